/** The languages of every page and element. Dutch comes first: it is what a municipality falls back to. */
export const locales = ['nl', 'en', 'de', 'fr', 'pl', 'tr', 'uk', 'ar'] as const
export type Locale = (typeof locales)[number]

export interface AskedLanguages {
  /** What was asked for by name: `?lang=`, an attribute of the element, a `locale` in a message. */
  asked?: string | null | undefined
  /** The browser's `Accept-Language` header. */
  acceptLanguage?: string | null | undefined
  /** The languages that this installation offers, the preferred one first. */
  offered?: readonly Locale[] | undefined
}

/** The best language on offer: the one asked for by name, else the browser's, else the first. */
export function negotiateLocale({ asked, acceptLanguage, offered }: AskedLanguages): Locale {
  const choices = offered?.length ? offered : locales
  const byName = choices.find((locale) => locale === asked)
  if (byName) return byName
  for (const range of [asked ?? '', ...rangesOf(acceptLanguage ?? '')]) {
    const primary = range.trim().toLowerCase().split(/[-_]/)[0]
    const found = choices.find((locale) => locale === primary)
    if (found) return found
    if (primary === '*') break
  }
  return choices[0] ?? 'nl'
}

/** RFC 9110 section 12.5.4: language ranges with weights, best first; weight 0 means "not this one". */
function rangesOf(header: string): string[] {
  // A header is at most a few languages; a longer one is somebody trying something.
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean)
      return { range, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ range, weight }) => range !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ range }) => range)
}

/** The `dir` of a page in this language. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr'
}
