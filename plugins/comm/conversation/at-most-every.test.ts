import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { atMostEvery } from './at-most-every.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('does what is asked for at once, and what is asked meanwhile together afterwards', () => {
  const work = vi.fn()
  const ask = atMostEvery(100, work)
  ask()
  expect(work).toHaveBeenCalledTimes(1)
  for (let count = 0; count < 5; count++) ask()
  vi.advanceTimersByTime(99)
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(work).toHaveBeenCalledTimes(2)
})

it('does nothing that nobody asked for, and begins anew after a pause', () => {
  const work = vi.fn()
  const ask = atMostEvery(100, work)
  ask()
  vi.advanceTimersByTime(1000)
  expect(work).toHaveBeenCalledTimes(1)
  ask()
  expect(work).toHaveBeenCalledTimes(2)
})
