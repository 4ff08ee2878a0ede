import { type Locale, locales } from '../../../ui/locale.ts'
import { list, oneOf, orNull, record, text, time } from '../browser/shape.ts'

/** Something that conversations are about. */
export interface Subject {
  tag: string
  name: string
}

/** What the page hands to the desk's element. */
export interface DeskPageData {
  agent: string
  organisation: string
  locale: Locale
  base: string
  /** Where a conversation can be transferred to, in the agent's language. */
  subjects: Subject[]
  /** The server's clock when it made the page. */
  now: string | null
}

export const readDeskPageData = record<DeskPageData>({
  agent: text,
  organisation: text,
  locale: oneOf(...locales),
  base: text,
  subjects: list(record<Subject>({ tag: text, name: text })),
  now: orNull(time),
})
