import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Options } from './options.ts'
import { moving, video } from './testing/answers.ts'
import { optionsOf } from './testing/options-of.ts'
import { watchOpening } from './watch-opening.ts'

const start = new Date('2026-11-24T08:00:00Z')
const inMinutes = (minutes: number) => new Date(start.getTime() + minutes * 60_000).toISOString()
const opening = (...minutes: number[]) => [
  optionsOf({
    ...moving,
    comm_methods: minutes.map((at) => ({ ...video, tag: String(at), opens_at: inMinutes(at) })),
  }),
]

beforeEach(() => {
  vi.useFakeTimers({ now: start })
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function watched(first: readonly Options[]) {
  const life = new AbortController()
  const seen = { offer: first, looks: 0, life, answer: (): readonly Options[] => [] }
  watchOpening({
    offered: () => seen.offer,
    look: () => {
      seen.looks += 1
      seen.offer = seen.answer()
      return Promise.resolve()
    },
    signal: life.signal,
    now: () => Date.now(),
    random: () => 0.5,
  })
  return seen
}
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)

test('the server is asked once when something opens, and once when the next thing does', async () => {
  const seen = watched(opening(10, 30))
  seen.answer = () => opening(30)
  await minutes(10)
  expect(seen.looks).toBe(0)
  await minutes(10)
  expect(seen.looks).toBe(1)
  seen.answer = () => []
  await minutes(60)
  expect(seen.looks).toBe(2)
})

test('not while the page isn’t looked at, nor after it is left', async () => {
  const seen = watched(opening(10))
  Object.assign(document, { hidden: true })
  await minutes(20)
  expect(seen.looks).toBe(0)
  Object.assign(document, { hidden: false })
  document.dispatchEvent(new Event('visibilitychange'))
  expect(seen.looks).toBe(1)

  const left = watched(opening(40))
  left.life.abort()
  await minutes(60)
  expect(left.looks).toBe(0)
})

test('what couldn’t be asked is asked when the citizen comes back', async () => {
  const seen = watched(opening(10))
  seen.answer = () => seen.offer
  await minutes(20)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(seen.looks).toBe(2)
})

test('an opening years away is no reason to ask now', async () => {
  const seen = watched(opening(60 * 24 * 400))
  await minutes(60 * 24 * 30)
  expect(seen.looks).toBe(0)
})
