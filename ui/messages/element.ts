import type { Locale } from '../locale.ts'
import type { FormOfAddress } from '../wording.ts'
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
    Partial<Omit<QuestionMessages, 'channel' | 'method'>> & {
      readonly channel: Partial<QuestionMessages['channel']>
      readonly method: Partial<QuestionMessages['method']>
    }
}

/** Dutch comes along. */
export const dutch: ElementMessages = { locale: 'nl', widget, questions }

/** Everything else is fetched by who reads it. Where it can't be fetched it is Dutch: better than nothing. */
export async function elementMessages(
  locale: Locale,
  address: FormOfAddress = 'formal',
): Promise<ElementMessages> {
  if (locale === 'nl' && address === 'formal') return dutch
  try {
    const { languages, informal } = await import('./element-languages.ts')
    return await (locale === 'nl' ? informal : languages[locale])()
  } catch {
    return dutch
  }
}
