import { elementMessages, type ElementMessages } from '../ui/messages/element.ts'
import { withOwnTexts } from '../ui/messages/own-texts.ts'
import { readPageWording } from '../ui/messages/page-wording.ts'
import type { FormOfAddress } from '../ui/wording.ts'

/**
 * What is said where the server's organisation speaks in its own way: with "je" where it does and the page doesn't
 * say otherwise, and with its own sentences. Few do, so this is fetched by those alone.
 * @param answer of `GET /session_options`
 */
export async function ownWords(
  said: ElementMessages,
  answer: { readonly form_of_address?: unknown; readonly texts?: unknown },
  address: FormOfAddress | undefined,
): Promise<ElementMessages> {
  const wording = readPageWording({ address: answer.form_of_address, texts: answer.texts })
  const { locale } = said
  const { widget, questions } =
    address === undefined ? await elementMessages(locale, wording.address) : said
  return {
    locale,
    widget: withOwnTexts(widget, 'widget', wording.texts, locale),
    questions: withOwnTexts(questions, 'questions', wording.texts, locale),
  }
}
