import { expect, test } from 'vitest'
import { blankConversation, blankDesk } from '../conversation/blank.ts'
import type { DeskConversation, DeskView } from '../conversation/desk-views.ts'
import type { Message } from '../conversation/views.ts'
import {
  type DeskState,
  firstOfMine,
  firstState,
  type Happening,
  happened,
  listOf,
  mayShow,
  nearlyUp,
} from './state.ts'
import { newcomers, newOffers } from './newcomers.ts'

const item = (id: string) => ({
  id,
  subject: `Onderwerp ${id}`,
  channel: 'chat' as const,
  since: '2026-11-24T13:00:00.000Z',
  identified: true,
  together: null,
  connected: true,
  rank: 0,
  returned: false,
  mark: null,
  for_me: false,
})
const desk = (waiting: string[], mine: string[] = []): DeskView => ({
  ...blankDesk('Medewerker 1'),
  waiting: waiting.map(item),
  mine: mine.map((id) => ({ ...item(id), state: 'talking', unread: 0 })),
})
const identification = {
  method: 'DigiD',
  level: 'substantial',
  authenticated_at: null,
  received_at: '2026-11-24T13:00:00.000Z',
  attributes: [{ tag: 'bsn', name: 'BSN', value: '999990019' }],
}
const common = (id: string) => ({
  ...blankConversation(id),
  subject: 'Verhuizing doorgeven',
  channel: 'chat' as const,
  since: '2026-11-24T13:00:00.000Z',
  connected: true,
  citizens: [{ number: 1, connected: true, identification, hidden: 0 }],
})
const talking = (id: string, ends_at = '2026-11-24T13:15:00.000Z'): DeskConversation => ({
  ...common(id),
  at: 'talking',
  limit: { warns_at: '2026-11-24T13:13:00.000Z', ends_at, reason: 'idle' },
})
const wrappingUp = (id: string): DeskConversation => ({
  ...common(id),
  at: 'wrapping_up',
  ended_by: 'citizen',
  deletes_at: '2026-11-24T13:30:00.000Z',
})
const deletion = {
  deleted_at: '2026-11-24T13:32:00.000Z',
  attributes: ['BSN'],
  messages: 1,
  notes_deleted: 0,
  unreadable_planned_at: '2026-11-24T17:01:00.000Z',
  unreadable_at: null,
  by: 'agent' as const,
  kept: null,
}
const message = (sequence: number): Message => ({
  sequence,
  key: `k${sequence}`,
  from: 'citizen',
  citizen: 1,
  name: null,
  colleague: false,
  text: 'Geheim',
  at: '2026-11-24T13:01:00.000Z',
})

const after = (...happenings: Happening[]): DeskState =>
  happenings.reduce(happened, firstState('Medewerker 1'))

test('what is said in one conversation stays out of the other', () => {
  const state = after(
    { type: 'opened', id: 'a' },
    { type: 'received', id: 'a', message: message(1) },
    { type: 'opened', id: 'b' },
    { type: 'wrote', id: 'b', key: 'mine', text: 'Hallo' },
  )
  expect(listOf(state, 'a').messages).toHaveLength(1)
  expect(listOf(state, 'b').messages).toHaveLength(0)
  expect(listOf(state, 'b').pending).toHaveLength(1)
})

test('after deleting nothing of the person is left in the page', () => {
  const state = after(
    { type: 'listed', desk: desk([], ['a']) },
    { type: 'opened', id: 'a' },
    { type: 'viewed', conversation: talking('a') },
    { type: 'received', id: 'a', message: message(1) },
    { type: 'shown', dialog: 'deleting' },
    { type: 'act', act: { doing: 'deleting', is: 'busy' } },
    { type: 'deleted', id: 'a', deletion },
  )
  expect(state.open?.conversation).toMatchObject({
    at: 'deleted',
    messages: 1,
    attributes: ['BSN'],
  })
  expect(JSON.stringify(state)).not.toMatch(/999990019|Geheim/)
  expect(state.dialog).toBe('none')
  expect(state.act).toBeUndefined()
})

test('a message that was under way when everything was deleted stays away', () => {
  const state = after(
    { type: 'opened', id: 'a' },
    { type: 'viewed', conversation: talking('a') },
    { type: 'deleted', id: 'a', deletion },
    { type: 'received', id: 'a', message: message(2) },
    { type: 'viewed', conversation: talking('a') },
  )
  expect(JSON.stringify(state)).not.toMatch(/999990019|Geheim/)
  expect(state.open?.conversation?.at).toBe('deleted')
})

test('a conversation that isn’t this agent’s any more is forgotten', () => {
  const state = after(
    { type: 'listed', desk: desk([], ['a', 'b']) },
    { type: 'opened', id: 'a' },
    { type: 'received', id: 'a', message: message(1) },
    { type: 'opened', id: 'b' },
    { type: 'listed', desk: desk([], ['b']) },
  )
  expect(JSON.stringify(state)).not.toContain('Geheim')
})

test('news of a conversation that isn’t open changes nothing on screen', () => {
  const state = after(
    { type: 'opened', id: 'a' },
    { type: 'viewed', conversation: talking('a') },
    { type: 'viewed', conversation: wrappingUp('b') },
  )
  expect(state.open?.conversation?.id).toBe('a')
})

test('accepting shows the conversation, also on a narrow screen', () => {
  expect(after({ type: 'opened', id: 'a' }).pane).toBe('talk')
  expect(after({ type: 'opened', id: 'a' }, { type: 'closed' })).toMatchObject({
    pane: 'list',
    open: undefined,
  })
})

test('the question "delete?" doesn’t move along to another conversation', () => {
  const state = after(
    { type: 'opened', id: 'a' },
    { type: 'shown', dialog: 'deleting' },
    { type: 'opened', id: 'b' },
  )
  expect(state.dialog).toBe('none')
})

test('"give more time" is over when the server names a later end', () => {
  const busy = after(
    { type: 'opened', id: 'a' },
    { type: 'viewed', conversation: talking('a') },
    { type: 'act', act: { doing: 'extending', is: 'busy' } },
  )
  const same = happened(busy, { type: 'viewed', conversation: talking('a') })
  expect(same.act).toEqual({ doing: 'extending', is: 'busy' })
  const later = talking('a', '2026-11-24T13:30:00.000Z')
  expect(happened(busy, { type: 'viewed', conversation: later }).act).toBeUndefined()
})

test('after a reload the desk opens who is being talked to, before who is being finished', () => {
  const mine = desk([], ['a', 'b'])
  const first = mine.mine[0]
  if (first) first.state = 'wrapping_up'
  expect(firstOfMine(mine)).toBe('b')
  expect(firstOfMine({ ...mine, mine: mine.mine.slice(0, 1) })).toBe('a')
  const marked = { ...item('c'), state: 'talking' as const, unread: 0, mark: 'abuse' as const }
  expect(firstOfMine({ ...mine, mine: [...mine.mine, marked] })).toBe('c')
  expect(firstOfMine(desk(['w']))).toBeUndefined()
})

test('only who is new is announced, and by subject', () => {
  expect(newcomers(desk(['a']), desk(['a', 'b']))).toEqual(['Onderwerp b'])
  expect(newcomers(desk(['a', 'b']), desk(['b']))).toEqual([])
  // Given back by this agent is nobody new to them.
  expect(newcomers(desk([], ['a']), desk(['a']))).toEqual([])
})

test('the desk warns from the moment that the server says', () => {
  expect(nearlyUp(talking('a'), new Date('2026-11-24T13:12:00Z'))).toBe(false)
  expect(nearlyUp(talking('a'), new Date('2026-11-24T13:13:00Z'))).toBe(true)
  expect(nearlyUp(wrappingUp('a'), new Date('2026-11-24T13:14:00Z'))).toBe(false)
})

test('on a narrow screen whoever looks at the data sees that it was deleted; the list stays the list', () => {
  const open: Happening[] = [
    { type: 'opened', id: 'a' },
    { type: 'viewed', conversation: talking('a') },
  ]
  const gone: Happening = {
    type: 'viewed',
    conversation: { ...common('a'), citizens: [], at: 'deleted', ...deletion },
  }
  expect(after(...open, { type: 'looked', pane: 'facts' }, gone).pane).toBe('talk')
  expect(after(...open, { type: 'looked', pane: 'list' }, gone).pane).toBe('list')
  const asked: Happening = { type: 'shown', dialog: 'deleting' }
  expect(after(...open, { type: 'looked', pane: 'list' }, asked, gone).pane).toBe('talk')
})

const offer = (id: string) => ({
  id,
  subject: `Onderwerp ${id}`,
  channel: 'chat' as const,
  until: '2026-11-24T13:01:00.000Z',
})

test('only an offer that is new is announced', () => {
  const one = { ...desk([]), offers: [offer('a')] }
  expect(newOffers(desk([]), one)).toEqual(['Onderwerp a'])
  expect(newOffers(one, { ...one, offers: [offer('a'), offer('b')] })).toEqual(['Onderwerp b'])
})

test('"pause" is under way until the server says that this is what the agent is', () => {
  const asked = after({ type: 'presence', presence: { to: 'pause', is: 'busy' } })
  const still = happened(asked, { type: 'listed', desk: desk([]) })
  expect(still.presence).toEqual({ to: 'pause', is: 'busy' })
  const told = happened(still, { type: 'listed', desk: { ...desk([]), presence: 'pause' } })
  expect(told.presence).toBeUndefined()
})

test('a conversation that was transferred leaves nothing on this desk', () => {
  const state = after(
    { type: 'opened', id: 'a' },
    { type: 'viewed', conversation: talking('a') },
    { type: 'received', id: 'a', message: message(1) },
    { type: 'invited', url: 'https://contact.example/c/geheim' },
    { type: 'shown', dialog: 'transferring' },
    { type: 'transferred', id: 'a' },
  )
  expect(state).toMatchObject({ open: undefined, dialog: 'none', pane: 'list' })
  expect(JSON.stringify(state)).not.toMatch(/999990019|Geheim|geheim/)
})

test('a link and replies asked for one conversation aren’t shown in another', () => {
  const reply = { text: 'Goedemiddag', language: 'nl', own: null } as const
  const state = after(
    { type: 'opened', id: 'a' },
    { type: 'invited', url: 'https://contact.example/c/geheim' },
    { type: 'replies', id: 'a', replies: [reply] },
    { type: 'opened', id: 'b' },
    { type: 'replies', id: 'a', replies: [reply] },
  )
  expect(state).toMatchObject({ invitation: undefined, replies: 'unasked' })
})

test('each time that the transfer dialog opens, colleagues are asked anew', () => {
  const known = after(
    { type: 'colleagues', colleagues: [] },
    { type: 'opened', id: 'a' },
    { type: 'viewed', conversation: talking('a') },
  )
  expect(happened(known, { type: 'shown', dialog: 'transferring' }).colleagues).toBe('loading')
})

test('a mark is under way until the conversation has it', () => {
  const busy = after(
    { type: 'opened', id: 'a' },
    { type: 'viewed', conversation: talking('a') },
    { type: 'act', act: { doing: 'marking', is: 'busy' } },
  )
  expect(happened(busy, { type: 'viewed', conversation: talking('a') }).act?.is).toBe('busy')
  const marked: DeskConversation = { ...talking('a'), mark: 'emergency' }
  expect(happened(busy, { type: 'viewed', conversation: marked }).act).toBeUndefined()
})

test('only a talk can be transferred or joined; what is being finished can still be deleted', () => {
  const open = (conversation: DeskConversation) =>
    after({ type: 'opened', id: 'a' }, { type: 'viewed', conversation })
  expect(mayShow('transferring', open(talking('a')))).toBe(true)
  expect(mayShow('transferring', open(wrappingUp('a')))).toBe(false)
  expect(mayShow('inviting', open(wrappingUp('a')))).toBe(false)
  expect(mayShow('deleting', open(wrappingUp('a')))).toBe(true)
  expect(mayShow('deleting', firstState('Medewerker 1'))).toBe(false)
  expect(mayShow('shortcuts', firstState('Medewerker 1'))).toBe(true)
})
