import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keptShortly } from './kept-keys.ts'

let reads: Uint8Array[]
const read = (id: string) => {
  if (id === 'gone') return Promise.resolve(undefined)
  const key = new Uint8Array(32).fill(7)
  reads.push(key)
  return Promise.resolve(key)
}

beforeEach(() => {
  reads = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('reads once for all who ask within a second', async () => {
  const { find } = keptShortly(read)
  await Promise.all([find('a'), find('a')])
  await find('a')
  expect(reads).toHaveLength(1)
})

it('after a second nothing of it is left in memory, and it is read anew', async () => {
  const { find } = keptShortly(read)
  await find('a')
  await vi.advanceTimersByTimeAsync(1_001)
  expect(reads[0]).toEqual(new Uint8Array(32))
  expect(await find('a')).toEqual(new Uint8Array(32).fill(7))
  expect(reads).toHaveLength(2)
})

it('a key that is destroyed is gone from memory at once', async () => {
  const { find, forget } = keptShortly(read)
  await find('a')
  forget('a')
  await vi.advanceTimersByTimeAsync(1)
  expect(reads[0]).toEqual(new Uint8Array(32))
})

it('one that is destroyed while it is read isn’t kept either', async () => {
  const { find, forget } = keptShortly(read)
  const finding = find('a')
  forget('a')
  // Whoever asked before gets it whole.
  expect(await finding).toEqual(new Uint8Array(32).fill(7))
  await vi.advanceTimersByTimeAsync(1)
  expect(reads[0]).toEqual(new Uint8Array(32))
})

it('what isn’t there is looked for again', async () => {
  let isThere = false
  const { find } = keptShortly((id) => read(isThere ? id : 'gone'))
  expect(await find('a')).toBeUndefined()
  isThere = true
  expect(await find('a')).toBeDefined()
})
