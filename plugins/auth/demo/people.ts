import { livesIn } from '../../kit/claims/address.ts'
import { isOver } from '../../kit/claims/age.ts'

/** Somebody who doesn't exist. The numbers are from the range that is set aside for testing. */
export interface TestCitizen {
  /** What the form sends. */
  id: string
  name: string
  bsn: string
  /** ISO 8601. */
  birthdate: string
  street: string
  postalCode: string
  email: string
  phone: string
}

const city = 'Voorbeeld'

const citizen = (number: number, bsn: string, birthdate: string, street: string): TestCitizen => ({
  id: String(number),
  name: `Testburger ${number}`,
  bsn,
  birthdate,
  street,
  postalCode: `9999 Z${'ABCDE'.charAt(number - 1)}`,
  email: `testburger${number}@example.nl`,
  phone: `06 0000 000${number}`,
})

/** Named so that nobody mistakes them for people. */
export const testCitizens: readonly TestCitizen[] = [
  citizen(1, '999990019', '1980-01-01', 'Dorpsstraat 1'),
  citizen(2, '999990020', '1992-02-29', 'Kerkplein 2'),
  citizen(3, '999990032', '1956-07-14', 'Molenweg 3'),
  citizen(4, '999990044', '2001-11-30', 'Stationsstraat 4'),
  citizen(5, '999990056', '1937-05-05', 'Havenkade 5'),
]

const writtenBirthdate = ({ birthdate }: TestCitizen) => birthdate.split('-').reverse().join('-')

const values: Record<string, (citizen: TestCitizen, at: Date) => string> = {
  age_over_18: ({ birthdate }, at) => isOver(18, birthdate, at) ?? '',
  address: ({ street, postalCode }) => `${street}, ${postalCode} ${city}`,
  birthdate: writtenBirthdate,
  bsn: ({ bsn }) => bsn,
  city: () => city,
  date_of_birth: writtenBirthdate,
  email: ({ email }) => email,
  first_name: ({ name }) => name.split(' ')[0] ?? '',
  last_name: ({ name }) => name.split(' ')[1] ?? '',
  lives_in_municipality: () => livesIn([city], city) ?? '',
  name: ({ name }) => name,
  phone: ({ phone }) => phone,
  postal_code: ({ postalCode }) => postalCode,
  street: ({ street }) => street,
}

/** Of all that this way of identifying knows. */
export const availableTags: readonly string[] = Object.keys(values)

/** Whether this way of identifying knows anything by that tag. */
export const isAvailable = (tag: string): boolean => Object.hasOwn(values, tag)

/**
 * Of these tags the values, and nothing else. Dates as people write them: 31-12-1980.
 * @param at for what depends on the day, such as an age
 */
export function attributesOf(
  citizen: TestCitizen,
  tags: readonly string[],
  at: Date,
): Record<string, string> {
  return Object.fromEntries(tags.map((tag) => [tag, values[tag]?.(citizen, at) ?? '']))
}
