import { expect, test } from 'vitest'
import { createSlots } from './slots.ts'

const long = 60_000

test('so many get one at once, the next when one is free, in the order in which they came', async () => {
  const slots = createSlots({ atOnce: () => 2, waiting: 10 })
  const order: string[] = []
  const take = async (name: string) => (await slots.take(long)) && order.push(name)
  await Promise.all([take('a'), take('b')])
  const waiting = [take('c'), take('d')]
  expect(order).toEqual(['a', 'b'])
  slots.free()
  await waiting[0]
  expect(order).toEqual(['a', 'b', 'c'])
  slots.free()
  await waiting[1]
  expect(order).toEqual(['a', 'b', 'c', 'd'])
})

test('who comes when too many wait gets none, at once', async () => {
  const slots = createSlots({ atOnce: () => 1, waiting: 1 })
  await slots.take(long)
  const waiting = slots.take(long)
  expect(await slots.take(long)).toBe(false)
  slots.free()
  expect(await waiting).toBe(true)
})

test('who waits too long gets none, and takes none later', async () => {
  const slots = createSlots({ atOnce: () => 1, waiting: 1 })
  await slots.take(long)
  expect(await slots.take(5)).toBe(false)
  slots.free()
  expect(await slots.take(5)).toBe(true)
  expect(await slots.take(5)).toBe(false)
})

test('when more are allowed those who wait get theirs, and when it is over none', async () => {
  let atOnce = 1
  const slots = createSlots({ atOnce: () => atOnce, waiting: 5 })
  await slots.take(long)
  const [second, third] = [slots.take(long), slots.take(long)]
  atOnce = 2
  slots.look()
  expect(await second).toBe(true)
  slots.clear()
  expect(await third).toBe(false)
})
