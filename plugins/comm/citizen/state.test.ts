import { expect, test } from 'vitest'
import type { CitizenView, Message } from '../conversation/views.ts'
import {
  firstState,
  happened,
  isStillTold,
  nearlyUp,
  resumesAfter,
  stillCalls,
  unread,
} from './state.ts'

const common = {
  id: 'c1',
  subject: 'Verhuizing doorgeven',
  organisation: 'Gemeente Voorbeeld',
  return_url: null,
  identified_as: null,
  auth_method: null,
  keeps: null,
  people: 1,
}
const limit = (ends: string) => ({
  warns_at: '2026-11-24T13:13:00.000Z',
  ends_at: ends,
  reason: 'idle' as const,
})
const waiting = (before: number): CitizenView => ({
  ...common,
  at: 'waiting',
  place: before + 1,
  people_before: before,
  expected_minutes: null,
  keeps_minutes: 15,
  limit: null,
})
const talking = (ends = '2026-11-24T13:15:00.000Z'): CitizenView => ({
  ...common,
  at: 'talking',
  agent: 'Medewerker 1',
  limit: limit(ends),
  typing: false,
  agent_read: 0,
})
const deleted: CitizenView = {
  ...common,
  at: 'deleted',
  deleted_at: '2026-11-24T13:32:00.000Z',
  attributes: ['Naam'],
  messages: 1,
  notes_deleted: 0,
  unreadable_planned_at: '2026-11-24T17:01:00.000Z',
  unreadable_at: null,
  by: 'citizen',
  kept: null,
}
const message: Message = {
  sequence: 1,
  key: 'k',
  from: 'agent',
  citizen: null,
  name: 'Medewerker 1',
  colleague: false,
  text: 'Goedemiddag',
  at: '2026-11-24T13:00:00.000Z',
}

test('a page starts with what was said before it was loaded', () => {
  const state = firstState(talking(), [message])
  expect(state.list.messages).toEqual([message])
  expect(resumesAfter(state)).toBe(1)
})

test('the queue’s marks remember how many there were', () => {
  let state = firstState(waiting(3), [])
  state = happened(state, { type: 'viewed', view: waiting(1) })
  expect(state.mostBefore).toBe(3)
})

test('a new place changes nothing else, and comes too late for whoever is talking by then', () => {
  const place = { place: 2, people_before: 1, expected_minutes: 4 }
  const state = happened(firstState(waiting(3), []), { type: 'moved_up', place })
  expect(state.view).toEqual({ ...waiting(1), expected_minutes: 4 })
  expect(state.mostBefore).toBe(3)
  const talks = firstState(talking(), [])
  expect(happened(talks, { type: 'moved_up', place })).toBe(talks)
})

test('once deleted, every message is gone and nothing brings one back', () => {
  let state = firstState(talking(), [message])
  state = happened(state, { type: 'wrote', key: 'mine', text: 'Hallo' })
  state = happened(state, { type: 'stopping', stopping: 'busy' })
  state = happened(state, { type: 'viewed', view: deleted })
  expect(state.list).toEqual({ messages: [], pending: [] })
  expect(state.stopping).toBe('no')
  const later = happened(
    happened(state, { type: 'received', message: { ...message, sequence: 2 } }),
    { type: 'viewed', view: talking() },
  )
  expect(later).toBe(state)
})

test('"I am still here" is over when the server names a later end', () => {
  let state = happened(firstState(talking(), []), { type: 'extending', extending: 'busy' })
  state = happened(state, { type: 'viewed', view: talking() })
  expect(state.extending).toBe('busy')
  state = happened(state, { type: 'viewed', view: talking('2026-11-24T13:30:00.000Z') })
  expect(state.extending).toBe('no')
})

test('the page warns from the moment that the server says, and only while there is something to lose', () => {
  const before = new Date('2026-11-24T13:12:59Z')
  const after = new Date('2026-11-24T13:13:00Z')
  expect(nearlyUp(talking(), before)).toBe(false)
  expect(nearlyUp(talking(), after)).toBe(true)
  expect(nearlyUp(waiting(1), after)).toBe(false)
  expect(nearlyUp(deleted, after)).toBe(false)
})

test('the tab stops calling "your turn" when the talk is over, even if nobody came back', () => {
  expect(stillCalls('turn', talking(), false)).toBe('turn')
  expect(stillCalls('message', talking(), true)).toBe('message')
  expect(stillCalls('turn', deleted, false)).toBe('nothing')
  const ended = { ...common, at: 'ended', by: 'agent', deletes_at: message.at } as const
  expect(stillCalls('turn', ended, false)).toBe('nothing')
})

test('the tab asks "are you still there?" for as long as the page does', () => {
  expect(stillCalls('warning', talking(), true)).toBe('warning')
  expect(stillCalls('warning', waiting(0), true)).toBe('warning')
  expect(stillCalls('warning', talking(), false)).toBe('nothing')
})

test('the agent is told of each message that the page has shown once, and of none after the end', () => {
  const own: Message = { ...message, sequence: 2, from: 'citizen', citizen: 1, name: null }
  const state = firstState(talking(), [message, own])
  expect(unread(state, 0)).toBe(1)
  expect(unread(state, 1)).toBeUndefined()
  const more = happened(state, { type: 'received', message: { ...message, sequence: 3 } })
  expect(unread(more, 1)).toBe(3)
  expect(unread(firstState(waiting(1), [message]), 0)).toBeUndefined()
})

test('of what is deleted only messages that were kept can still go, and nothing else is heard', () => {
  const until = '2026-12-24T14:00:00Z'
  const keptUntil = (removed_at: string | null): CitizenView => ({
    ...deleted,
    kept: {
      until,
      reason: 'Zo kunnen wij het nagaan.',
      removed_at,
      unreadable_planned_at: until,
      unreadable_at: null,
    },
  })
  const kept = firstState(keptUntil(null), [])
  expect(isStillTold(kept.view)).toBe(true)
  expect(happened(kept, { type: 'connection', connection: 'lost' })).toBe(kept)
  expect(happened(kept, { type: 'viewed', view: talking() })).toBe(kept)
  const gone = happened(kept, { type: 'viewed', view: keptUntil(message.at) })
  expect(gone.view).toEqual(keptUntil(message.at))
  expect(isStillTold(gone.view)).toBe(false)
  expect(happened(gone, { type: 'viewed', view: keptUntil(null) })).toBe(gone)
  expect(isStillTold(deleted)).toBe(false)
})

test('logging out is busy until the server says that they are out', () => {
  const view = (is: 'in' | 'leaving' | 'out'): CitizenView => ({
    ...talking(),
    session: { is, method: 'Testinlog' },
  })
  let state = firstState(view('in'), [])
  state = happened(state, { type: 'logging_out', loggingOut: 'busy' })
  // Something else has changed in the meantime.
  state = happened(state, { type: 'viewed', view: view('in') })
  expect(state.loggingOut).toBe('busy')
  expect(happened(state, { type: 'viewed', view: view('out') }).loggingOut).toBe('no')
})
