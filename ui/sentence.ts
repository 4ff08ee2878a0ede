import type { Locale } from './locale.ts'

/** Labels as people list them: "Naam, adres, BSN en 5 berichten". */
export function inOneSentence(things: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    things.map((thing, index) => (index === 0 ? thing : uncapitalised(thing, locale))),
  )
}

/** "Adres" becomes "adres" inside a sentence; "BSN" stays as it is, and so does every noun in German. */
const uncapitalised = (label: string, locale: Locale): string =>
  locale !== 'de' && /^\p{Lu}\p{Ll}/u.test(label)
    ? label.charAt(0).toLocaleLowerCase(locale) + label.slice(1)
    : label
