import type { Locale } from './locale.ts'

/** Labels as people list them: "Naam, adres, BSN en 5 berichten". */
export function inOneSentence(things: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    things.map((thing, index) => (index === 0 ? thing : uncapitalised(thing))),
  )
}

/** "Adres" becomes "adres" inside a sentence; "BSN" stays as it is. */
const uncapitalised = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
