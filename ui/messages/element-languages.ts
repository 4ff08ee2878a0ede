import type { Locale } from '../locale.ts'
import type { ElementMessages } from './element.ts'

/** What `<id-contact>` says in every language but Dutch: a file for each. */
export const languages: Readonly<Record<Exclude<Locale, 'nl'>, () => Promise<ElementMessages>>> = {
  en: async () => (await import('./element.en.ts')).en,
}
