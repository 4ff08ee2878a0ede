/** Days on which most of the Netherlands is closed, by the name that the configuration gives them. */
export const publicHolidays = [
  'new_year',
  'good_friday',
  'easter',
  'kings_day',
  'liberation_day',
  'ascension_day',
  'whitsun',
  'christmas',
] as const
export type PublicHoliday = (typeof publicHolidays)[number]

/** Those on which nearly every municipality is closed; on the other ones many are open. */
export const usualHolidays: readonly PublicHoliday[] = publicHolidays.filter(
  (holiday) => holiday !== 'good_friday' && holiday !== 'liberation_day',
)

/** The days of a holiday in a year, as days since 1 January 1970. */
function daysOf(holiday: PublicHoliday, year: number): number[] {
  const easter = easterOf(year)
  switch (holiday) {
    case 'new_year':
      return [dayOf(year, 1, 1)]
    case 'good_friday':
      return [easter - 2]
    case 'easter':
      return [easter, easter + 1]
    case 'kings_day': {
      const birthday = dayOf(year, 4, 27)
      // Never on a Sunday: then the day before.
      return [weekdayOf(birthday) === 0 ? birthday - 1 : birthday]
    }
    case 'liberation_day':
      return [dayOf(year, 5, 5)]
    case 'ascension_day':
      return [easter + 39]
    case 'whitsun':
      return [easter + 49, easter + 50]
    case 'christmas':
      return [dayOf(year, 12, 25), dayOf(year, 12, 26)]
  }
}

/** Whether a day, as days since 1 January 1970, is one of these holidays. */
export function isHoliday(day: number, holidays: readonly PublicHoliday[]): boolean {
  const year = new Date(day * dayLength).getUTCFullYear()
  return holidays.some((holiday) => daysOf(holiday, year).includes(day))
}

const dayLength = 24 * 60 * 60 * 1000

const dayOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / dayLength

const weekdayOf = (day: number): number => new Date(day * dayLength).getUTCDay()

/** Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
function easterOf(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const corrected = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - corrected + 15) % 30
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const counted = epact + toSunday - 7 * late + 114
  return dayOf(year, Math.floor(counted / 31), (counted % 31) + 1)
}
