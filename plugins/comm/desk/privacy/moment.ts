import type { Locale } from '../../../../ui/locale.ts'
import { homeTimeZone } from '../../../../ui/times.ts'

/** A moment to the second, on the organisation's clock: "23-11-2026, 14:32:05". */
export const momentOf = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    timeZone: homeTimeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at)
