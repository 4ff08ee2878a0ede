import { expect, test } from 'vitest'
import { locales } from './locale.ts'
import { dayOf, stopwatch, timeOfDay } from './times.ts'

const winter = new Date('2026-11-24T13:02:00Z')

test('times are said as people say them, on the clock of the municipality', () => {
  expect(timeOfDay(winter, 'nl')).toBe('14.02 uur')
  expect(timeOfDay(winter, 'en')).toBe('14:02')
  expect(timeOfDay(new Date('2026-07-01T07:00:00Z'), 'nl')).toBe('9.00 uur')
  expect(timeOfDay(new Date('2026-11-23T23:05:00Z'), 'nl')).toBe('0.05 uur')
  expect(timeOfDay(winter, 'en', 'America/New_York')).toBe('8:02')
})

test('a day is named as near as it is', () => {
  const now = winter
  expect(dayOf(new Date('2026-11-24T20:00:00Z'), 'nl', { now })).toBe('vandaag')
  // 23:30 UTC is already tomorrow in Amsterdam.
  expect(dayOf(new Date('2026-11-24T23:30:00Z'), 'nl', { now })).toBe('morgen')
  expect(dayOf(new Date('2026-11-30T08:00:00Z'), 'nl', { now })).toBe('maandag 30 november')
  expect(dayOf(new Date('2026-11-30T08:00:00Z'), 'en', { now })).toBe('Monday 30 November')
  expect(dayOf(new Date('2027-12-01T08:00:00Z'), 'nl', { now })).toBe('woensdag 1 december 2027')
})

test('today is today also where a browser writes the dates of a country in another order, as Safari does', () => {
  const before = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format') ?? {}
  const slashes = { ...before, get: () => () => '24/11/2026' }
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', slashes)
  try {
    expect(dayOf(winter, 'nl', { now: winter })).toBe('vandaag')
  } finally {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', before)
  }
})

test('the day before the clocks change is still tomorrow', () => {
  const now = new Date('2026-10-24T10:00:00Z')
  expect(dayOf(new Date('2026-10-25T22:30:00Z'), 'nl', { now })).toBe('morgen')
})

test('the desk’s clocks run in minutes and seconds, and in hours when it takes that long', () => {
  expect([0, 35, 372, 3725, -4].map(stopwatch)).toEqual(['0:00', '0:35', '6:12', '1:02:05', '0:00'])
})

test('each language has its own way with times and days, in Latin figures', () => {
  const day = new Date('2026-11-30T08:00:00Z')
  const said = locales.map((locale) => [
    timeOfDay(winter, locale),
    dayOf(day, locale, { now: winter }),
  ])
  expect(said).toEqual([
    ['14.02 uur', 'maandag 30 november'],
    ['14:02', 'Monday 30 November'],
    ['14:02 Uhr', 'Montag, 30. November'],
    ['14\u00a0h\u00a002', 'lundi 30 novembre'],
    ['14:02', 'poniedziałek, 30 listopada'],
    ['14:02', '30 Kasım Pazartesi'],
    ['14:02', 'понеділок, 30 листопада'],
    ['14:02', 'الاثنين، 30 نوفمبر'],
  ])
})
