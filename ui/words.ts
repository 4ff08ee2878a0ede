import { locales, type Locale } from './locale.ts'

/** Words from the configuration: the same in every language, or one text for each language that has its own. */
export type Words = string | { readonly [locale in Locale]?: string | undefined }

/** The words in this language, else in the first language that has them, else nothing. */
export function say(words: Words, locale: Locale): string {
  if (typeof words === 'string') return words
  const spoken = [locale, ...locales].find((candidate) => words[candidate] !== undefined)
  return (spoken && words[spoken]) ?? ''
}
