import { expect, test } from 'vitest'
import { Problem } from '../../../protocol/problem.ts'
import { oncePerPage } from './once-per-page.ts'

function fixture() {
  const clock = { now: new Date('2026-11-22T13:02:00Z') }
  const once = oncePerPage({ now: () => clock.now })
  let worked = 0
  const work = () => Promise.resolve(`outcome ${++worked}`)
  return { clock, once, work }
}

test('the same page gets the same outcome, another page its own', async () => {
  const { once, work } = fixture()
  expect(await once('page a', work)).toBe('outcome 1')
  expect(await once('page b', work)).toBe('outcome 2')
  expect(await once('page a', work)).toBe('outcome 1')
})

test('what failed is done again, and is told whether the first may have arrived', async () => {
  const { once } = fixture()
  const told: boolean[] = []
  const failing = (facts: { uncertain?: true }) => (mayHaveArrived: boolean) => {
    told.push(mayHaveArrived)
    return Promise.reject(new Problem('delivery_failed', facts))
  }
  await expect(once('a', failing({}))).rejects.toThrow('delivery_failed')
  await expect(once('a', failing({ uncertain: true }))).rejects.toThrow('delivery_failed')
  await expect(once('a', failing({}))).rejects.toThrow('delivery_failed')
  await expect(once('a', failing({}))).rejects.toThrow('delivery_failed')
  expect(told).toEqual([false, false, true, true])
})

test('after five minutes a page is forgotten', async () => {
  const { clock, once, work } = fixture()
  await once('page', work)
  clock.now = new Date(clock.now.getTime() + 5 * 60_000)
  expect(await once('page', work)).toBe('outcome 2')
})

test('of very many pages only the last thousand are remembered', async () => {
  const { once, work } = fixture()
  for (let page = 0; page < 1_001; page++) await once(String(page), work)
  expect(await once('1000', work)).toBe('outcome 1001')
  expect(await once('0', work)).toBe('outcome 1002')
})
