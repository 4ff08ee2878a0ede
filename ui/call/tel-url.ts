/** What a `tel:` client URL says (PROTOCOL.md section 2). */
export interface TelUrl {
  /** Digits, with a `+` before them where the country is named. */
  number: string
  /** What is keyed in once the call is answered. */
  code?: string
}

/** Separators that people put into a number. RFC 3966 section 3, and spaces. */
const separators = /[-.() ]/g

/**
 * Reads `tel:<number>` and `tel:<number>,<code>`, where the pause is one or more of `,` and `;`.
 * Undefined for anything else: a telephone may still understand it.
 */
export function readTelUrl(url: string): TelUrl | undefined {
  const [, number = '', , code] =
    /^tel:(\+?\(?[0-9][0-9\-.() ]*)([,;]+)?([0-9]+)?$/i.exec(decoded(url)) ?? []
  const digits = number.replace(separators, '')
  if (digits === '' || digits.length > longestNumber) return undefined
  return { number: digits, ...(code && { code }) }
}

/** More than the 15 of ITU-T E.164 is no number that can be read out. */
const longestNumber = 20

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
