import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBuckets } from './token-bucket.ts'

function buckets(burst: number, perMinute: number, keys?: number) {
  let time = 0
  const take = createBuckets(
    { burst, perMinute },
    { now: () => new Date(time), ...(keys !== undefined && { keys }) },
  )
  return { take, wait: (seconds: number) => void (time += seconds * 1000) }
}

test('so many at once, then as many as time gives', () => {
  const { take, wait } = buckets(3, 60)
  expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 0])
  expect(take('a')).toBe(1)
  wait(1)
  expect(take('a')).toBe(0)
  expect(take('a')).toBe(1)
  wait(3600)
  expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 1])
})

test('each for itself, and some get more', () => {
  const { take } = buckets(1, 60)
  expect([take('a'), take('b'), take('a')]).toEqual([0, 0, 1])
  expect([take('c', 2), take('c', 2)]).toEqual([0, 0])
})

test('the seconds that are told are enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 30 }), (rate, more) => {
      const { take, wait } = buckets(5, rate)
      for (let index = 0; index < 5 + more; index += 1) take('a')
      const seconds = take('a')
      expect(seconds).toBeGreaterThan(0)
      wait(seconds)
      expect(take('a')).toBe(0)
    }),
  )
})

test('a clock that is put back gives nothing and locks nobody out', () => {
  const { take, wait } = buckets(2, 60)
  take('a')
  wait(-3600)
  expect([take('a'), take('a')]).toEqual([0, 1])
  wait(1)
  expect(take('a')).toBe(0)
})

test('the keys longest unheard of are forgotten', () => {
  const { take } = buckets(1, 60, 2)
  expect([take('a'), take('b'), take('a'), take('c')]).toEqual([0, 0, 1, 0])
  expect(take('a')).toBe(1)
  expect(take('b')).toBe(0)
})
