import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from '../../browser/post.ts'
import { type Letter, Outbox } from './outbox.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function setUp(answers: Answer[]) {
  const sent: Letter[] = []
  const told: string[] = []
  const outbox = new Outbox({
    send: (letter) => {
      sent.push(letter)
      return Promise.resolve(answers.shift() ?? { is: 'done', body: letter.key })
    },
    onSent: (body) => told.push(`sent ${String(body)}`),
    onRetrying: (key) => told.push(`retrying ${key}`),
    onRefused: (key, status) => told.push(`refused ${key} ${status}`),
  })
  return { outbox, sent, told }
}

const letter = (key: string): Letter => ({ key, text: `tekst ${key}` })

test('a broken line: the same message goes again with the same key, and the next waits for it', async () => {
  const { outbox, sent, told } = setUp([{ is: 'unknown' }, { is: 'unknown' }])
  outbox.add(letter('a'))
  outbox.add(letter('b'))
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.map(({ key }) => key)).toEqual(['a'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent.map(({ key }) => key)).toEqual(['a', 'a'])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(sent.map(({ key }) => key)).toEqual(['a', 'a', 'a', 'b'])
  expect(told).toEqual(['retrying a', 'retrying a', 'sent a', 'sent b'])
})

test('it never gives up, and never waits longer than fifteen seconds', async () => {
  const { outbox, sent } = setUp(Array.from({ length: 50 }, () => ({ is: 'unknown' as const })))
  outbox.add(letter('a'))
  await vi.advanceTimersByTimeAsync(60_000)
  const before = sent.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent.length - before).toBe(4)
})

test('when the connection is back it goes at once', async () => {
  const { outbox, sent } = setUp([{ is: 'unknown' }])
  outbox.add(letter('a'))
  await vi.advanceTimersByTimeAsync(10)
  outbox.nudge()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(2)
})

test('a refusal is told and holds nothing else up', async () => {
  const { outbox, told } = setUp([{ is: 'refused', status: 409, code: 'conversation_state' }])
  outbox.add(letter('a'))
  outbox.add(letter('b'))
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual(['refused a 409', 'sent b'])
})

test('after everything is deleted nothing more is sent', async () => {
  const { outbox, sent } = setUp([{ is: 'unknown' }])
  outbox.add(letter('a'))
  outbox.add(letter('b'))
  // The first is on its way at this moment.
  outbox.clear()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(1)
})
