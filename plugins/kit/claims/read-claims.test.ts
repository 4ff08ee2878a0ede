import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseConfiguration } from '../configuration.ts'
import { claimsTable } from './claims-table.ts'
import { readClaims } from './read-claims.ts'

const at = new Date('2026-11-24T12:00:00Z')
const urn = 'urn:example:1.0:BSN'
const configured = {
  email: 'email',
  bsn: urn,
  name: {
    as: 'full_name',
    claims: { given: 'given_name', prefix: ['nl.example', 'prefix'], family: 'family_name' },
  },
  date_of_birth: { claim: 'birthdate', as: 'date' },
  address: {
    as: 'address',
    claims: {
      street: 'address.street_address',
      postal_code: 'address.postal_code',
      city: 'address.locality',
    },
  },
  postal_code: { claim: 'address.postal_code', as: 'postal_code' },
  has_phone: { claim: 'phone_number_verified', as: 'yes_no', otherwise: 'niet bekend' },
  age_over_18: { claim: 'birthdate', as: 'age_over', years: 18 },
  lives_in_municipality: {
    claim: 'municipality',
    as: 'lives_in',
    municipality: ['Voorbeeld', '9999'],
  },
}
const claims = {
  sub: 'f3a1',
  email: ' testburger1@example.nl',
  [urn]: '999990019',
  given_name: 'Testburger',
  family_name: 'Een',
  'nl.example': { prefix: 'van der' },
  birthdate: '1980-01-31',
  address: { street_address: 'Dorpsstraat 1', postal_code: '9999za', locality: 'Voorbeeld' },
  municipality: '9999',
}

function parsed(raw: unknown) {
  const read = parseConfiguration(claimsTable, raw, 'auth.digid.attributes')
  return 'value' in read ? read.value : { faults: read.faults }
}
function reader(raw: unknown = configured) {
  const read = parseConfiguration(claimsTable, raw)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return readClaims(read.value)
}
const tags = Object.keys(configured)

test('claims become attributes, as people write them', () => {
  expect(reader().claimsToAttributes(claims, tags, at)).toEqual({
    email: 'testburger1@example.nl',
    bsn: '999990019',
    name: 'Testburger van der Een',
    date_of_birth: '31-01-1980',
    address: 'Dorpsstraat 1, 9999 ZA Voorbeeld',
    postal_code: '9999 ZA',
    has_phone: 'niet bekend',
    age_over_18: 'ja',
    lives_in_municipality: 'ja',
  })
})

test('who asks for the answer does not get the data', () => {
  const answers = reader().claimsToAttributes(claims, ['age_over_18', 'lives_in_municipality'], at)
  expect(answers).toEqual({ age_over_18: 'ja', lives_in_municipality: 'ja' })
})

test('of the source no other claims are needed than what was asked is made of', () => {
  const { needs } = reader()
  expect(needs(['age_over_18', 'date_of_birth'])).toEqual(['birthdate'])
  expect(needs(['address', 'bsn'])).toEqual(['address', urn])
  expect(needs(['name'])).toEqual(['given_name', 'nl.example', 'family_name'])
  expect(needs(['shoe_size', 'constructor'])).toEqual([])
})

test('what the mapping does not have is not provided, whatever objects have', () => {
  const { provides } = reader()
  for (const tag of tags) expect(provides(tag)).toBe(true)
  for (const tag of ['', 'Email', 'birthdate', 'constructor', '__proto__', 'toString'])
    expect(provides(tag)).toBe(false)
})

test('a claim that is missing or not what was expected leaves its tag out, unless it says what then', () => {
  const { claimsToAttributes } = reader()
  const odd = {
    ...claims,
    email: null,
    birthdate: 'yesterday',
    address: 'Dorpsstraat 1',
    [urn]: {},
  }
  const found = claimsToAttributes(odd, tags, at)
  expect(Object.keys(found).sort()).toEqual(['has_phone', 'lives_in_municipality', 'name'])
  expect(claimsToAttributes(undefined, tags, at)).toEqual({ has_phone: 'niet bekend' })
})

describe('on any JSON', () => {
  const texts = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  /** With the names that the mapping looks for, so that it finds something odd. */
  const names = fc.oneof(
    texts,
    fc.constantFrom(
      '__proto__',
      'constructor',
      ...Object.keys(claims),
      ...Object.keys(claims.address),
    ),
  )
  const anything = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.oneof(texts, fc.constantFrom('1980-00-00', '0000-00-00', '2008-02-29', 'true', '9999')),
      fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(names, tie('value'), { maxKeys: 8 }),
    ),
  })).value
  const asked = fc.subarray([...tags, 'shoe_size', '__proto__', 'constructor'])

  test('it never fails, and gives texts, of what was asked only', () => {
    const { claimsToAttributes } = reader()
    fc.assert(
      fc.property(anything, asked, fc.date({ noInvalidDate: true }), (any, wanted, day) => {
        const given = claimsToAttributes(any, wanted, day)
        for (const [tag, value] of Object.entries(given)) {
          expect(wanted).toContain(tag)
          expect(tags).toContain(tag)
          expect(typeof value).toBe('string')
          expect(value.trim()).not.toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })

  test('nothing of a claim gets out that no asked attribute is made of', () => {
    const { claimsToAttributes, needs } = reader()
    fc.assert(
      fc.property(anything, anything, asked, (one, other, wanted) => {
        const base = typeof one === 'object' && one !== null && !Array.isArray(one) ? one : {}
        const needed = new Set(needs(wanted))
        const changed = Object.fromEntries([
          ...Object.entries(base).filter(([name]) => needed.has(name)),
          ...Object.keys(claims)
            .filter((name) => !needed.has(name))
            .map((name) => [name, other]),
        ])
        expect(claimsToAttributes(changed, wanted, at)).toEqual(
          claimsToAttributes(base, wanted, at),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('an answer tells nothing of the birthdate beyond the answer', () => {
    const { claimsToAttributes } = reader()
    const birthdates = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(birthdates, (birthdate) => {
        const { age_over_18: answer = '' } = claimsToAttributes({ birthdate }, ['age_over_18'], at)
        expect(answer).toBe(birthdate <= '2008-11-24' ? 'ja' : 'nee')
      }),
    )
  })
})

test.each([
  [{ email: { claim: 'e', as: 'datum' } }, 'email.as', /must be one of: "text", "date"/],
  [{ email: {} }, 'email.claim', /must be the name of a claim/],
  [{ email: 7 }, 'email', /must be the name of a claim, or a table/],
  [{ email: '' }, 'email.claim', /not be empty/],
  [{ email: 'address..city' }, 'email.claim', /dot/],
  [{ email: { claims: 'e' } }, 'email.claim', /name of a claim/],
  [{ age: { claim: 'birthdate', as: 'age_over' } }, 'age.years', /is missing/],
  [{ age: { claim: 'birthdate', as: 'age_over', years: 0 } }, 'age.years', /at least 1/],
  [
    { here: { claim: 'city', as: 'lives_in', municipality: [] } },
    'here.municipality',
    /not be empty/,
  ],
  [{ name: { as: 'full_name', claims: { given: 'g' } } }, 'name.claims.family', /name of a claim/],
  [{ name: { as: 'full_name', claim: 'name' } }, 'name.claims', /is missing/],
  [
    { age: { claim: 'birthdate', as: 'age_over', years: 18, otherwise: 'ja' } },
    'age.otherwise',
    /would be given this answer/,
  ],
  [
    { here: { claim: 'city', as: 'lives_in', municipality: ['Voorbeeld'], otherwise: 'nee' } },
    'here.otherwise',
    /would be given this answer/,
  ],
])('%j is a fault at %s', (raw, path, problem) => {
  const { faults } = parsed(raw) as { faults: { path: string; problem: string }[] }
  const fault = faults.find((one) => one.path === `auth.digid.attributes.${path}`)
  expect(fault?.problem).toMatch(problem)
})

test('a slip is told with what was probably meant', () => {
  expect(
    parsed({ age: { claim: 'birthdate', as: 'age_over', year: 18, years: 18 } }),
  ).toMatchObject({
    faults: [{ path: 'auth.digid.attributes.age.year', suggestion: 'years' }],
  })
})
