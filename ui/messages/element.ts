import type { Locale } from '../locale.ts'
import { first } from './questions-first.nl.ts'
import type { FirstQuestionMessages, QuestionMessages } from './questions.nl.ts'
import { nl as widget, type WidgetMessages } from './widget.nl.ts'

/** What `<id-contact>` says in one language. In Dutch the questions are only those that come first. */
export interface ElementMessages {
  readonly locale: Locale
  readonly widget: WidgetMessages
  readonly questions: FirstQuestionMessages & Partial<QuestionMessages>
}

/** Dutch comes along. */
export const dutch: ElementMessages = { locale: 'nl', widget, questions: first }

/** Every other language is one file, fetched by who reads it. */
const languages: Readonly<Record<Exclude<Locale, 'nl'>, () => Promise<ElementMessages>>> = {
  en: async () => (await import('./element.en.ts')).en,
}

/** Where the file can't be fetched it is Dutch: better than nothing. */
export async function elementMessages(locale: Locale): Promise<ElementMessages> {
  try {
    return locale === 'nl' ? dutch : await languages[locale]()
  } catch {
    return dutch
  }
}
