import { dutch, elementMessages, type ElementMessages } from '../ui/messages/element.ts'
import { withOwnTexts } from '../ui/messages/own-texts.ts'
import { readPageWording } from '../ui/messages/page-wording.ts'
import { nl as questionsInDutch } from '../ui/messages/questions.nl.ts'
import { nl as widgetInDutch } from '../ui/messages/widget.nl.ts'
import type { Settings } from './settings.ts'

/** How an organisation speaks, as the answer of `GET /session_options` has it for a purpose. */
export interface AnsweredWording {
  readonly form_of_address?: unknown
  readonly texts?: unknown
}

/**
 * What is said where the server's organisation speaks in its own way: with "je" where it does and the page doesn't
 * say otherwise, and with its own sentences. Few do, so this is fetched by those alone.
 */
export async function ownWords(
  { locale, address }: Pick<Settings, 'locale' | 'address'>,
  { form_of_address, texts: own }: AnsweredWording,
): Promise<ElementMessages> {
  const wording = readPageWording({ address: form_of_address, texts: own })
  const said = await elementMessages(locale, address ?? wording.address)
  // In another language than was asked its own sentences would be a mixture.
  if (said.locale !== locale) return said
  const { widget, questions } =
    said === dutch ? { widget: widgetInDutch, questions: questionsInDutch } : said
  return {
    locale,
    widget: withOwnTexts(widget, 'widget', wording.texts, locale),
    questions: withOwnTexts(questions, 'questions', wording.texts, locale),
  }
}
