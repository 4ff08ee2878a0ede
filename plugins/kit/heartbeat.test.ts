import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHeartbeat } from './heartbeat.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const counted = () => {
  const one = { beats: 0, beat: () => (one.beats += 1) }
  return one
}

test('each beats once in an interval, from a whole interval after it was added', () => {
  const heartbeat = createHeartbeat(6_000)
  const ones = Array.from({ length: 10 }, () => {
    const one = counted()
    heartbeat.add(one)
    vi.advanceTimersByTime(500)
    return one
  })
  vi.advanceTimersByTime(900)
  expect(ones[0]?.beats).toBe(0)
  vi.advanceTimersByTime(200)
  expect(ones.map(({ beats }) => beats)).toEqual([1, ...Array.from({ length: 9 }, () => 0)])
  vi.advanceTimersByTime(12_000)
  expect(ones.map(({ beats }) => beats)).toEqual([3, ...Array.from({ length: 9 }, () => 2)])
})

test('those that stopped beat no more, also when one stops another in its turn', () => {
  const heartbeat = createHeartbeat(6_000)
  const stops: (() => void)[] = []
  const first = { beats: 0, beat: () => (first.beats += 1) && stops[1]?.() }
  const second = counted()
  stops.push(heartbeat.add(first), heartbeat.add(second))
  vi.advanceTimersByTime(12_500)
  expect([first.beats, second.beats]).toEqual([2, 0])
  expect(heartbeat.all()).toEqual([first])
  stops[0]?.()
  stops[0]?.()
  expect(heartbeat.all()).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
  const third = counted()
  heartbeat.add(third)
  vi.advanceTimersByTime(6_200)
  expect(third.beats).toBe(1)
})

test('a process that slept makes up for one beat of each, not for all that it missed', () => {
  const heartbeat = createHeartbeat(6_000)
  const one = counted()
  heartbeat.add(one)
  let late = 0
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + late)
  late = 600_000
  vi.advanceTimersByTime(200)
  expect(one.beats).toBe(1)
  vi.advanceTimersByTime(6_100)
  expect(one.beats).toBe(2)
})
