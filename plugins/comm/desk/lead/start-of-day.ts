/** When the day began on the clocks of a time zone; also where that was another offset than now. */
export function startOfDay(now: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(now)
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  const passed = (number('hour') * 60 + number('minute')) * 60 + number('second')
  const guess = new Date(now.getTime() - passed * 1000 - now.getMilliseconds())
  // On the day that the clock was changed this is an hour off.
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: 'numeric' })
  const off = Number(hour.format(guess))
  return off === 0 ? guess : new Date(guess.getTime() + (off > 12 ? 24 - off : -off) * 3_600_000)
}
