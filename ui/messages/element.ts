import type { Locale } from '../locale.ts'
import type { FormOfAddress } from '../wording.ts'
import { nl as questions, type QuestionMessages } from './questions.nl.ts'
import { nl as widget, type WidgetMessages } from './widget.nl.ts'

/** All that `<id-contact>` says in one language. */
export interface ElementMessages {
  readonly locale: Locale
  readonly widget: WidgetMessages
  readonly questions: QuestionMessages
}

/** Dutch comes along. */
export const dutch: ElementMessages = { locale: 'nl', widget, questions }

/** Every other language is one file, fetched by who reads it. */
const languages: Readonly<Record<Exclude<Locale, 'nl'>, () => Promise<ElementMessages>>> = {
  en: async () => (await import('./element.en.ts')).en,
  de: async () => (await import('./element.de.ts')).de,
  fr: async () => (await import('./element.fr.ts')).fr,
  pl: async () => (await import('./element.pl.ts')).pl,
  tr: async () => (await import('./element.tr.ts')).tr,
  uk: async () => (await import('./element.uk.ts')).uk,
  ar: async () => (await import('./element.ar.ts')).ar,
}

/** Where the file can't be fetched it is Dutch: better than nothing. */
export async function elementMessages(
  locale: Locale,
  address: FormOfAddress = 'formal',
): Promise<ElementMessages> {
  try {
    if (locale !== 'nl') return await languages[locale]()
    if (address === 'formal') return dutch
    return (await import('./element.nl.informal.ts')).informally(dutch)
  } catch {
    return dutch
  }
}
