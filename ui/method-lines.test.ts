import { describe, expect, test } from 'vitest'
import { nl } from './messages/questions.nl.ts'
import { en } from './messages/questions.en.ts'
import type { MethodNow } from './lines-of-method.ts'
import { methodLines } from './method-lines.ts'

const now = new Date('2026-11-24T16:30:00Z')
const chat: MethodNow = {
  description: null,
  available: true,
  waiting: null,
  opensAt: null,
}
const dutch = { words: nl, locale: 'nl' } as const
const english = { words: en, locale: 'en' } as const
const lines = (more: Partial<MethodNow>, language: typeof dutch | typeof english = dutch) =>
  methodLines({ ...chat, ...more }, language, now)

describe('under a channel stands how long the wait is', () => {
  test.each([
    [0, 'U bent zo aan de beurt'],
    [1, 'Wachttijd ongeveer 1 minuut'],
    [5, 'Wachttijd ongeveer 5 minuten'],
    [59, 'Wachttijd ongeveer 59 minuten'],
    [60, 'Wachttijd ongeveer 1 uur'],
    [61, 'Wachttijd ongeveer 2 uur'],
    [89, 'Wachttijd ongeveer 2 uur'],
    [120, 'Wachttijd ongeveer 2 uur'],
    [121, 'Wachttijd ongeveer 3 uur'],
    [480, 'Wachttijd ongeveer 8 uur'],
    [481, 'Wachttijd langer dan 8 uur'],
    [1440, 'Wachttijd langer dan 8 uur'],
    [99_999, 'Wachttijd langer dan 8 uur'],
  ])('%d minutes', (waiting, line) => {
    expect(lines({ waiting })).toEqual([line])
  })

  test('in English too', () => {
    expect(lines({ waiting: 1 }, english)).toEqual(['Waiting time about 1 minute'])
  })

  test('and nothing where the server doesn’t say', () => {
    expect(lines({})).toEqual([])
    expect(lines({ waiting: undefined })).toEqual([])
  })
})

describe('under a closed channel stands when it opens', () => {
  const closed = { available: false, waiting: 3 }
  test.each([
    ['2026-11-24T18:00:00Z', 'Gesloten. Vandaag vanaf 19.00 uur'],
    ['2026-11-25T08:00:00Z', 'Gesloten. Morgen vanaf 9.00 uur'],
    ['2026-11-30T08:30:00Z', 'Gesloten. Maandag 30 november vanaf 9.30 uur'],
  ])('at %s', (opensAt, line) => {
    expect(lines({ ...closed, opensAt: new Date(opensAt) })).toEqual([line])
  })

  test('in English too', () => {
    expect(lines({ ...closed, opensAt: new Date('2026-11-25T08:00:00Z') }, english)).toEqual([
      'Closed. Opens tomorrow at 9:00',
    ])
  })

  test('and that it is closed where the server doesn’t say when, or says a moment that has passed', () => {
    expect(lines(closed)).toEqual(['Nu niet mogelijk'])
    expect(lines({ ...closed, opensAt: new Date('2026-11-24T08:00:00Z') })).toEqual([
      'Nu niet mogelijk',
    ])
  })
})

test('what it is comes before when it is', () => {
  expect(lines({ description: 'Met de DigiD-app', waiting: 2 })).toEqual([
    'Met de DigiD-app',
    'Wachttijd ongeveer 2 minuten',
  ])
})
