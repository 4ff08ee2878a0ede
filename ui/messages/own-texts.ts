import type { Locale } from '../locale.ts'
import type { OwnText, OwnTexts, Wording } from '../wording.ts'

/**
 * The messages with the organisation's own sentences in their place.
 * @param at the key of all of them: `questions`
 */
export function withOwnTexts<M extends object>(
  messages: M,
  at: string,
  texts: OwnTexts,
  locale: string,
): M {
  return Object.fromEntries(
    Object.entries(messages).map(([name, said]: [string, unknown]) => {
      const key = `${at}.${name}`
      if (typeof said === 'object' && said !== null)
        return [name, withOwnTexts(said, key, texts, locale)]
      const own = Object.hasOwn(texts, key) ? texts[key] : undefined
      if (own === undefined) return [name, said]
      const say = (...given: unknown[]) => filled(own, given, locale)
      return [name, typeof said === 'function' ? say : say()]
    }),
  ) as M
}

/** `{0}` becomes the first thing given, `{1}` the second. */
function filled(own: OwnText, given: readonly unknown[], locale: string): string {
  return formOf(own, given, locale).replace(/\{(\d)\}/g, (_, index) => String(given[Number(index)]))
}

function formOf(own: OwnText, given: readonly unknown[], locale: string): string {
  if (typeof own === 'string') return own
  const count = given.find((one) => typeof one === 'number') ?? NaN
  const exact = count === 0 ? own.zero : undefined
  return exact ?? own[new Intl.PluralRules(locale).select(count)] ?? own.other ?? ''
}

/** Of the organisation's own sentences in a language those of some groups, for who needs no others. */
export function ownTextsOf(
  { texts }: Wording,
  locale: Locale,
  groups: readonly string[],
): OwnTexts {
  return Object.fromEntries(
    Object.entries(texts[locale] ?? {}).filter(([key]) => groups.includes(key.split('.')[0] ?? '')),
  )
}
