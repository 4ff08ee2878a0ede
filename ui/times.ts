import type { Locale } from './locale.ts'

/** Where the organisation's clock hangs, unless said otherwise. */
export const homeTimeZone = 'Europe/Amsterdam'

/** A time as people say it: "14.32 uur", "14:32". */
export function timeOfDay(date: Date, locale: Locale, timeZone = homeTimeZone): string {
  const time = clockTime(date, locale, timeZone)
  return locale === 'nl' ? `${time} uur` : time
}

/** A time where there is little room: "14.32", "14:32". */
export function clockTime(date: Date, locale: Locale, timeZone = homeTimeZone): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(date)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const hour = String(Number(part('hour')))
  const minute = part('minute').padStart(2, '0')
  return locale === 'nl' ? `${hour}.${minute}` : `${hour}:${minute}`
}

/** The day alone: "vandaag", "morgen", "maandag 24 november". */
export function dayOf(
  date: Date,
  locale: Locale,
  { now, timeZone = homeTimeZone }: { now: Date; timeZone?: string },
): string {
  const days = (dayNumber(date, timeZone) - dayNumber(now, timeZone)) / 86_400_000
  const near = locale === 'nl' ? nearDays.nl : nearDays.en
  const name = near[days]
  if (name) return name
  const far = Math.abs(days) > 300
  return new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(far ? { year: 'numeric' } : {}),
    timeZone,
  }).format(date)
}

const nearDays: Record<Locale, Record<number, string>> = {
  nl: { [-1]: 'gisteren', 0: 'vandaag', 1: 'morgen' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
}

/** Midnight of the calendar day there, as if it were UTC, so that two of them differ by whole days. */
function dayNumber(date: Date, timeZone: string): number {
  const iso = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).format(date)
  return Date.parse(`${iso}T00:00:00Z`)
}

/** A running clock for the desk: "0:35", "6:12", "1:02:05". */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = String(whole % 60).padStart(2, '0')
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}
