import type { Locale } from '../locale.ts'
import type { ElementMessages } from './element.ts'

/** What `<id-contact>` says in every language but Dutch: a file for each. */
export const languages: Readonly<Record<Exclude<Locale, 'nl'>, () => Promise<ElementMessages>>> = {
  en: async () => (await import('./element.en.ts')).en,
  de: async () => (await import('./element.de.ts')).de,
  fr: async () => (await import('./element.fr.ts')).fr,
  pl: async () => (await import('./element.pl.ts')).pl,
  tr: async () => (await import('./element.tr.ts')).tr,
  uk: async () => (await import('./element.uk.ts')).uk,
  ar: async () => (await import('./element.ar.ts')).ar,
}

/** Dutch with "je" instead of "u". */
export const informal = async () => (await import('./element.nl.informal.ts')).informal
