import type { Locale } from './locale.ts'

/** Where the organisation's clock hangs, unless said otherwise. */
export const homeTimeZone = 'Europe/Amsterdam'

/**
 * How each language writes dates: that of its own country, because nobody here reads the American way. Figures are
 * the Latin ones in Arabic too, as on every clock and letter in the Netherlands.
 */
const calendars: Readonly<Record<Locale, string>> = {
  nl: 'nl-NL',
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  pl: 'pl-PL',
  tr: 'tr-TR',
  uk: 'uk-UA',
  ar: 'ar-u-nu-latn-ca-gregory',
}

/** What comes between the hour and the minutes, and after them. */
const clocks: Readonly<Partial<Record<Locale, readonly [between: string, after: string]>>> = {
  nl: ['.', ' uur'],
  de: [':', ' Uhr'],
  fr: ['\u00a0h\u00a0', ''],
}

/** A time as people say it: "14.32 uur", "14:32 Uhr", "14 h 32". */
export function timeOfDay(date: Date, locale: Locale, timeZone = homeTimeZone): string {
  return clockTime(date, locale, timeZone) + (clocks[locale]?.[1] ?? '')
}

/** A time where there is little room: "14.32", "14:32". */
export function clockTime(date: Date, locale: Locale, timeZone = homeTimeZone): string {
  const number = numbersOf(date, timeZone)
  const minute = String(number('minute')).padStart(2, '0')
  return String(number('hour')) + (clocks[locale]?.[0] ?? ':') + minute
}

/** The day alone: "vandaag", "morgen", "maandag 24 november". */
export function dayOf(
  date: Date,
  locale: Locale,
  { now, timeZone = homeTimeZone }: { now: Date; timeZone?: string },
): string {
  const days = (dayNumber(date, timeZone) - dayNumber(now, timeZone)) / 86_400_000
  if (Math.abs(days) < 2)
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
  const far = Math.abs(days) > 300
  return new Intl.DateTimeFormat(calendars[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(far ? { year: 'numeric' } : {}),
    timeZone,
  }).format(date)
}

/** The day with its year, by the organisation's clock: "24 december 2026". */
export const dayWithYear = (date: Date, locale: Locale, timeZone = homeTimeZone): string =>
  new Intl.DateTimeFormat(calendars[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(date)

/** A moment with its day, also to be read much later: "24 november 2026, 14.32 uur". */
export const dayAndTime = (date: Date, locale: Locale, timeZone = homeTimeZone): string =>
  `${dayWithYear(date, locale, timeZone)}${locale === 'ar' ? '،' : ','} ${timeOfDay(date, locale, timeZone)}`

/** A day of the calendar, wherever one is: "12 maart 1980". */
export function dateOf(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(calendars[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(iso))
}

/** Midnight of the calendar day there, as if it were UTC, so that two of them differ by whole days. */
function dayNumber(date: Date, timeZone: string): number {
  const number = numbersOf(date, timeZone)
  return Date.UTC(number('year'), number('month') - 1, number('day'))
}

/** What calendar and clock say there, by part: browsers don't agree on the order in which a country writes them. */
function numbersOf(date: Date, timeZone: string): (part: string) => number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(date)
  return (part) => Number(parts.find(({ type }) => type === part)?.value)
}

/** A running clock for the desk: "0:35", "6:12", "1:02:05". */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = String(whole % 60).padStart(2, '0')
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}
