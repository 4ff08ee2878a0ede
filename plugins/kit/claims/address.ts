import { answer, textOf } from './text.ts'

/** What an address is made of, as the registry of addresses has it. */
export interface AddressParts {
  street?: unknown
  house_number?: unknown
  house_letter?: unknown
  house_number_addition?: unknown
  postal_code?: unknown
  city?: unknown
}

/** "Dorpsstraat 1A-2, 1234 AB Voorbeeld", of the parts that there are; undefined without a street. */
export function addressLine(parts: AddressParts): string | undefined {
  const street = textOf(parts.street)
  if (street === undefined) return undefined
  const lines = [
    [street, houseNumber(parts)],
    [postalCode(parts.postal_code), textOf(parts.city)],
  ]
  return lines
    .map((line) => line.filter(Boolean).join(' '))
    .filter(Boolean)
    .join(', ')
}

function houseNumber(parts: AddressParts): string | undefined {
  const number = textOf(parts.house_number)
  if (number === undefined) return undefined
  const addition = textOf(parts.house_number_addition)
  const letter = textOf(parts.house_letter) ?? ''
  const between = addition !== undefined && /^\d/.test(addition) ? '-' : ' '
  return `${number}${letter}${addition === undefined ? '' : between + addition}`
}

/** A Dutch one as it is written, "1234 AB"; another as it came. */
export function postalCode(claim: unknown): string | undefined {
  const text = textOf(claim)
  const [, digits, letters] = /^([1-9]\d{3}) ?([a-z]{2})$/i.exec(text ?? '') ?? []
  return digits && letters ? `${digits} ${letters.toUpperCase()}` : text
}

/**
 * Whether somebody lives in a municipality: "ja" or "nee", and undefined where the claim says nothing.
 * @param municipality all of its names and codes; capitals and leading zeros of a code don't matter
 */
export function livesIn(municipality: readonly string[], claim: unknown): string | undefined {
  const text = textOf(claim)
  if (text === undefined) return undefined
  return answer(municipality.map(comparable).includes(comparable(text)))
}

function comparable(text: string): string {
  const plain = textOf(text)?.normalize('NFC').toLowerCase() ?? ''
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : plain
}
