import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openingHours, type OpeningHours } from './opening-hours.ts'
import { openAt } from './open-at.ts'
import { usualHolidays } from './public-holidays.ts'

const hoursOf = (table: Record<string, unknown>): OpeningHours => openingHours.parse(table)

const everyDay = (...spans: string[]) => ({
  monday: spans,
  tuesday: spans,
  wednesday: spans,
  thursday: spans,
  friday: spans,
  saturday: spans,
  sunday: spans,
})

const office = hoursOf({
  ...everyDay('9:00-12:00', '13.30 - 17:00'),
  saturday: [],
  sunday: [],
  thursday: ['9:00-20:00'],
  closed: ['2026-12-25', '2026-12-28'],
})

/** Open, or when it opens. */
const told = (hours: OpeningHours, now: string) => {
  const { available, opens_at } = openAt(hours, new Date(now))
  return available ? 'open' : opens_at
}

describe('a channel with opening hours', () => {
  test.each([
    ['on the minute at which it opens', '2026-11-24T09:00:00+01:00', 'open'],
    ['just before', '2026-11-24T08:59:59.999+01:00', '2026-11-24T09:00:00+01:00'],
    ['just before its break', '2026-11-24T11:59:59.999+01:00', 'open'],
    ['in its break', '2026-11-24T12:00:00+01:00', '2026-11-24T13:30:00+01:00'],
    ['after its break', '2026-11-24T13:30:00+01:00', 'open'],
    ['after hours', '2026-11-24T17:00:00+01:00', '2026-11-25T09:00:00+01:00'],
    ['on a late evening', '2026-11-26T19:59:00+01:00', 'open'],
    ['on Friday after hours', '2026-11-27T17:00:00+01:00', '2026-11-30T09:00:00+01:00'],
    ['at the weekend', '2026-11-28T10:00:00+01:00', '2026-11-30T09:00:00+01:00'],
    ['on a closed day', '2026-12-25T10:00:00+01:00', '2026-12-29T09:00:00+01:00'],
    ['before a closed day', '2026-12-24T21:00:00+01:00', '2026-12-29T09:00:00+01:00'],
    ['in summer', '2026-07-01T08:30:00+02:00', '2026-07-01T09:00:00+02:00'],
    ['on the evening before summer time', '2026-03-27T18:00:00+01:00', '2026-03-30T09:00:00+02:00'],
    ['on the evening before winter time', '2026-10-23T18:00:00+02:00', '2026-10-26T09:00:00+01:00'],
    ['asked from elsewhere', '2026-11-24T00:30:00-08:00', 'open'],
    ['on the last day of the year', '2026-12-31T23:59:59+01:00', '2027-01-01T09:00:00+01:00'],
  ])('%s', (_when, now, answer) => {
    expect(told(office, now)).toBe(answer)
  })

  test('that is open day and night is never closed, not at midnight either', () => {
    const always = hoursOf(everyDay('0:00-24:00'))
    expect(told(always, '2026-11-24T23:59:59.999+01:00')).toBe('open')
    expect(told(always, '2026-11-25T00:00:00+01:00')).toBe('open')
  })

  test('that is never open says nothing of when', () => {
    expect(openAt(hoursOf({}), new Date('2026-11-24T12:00:00Z'))).toEqual({ available: false })
  })

  test('says when it opens within two weeks, and nothing where that takes longer', () => {
    const days = Array.from({ length: 30 }, (_, index) =>
      new Date(Date.parse('2026-11-24') + index * 86_400_000).toISOString().slice(0, 10),
    )
    const closedFor = (count: number) =>
      told(
        hoursOf({ ...everyDay('9:00-17:00'), closed: days.slice(0, count) }),
        '2026-11-24T12:00:00+01:00',
      )
    expect(closedFor(14)).toBe('2026-12-08T09:00:00+01:00')
    expect(closedFor(15)).toBeUndefined()
  })

  test('in the order of the day, whatever the order in the configuration', () => {
    const hours = hoursOf({ tuesday: ['15:00-17:00', '9:00-12:00', '11:00-13:00'] })
    expect(told(hours, '2026-11-24T08:00:00+01:00')).toBe('2026-11-24T09:00:00+01:00')
    expect(told(hours, '2026-11-24T12:30:00+01:00')).toBe('open')
    expect(told(hours, '2026-11-24T13:00:00+01:00')).toBe('2026-11-24T15:00:00+01:00')
  })
})

describe('on the day on which the clock', () => {
  // 29 March 2026: from 2:00 to 3:00. 25 October 2026: from 3:00 back to 2:00.
  const night = hoursOf(everyDay('1:30-2:30'))

  test('is put forward, what begins in the skipped hour begins after it', () => {
    const hours = hoursOf(everyDay('2:30-4:00'))
    expect(told(hours, '2026-03-29T01:59:59+01:00')).toBe('2026-03-29T03:00:00+02:00')
    expect(told(hours, '2026-03-29T03:00:00+02:00')).toBe('open')
    expect(told(hours, '2026-03-29T04:00:00+02:00')).toBe('2026-03-30T02:30:00+02:00')
  })

  test('is put forward, what ends in the skipped hour ends at its beginning', () => {
    expect(told(night, '2026-03-29T01:59:59+01:00')).toBe('open')
    expect(told(night, '2026-03-29T03:00:00+02:00')).toBe('2026-03-30T01:30:00+02:00')
  })

  test('is put forward, what lies in the skipped hour does not happen', () => {
    const hours = hoursOf(everyDay('2:10-2:50'))
    expect(told(hours, '2026-03-29T01:00:00+01:00')).toBe('2026-03-30T02:10:00+02:00')
  })

  test('is put back, what ends in the hour that comes twice ends the second time', () => {
    expect(told(night, '2026-10-25T02:15:00+02:00')).toBe('open')
    expect(told(night, '2026-10-25T02:45:00+02:00')).toBe('open')
    expect(told(night, '2026-10-25T02:15:00+01:00')).toBe('open')
    expect(told(night, '2026-10-25T02:30:00+01:00')).toBe('2026-10-26T01:30:00+01:00')
  })

  test('is put back, what begins in the hour that comes twice begins the first time', () => {
    const hours = hoursOf(everyDay('2:30-4:00'))
    expect(told(hours, '2026-10-25T01:00:00+02:00')).toBe('2026-10-25T02:30:00+02:00')
  })
})

describe('in other time zones', () => {
  test.each([
    ['Europe/Amsterdam', '2026-11-24T08:00:00Z', 'open'],
    ['Europe/London', '2026-11-24T08:00:00Z', '2026-11-24T09:00:00+00:00'],
    ['America/Curacao', '2026-11-24T08:00:00Z', '2026-11-24T09:00:00-04:00'],
    ['Asia/Kathmandu', '2026-11-24T12:00:00Z', '2026-11-25T09:00:00+05:45'],
    ['America/St_Johns', '2026-11-24T08:00:00Z', '2026-11-24T09:00:00-03:30'],
    ['Pacific/Kiritimati', '2026-11-24T22:00:00Z', 'open'],
    ['UTC', '2026-11-24T17:00:00Z', '2026-11-25T09:00:00+00:00'],
  ])('%s', (time_zone, now, answer) => {
    expect(told(hoursOf({ ...everyDay('9:00-17:00'), time_zone }), now)).toBe(answer)
  })

  test('where there is no midnight on a day, the day begins after it', () => {
    const hours = hoursOf({ ...everyDay('0:00-6:00'), time_zone: 'Africa/Cairo' })
    expect(told(hours, '2026-04-23T23:59:59+02:00')).toBe('2026-04-24T01:00:00+03:00')
  })

  test('where midnight comes twice, the day ends the first time', () => {
    const time_zone = 'America/Havana'
    const evening = hoursOf({ ...everyDay('20:00-24:00'), time_zone })
    expect(told(evening, '2026-10-31T23:59:59-04:00')).toBe('open')
    expect(told(evening, '2026-11-01T00:00:00-04:00')).toBe('2026-11-01T20:00:00-05:00')
    expect(told(evening, '2026-11-01T00:00:00-05:00')).toBe('2026-11-01T20:00:00-05:00')
    const always = hoursOf({ ...everyDay('0:00-24:00'), time_zone })
    for (const offset of ['-04:00', '-05:00'])
      expect(told(always, `2026-11-01T00:30:00${offset}`)).toBe('open')
  })

  test('where the clock moves by half an hour', () => {
    const hours = hoursOf({ ...everyDay('2:15-4:00'), time_zone: 'Australia/Lord_Howe' })
    expect(told(hours, '2026-10-04T01:59:59+10:30')).toBe('2026-10-04T02:30:00+11:00')
  })
})

test('whenever it is closed, it opens exactly when it says, and not before', () => {
  const time = fc.integer({ min: 0, max: 48 }).map((half) => half * 30)
  const span = fc.tuple(time, time).filter(([from, until]) => from < until)
  const hours = fc.record({
    timeZone: fc.constantFrom('Europe/Amsterdam', 'America/Havana', 'Africa/Cairo', 'Asia/Tokyo'),
    week: fc.array(fc.array(span, { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
    holidays: fc.constantFrom([], usualHolidays),
    closedDays: fc.constantFrom([], ['2026-03-29', '2026-10-25']),
  })
  // Around the days on which the clock changes, as well as anywhere in the year.
  const now = fc.oneof(
    fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
    ...['2026-03-28', '2026-10-24', '2026-04-23', '2026-10-29', '2026-10-31'].map((day) =>
      fc.date({
        min: new Date(day),
        max: new Date(Date.parse(day) + 3 * 86_400_000),
        noInvalidDate: true,
      }),
    ),
  )
  fc.assert(
    fc.property(hours, now, fc.double({ min: 0, max: 1, noNaN: true }), (open, at, part) => {
      const { available, opens_at } = openAt(open, at)
      if (opens_at === undefined) return
      expect(available).toBe(false)
      const opens = Date.parse(opens_at)
      expect(opens).toBeGreaterThan(at.getTime())
      expect(openAt(open, new Date(opens)).available).toBe(true)
      const between = at.getTime() + Math.floor((opens - 1 - at.getTime()) * part)
      expect(openAt(open, new Date(between))).toEqual({ available: false, opens_at })
    }),
    { numRuns: 300 },
  )
})
