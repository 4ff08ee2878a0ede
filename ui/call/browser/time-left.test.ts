import { expect, test } from 'vitest'
import { callMessages } from '../../messages/call.ts'
import { plainWording } from '../../wording.ts'
import { isSpoken, timeLeft } from './time-left.ts'

const words = callMessages('nl', plainWording)

test.each([
  [3600, 'Nog 60 minuten.'],
  [3541, 'Nog 60 minuten.'],
  [3540, 'Nog 59 minuten.'],
  [61, 'Nog 2 minuten.'],
  [60, 'Nog 60 seconden.'],
  [1, 'Nog 1 seconde.'],
  [0, 'Nog 0 seconden.'],
  [-5, 'Nog 0 seconden.'],
])('%d seconds before the end it says: %s', (seconds, said) => {
  expect(timeLeft(seconds, words, { countSeconds: true })).toBe(said)
})

test('nothing moves each second for who asked for less of that', () => {
  expect(timeLeft(42, words, { countSeconds: false })).toBe('Nog minder dan een minuut.')
  expect(timeLeft(142, words, { countSeconds: false })).toBe('Nog 3 minuten.')
})

test('it is said aloud three times in an hour', () => {
  let spoken = 0
  for (let seconds = 3600; seconds > 0; seconds--) if (isSpoken(seconds, seconds - 1)) spoken++
  expect(spoken).toBe(3)
})

test('a phone that slept past such a moment still says it once', () => {
  expect(isSpoken(2000, 250)).toBe(true)
  expect(isSpoken(250, 240)).toBe(false)
})
