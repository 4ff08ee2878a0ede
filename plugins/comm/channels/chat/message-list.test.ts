import { expect, test } from 'vitest'
import type { Message } from '../../conversation/views.ts'
import { lastWithoutGap, noMessages, pendingIs, received, wrote } from './message-list.ts'

const message = (sequence: number, more: Partial<Message> = {}): Message => ({
  sequence,
  key: `key-${sequence}`,
  from: 'agent',
  citizen: null,
  name: 'Medewerker 1',
  colleague: false,
  text: `tekst ${sequence}`,
  at: '2026-11-24T13:00:00.000Z',
  ...more,
})
const read = (...sequences: number[]) =>
  sequences.reduce((list, sequence) => received(list, message(sequence)), noMessages)

test('messages stand in the order of the conversation, however they arrive', () => {
  expect(read(3, 1, 2).messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
})

test('the same message by stream and by answer is shown once', () => {
  expect(read(1, 2, 2, 1).messages).toHaveLength(2)
})

test('what was written is shown at once, and takes its place when the server has it', () => {
  let list = wrote(read(1), 'mine', 'Hallo')
  expect(list.pending).toEqual([{ key: 'mine', text: 'Hallo', state: 'sending' }])
  list = received(list, message(2, { key: 'mine', from: 'citizen', text: 'Hallo' }))
  expect(list.pending).toEqual([])
  expect(list.messages.map(({ text }) => text)).toEqual(['tekst 1', 'Hallo'])
  // The stream brings it once more.
  list = received(list, message(2, { key: 'mine', from: 'citizen', text: 'Hallo' }))
  expect(list.messages).toHaveLength(2)
})

test('only the message that is refused says so', () => {
  const list = pendingIs(wrote(wrote(noMessages, 'a', 'A'), 'b', 'B'), 'b', 'refused')
  expect(list.pending.map(({ key, state }) => [key, state])).toEqual([
    ['a', 'sending'],
    ['b', 'refused'],
  ])
})

test('a new connection goes on after the last message before a gap, so that nothing is missed', () => {
  expect(lastWithoutGap(noMessages)).toBe(0)
  expect(lastWithoutGap(read(1, 2, 3))).toBe(3)
  // The answer to our own message 4 was here before the stream brought 3.
  expect(lastWithoutGap(read(1, 2, 4))).toBe(2)
  expect(lastWithoutGap(read(5))).toBe(0)
})
