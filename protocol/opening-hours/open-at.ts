import type { Availability } from '../availability.ts'
import type { OpeningHours } from './opening-hours.ts'
import { isHoliday } from './public-holidays.ts'
import { instantOf, localDay, withOffset } from './local-time.ts'

/** How far ahead the next opening is looked for, in days; what opens later says nothing of when. */
const horizon = 14

/** Whether a channel with these hours is open, and when it opens next where it isn't. */
export function openAt(hours: OpeningHours, now: Date): Availability {
  const at = now.getTime()
  const today = localDay(at, hours.timeZone)
  for (let ahead = 0; ahead <= horizon; ahead += 1) {
    for (const [from, until] of spansOf(hours, today + ahead)) {
      if (from <= at && at < until) return { available: true }
      if (from > at) return { available: false, opens_at: withOffset(from, hours.timeZone) }
    }
  }
  return { available: false }
}

/** Instants between which it is open on a day, in order. A day is a number of days since 1 January 1970. */
function spansOf(
  { timeZone, week, closedDays, holidays }: OpeningHours,
  day: number,
): (readonly [from: number, until: number])[] {
  const date = new Date(day * 24 * 60 * 60 * 1000)
  if (closedDays.includes(date.toISOString().slice(0, 10)) || isHoliday(day, holidays)) return []
  return (
    (week[date.getUTCDay()] ?? [])
      .map(
        ([from, until]) =>
          [
            instantOf(day, from, timeZone, 'first'),
            // Where the clock shows a time twice, it is open for longer.
            instantOf(day, until, timeZone, 'last'),
          ] as const,
      )
      // Where the clock skips all of a span, nothing is left of it.
      .filter(([from, until]) => from < until)
      .sort(([one], [other]) => one - other)
  )
}
