const minute = 60 * 1000
const dayLength = 24 * 60 * minute

/** Making one costs more than everything it is asked. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}

/** What a clock on the wall shows, as if it were UTC. All times here are in milliseconds. */
function wallClock(instant: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return (
    Date.UTC(part('year'), part('month') - 1, part('day')) +
    ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000
  )
}

/** How much that clock is ahead of UTC. */
const offsetAt = (instant: number, timeZone: string) =>
  wallClock(instant, timeZone) - Math.floor(instant / 1000) * 1000

/** The day that it is there: days since 1 January 1970. */
export const localDay = (instant: number, timeZone: string) =>
  Math.floor(wallClock(instant, timeZone) / dayLength)

/**
 * When the clock there shows so many minutes since midnight on a day. A time that it skips is when it
 * skips; of one that it shows twice, the `first` or the `last` time.
 */
export function instantOf(
  day: number,
  minutes: number,
  timeZone: string,
  which: 'first' | 'last',
): number {
  const shown = day * dayLength + minutes * minute
  // No clock changes twice in two days, nor by a day: these are how it is before and after a change.
  const before = offsetAt(shown - dayLength, timeZone)
  const after = offsetAt(shown + dayLength, timeZone)
  const candidates = [shown - before, shown - after]
  const right = candidates.filter((instant) => wallClock(instant, timeZone) === shown)
  if (right.length > 0) return which === 'first' ? Math.min(...right) : Math.max(...right)
  return skip(Math.min(...candidates), Math.max(...candidates), timeZone)
}

/** The instant, to the second, at which the clock is put forward, between two around it. */
function skip(from: number, until: number, timeZone: string): number {
  const before = offsetAt(from, timeZone)
  let low = from
  let high = until
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000
    if (offsetAt(middle, timeZone) === before) low = middle
    else high = middle
  }
  return high
}

/** ISO 8601, as the clock there shows it: `2026-11-24T09:00:00+01:00`. */
export function withOffset(instant: number, timeZone: string): string {
  const offset = Math.round(offsetAt(instant, timeZone) / minute)
  const local = new Date(instant + offset * minute).toISOString().slice(0, 19)
  const ahead = Math.abs(offset)
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  return `${local}${offset < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}`
}
