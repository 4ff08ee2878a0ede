import { type Locale, locales } from '../../../ui/locale.ts'
import { oneOf, orNull, record, text, time } from '../browser/shape.ts'

/** What the page hands to the desk's element. */
export interface DeskPageData {
  agent: string
  organisation: string
  locale: Locale
  base: string
  /** The server's clock when it made the page. */
  now: string | null
}

export const readDeskPageData = record<DeskPageData>({
  agent: text,
  organisation: text,
  locale: oneOf(...locales),
  base: text,
  now: orNull(time),
})
