import { expect, test } from 'vitest'
import { isHoliday, publicHolidays, usualHolidays, type PublicHoliday } from './public-holidays.ts'

const holidaysOf = (year: number, holidays: readonly PublicHoliday[]) => {
  const first = Date.UTC(year, 0, 1) / 86_400_000
  return Array.from({ length: 366 }, (_, index) => first + index)
    .filter((day) => isHoliday(day, holidays))
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
    .filter((date) => date.startsWith(String(year)))
}

test('the holidays of 2026 are those of the calendar', () => {
  expect(holidaysOf(2026, usualHolidays)).toEqual([
    '2026-01-01',
    '2026-04-05',
    '2026-04-06',
    '2026-04-27',
    '2026-05-14',
    '2026-05-24',
    '2026-05-25',
    '2026-12-25',
    '2026-12-26',
  ])
  expect(holidaysOf(2026, ['good_friday', 'liberation_day'])).toEqual(['2026-04-03', '2026-05-05'])
})

test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2019, '2019-04-21'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
])('Easter of %i', (year, sunday) => {
  expect(holidaysOf(year, ['easter'])[0]).toBe(sunday)
})

test.each([
  [2025, '2025-04-26'],
  [2026, '2026-04-27'],
  [2031, '2031-04-26'],
])('King’s Day of %i is never on a Sunday', (year, date) => {
  expect(holidaysOf(year, ['kings_day'])).toEqual([date])
})

test('each name is at least one day of every year', () => {
  for (const holiday of publicHolidays) expect(holidaysOf(2030, [holiday])).not.toEqual([])
})
