import type { Locale } from '../locale.ts'
import { first as questions } from './questions-first.nl.ts'
import type { FirstQuestionMessages, QuestionMessages } from './questions.nl.ts'
import { first as widget } from './widget-first.nl.ts'
import type { FirstWidgetMessages, WidgetMessages } from './widget.nl.ts'

/** What `<id-contact>` says in one language. In Dutch it is only what comes first. */
export interface ElementMessages {
  readonly locale: Locale
  readonly widget: Omit<FirstWidgetMessages, 'failed'> & {
    readonly failed: FirstWidgetMessages['failed'] & Partial<WidgetMessages['failed']>
  }
  readonly questions: FirstQuestionMessages &
    Partial<Omit<QuestionMessages, 'method'>> & {
      readonly method: Partial<QuestionMessages['method']>
    }
}

/** Dutch comes along. */
export const dutch: ElementMessages = { locale: 'nl', widget, questions }

/** Every other language is fetched by who reads it. Where it can't be fetched it is Dutch: better than nothing. */
export async function elementMessages(locale: Locale): Promise<ElementMessages> {
  if (locale === 'nl') return dutch
  try {
    return await (await import('./element-languages.ts')).languages[locale]()
  } catch {
    return dutch
  }
}
