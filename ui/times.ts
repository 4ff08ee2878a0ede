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

/** A day and a time, the day as near as people say it: "vandaag om 14.32 uur", "maandag 24 november om 9.00 uur". */
export function dayAndTime(
  date: Date,
  locale: Locale,
  { now, timeZone = homeTimeZone }: { now: Date; timeZone?: string },
): string {
  const at = locale === 'nl' ? 'om' : 'at'
  return `${dayOf(date, locale, { now, timeZone })} ${at} ${timeOfDay(date, locale, timeZone)}`
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

/** How long, rounded to whole minutes as people say it: "minder dan een minuut", "5 minuten", "1 uur en 10 minuten". */
export function duration(seconds: number, locale: Locale): string {
  const minutes = Math.round(Math.max(0, seconds) / 60)
  if (minutes < 1) return locale === 'nl' ? 'minder dan een minuut' : 'less than a minute'
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const inHours = locale === 'nl' ? `${hours} uur` : `${hours} ${hours === 1 ? 'hour' : 'hours'}`
  const inMinutes =
    locale === 'nl'
      ? `${rest} ${rest === 1 ? 'minuut' : 'minuten'}`
      : `${rest} ${rest === 1 ? 'minute' : 'minutes'}`
  if (hours === 0) return inMinutes
  if (rest === 0) return inHours
  return `${inHours} ${locale === 'nl' ? 'en' : 'and'} ${inMinutes}`
}

/** A running clock for the desk: "0:35", "6:12", "1:02:05". */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = String(whole % 60).padStart(2, '0')
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}
