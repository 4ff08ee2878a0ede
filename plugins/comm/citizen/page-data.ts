import { type Locale, locales } from '../../../ui/locale.ts'
import { type PageWording, readPageWording } from '../../../ui/messages/page-wording.ts'
import { readMessage } from '../browser/shapes.ts'
import { readCitizenView } from './shapes.ts'
import { list, oneOf, orNull, record, text, time, whole } from '../browser/shape.ts'
import type { CitizenView, Message } from '../conversation/views.ts'

/** What the page hands to its element, so that the first screen needs no request. */
export interface CitizenPageData {
  view: CitizenView
  messages: Message[]
  /** Which of the citizens in the conversation this one is; 1 began it. */
  number: number
  /** What they had typed and not sent before they left the page; empty where nothing. */
  draft: string
  locale: Locale
  wording: PageWording
  base: string
  /** The server's clock when it made the page. */
  now: string | null
}

export const readCitizenPageData = record<CitizenPageData>({
  view: readCitizenView,
  messages: list(readMessage),
  number: whole,
  // A page of the release before says nothing of it.
  draft: (value) => (value === undefined ? '' : text(value)),
  locale: oneOf(...locales),
  wording: readPageWording,
  base: text,
  now: orNull(time),
})

/** @throws ShapeFault where the page doesn't hold it */
export const citizenPageDataOf = (page: Document): CitizenPageData =>
  readCitizenPageData(JSON.parse(page.getElementById('data')?.textContent ?? 'null'))
