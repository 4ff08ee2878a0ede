import { expect, test } from 'vitest'
import type { DeskConversation } from '../conversation/desk-views.ts'
import type { CitizenView } from '../conversation/views.ts'
import { readCitizenView, readPlace } from '../citizen/shapes.ts'
import { readDeskConversation, readDeskView } from '../desk/shapes.ts'
import { ShapeFault } from './shape.ts'
import { readMessage } from './shapes.ts'

const common = {
  id: 'c1',
  subject: 'Verhuizing doorgeven',
  organisation: 'Gemeente Voorbeeld',
  return_url: null,
  identified_as: 'Testburger 1',
  auth_method: 'Testinlog',
  session: null,
  keeps: null,
  people: 1,
}
const limit = {
  warns_at: '2026-11-24T13:13:00.000Z',
  ends_at: '2026-11-24T13:15:00.000Z',
  reason: 'idle' as const,
}
const words = { agent: 'appel', citizen: 'brug' }
const deletion = {
  deleted_at: '2026-11-24T13:32:00.000Z',
  attributes: ['Naam'],
  messages: 5,
  notes_deleted: 0,
  unreadable_planned_at: '2026-11-24T17:01:00.000Z',
  unreadable_at: null,
  by: 'citizen' as const,
  kept: null,
}

const views: CitizenView[] = [
  { ...common, at: 'arriving' },
  { ...common, checking: true, at: 'arriving' },
  { ...common, at: 'not_identified', reason: 'failed' },
  {
    ...common,
    at: 'waiting',
    place: 4,
    people_before: 3,
    expected_minutes: null,
    keeps_minutes: 15,
    limit: null,
    after: null,
    served: true,
  },
  {
    ...common,
    at: 'waiting',
    place: 1,
    people_before: 0,
    expected_minutes: null,
    keeps_minutes: 15,
    limit,
    after: 'transferred',
    served: false,
  },
  {
    ...common,
    at: 'waiting',
    place: 1,
    people_before: 0,
    expected_minutes: null,
    keeps_minutes: 0.5,
    limit,
    after: 'agent_gone',
    served: true,
  },
  { ...common, at: 'talking', agent: 'Medewerker 1', limit, typing: false, agent_read: 0, words },
  {
    ...common,
    session: { is: 'out', method: 'Testinlog' },
    at: 'ended',
    by: 'timer',
    deletes_at: limit.ends_at,
  },
  { ...common, at: 'deleted', ...deletion },
]

test.each(views)('a citizen’s view is read whole: $at', (view) => {
  expect(readCitizenView(JSON.parse(JSON.stringify(view)))).toEqual(view)
})

test('a process of the release before says nothing of a talk before, nor that nobody is at work', () => {
  const view = views.find(({ at }) => at === 'waiting')
  const { after, served, ...older } = { after: null, served: true, ...view }
  expect(readCitizenView(older)).toEqual({ ...older, after, served })
})

const opened = {
  id: 'c1',
  subject: 'Verhuizing doorgeven',
  channel: 'chat' as const,
  since: limit.warns_at,
  connected: true,
  citizens: [
    {
      number: 1,
      connected: true,
      identification: {
        method: 'DigiD',
        level: null,
        authenticated_at: null,
        received_at: limit.warns_at,
        attributes: [{ tag: 'bsn', name: 'BSN', value: '999990019' }],
      },
      hidden: 1,
    },
    { number: 2, connected: false, identification: null, hidden: 0, checking: true },
    { number: 3, connected: true, identification: 'other_way' as const, hidden: 2 },
  ],
  mark: 'abuse' as const,
  notes: [{ number: 1, agent: 'Medewerker 2', text: 'Belt terug.', at: limit.warns_at }],
  timeline: [
    { kind: 'created' as const, agent: null, about: null, at: limit.warns_at },
    {
      kind: 'moved_to_subject' as const,
      agent: 'Medewerker 1',
      about: 'Paspoort',
      at: limit.warns_at,
    },
  ],
  typing: true,
  keeps_days: null,
  citizen_read: 3,
}
const conversations: DeskConversation[] = [
  { ...opened, at: 'talking', limit, words },
  { ...opened, at: 'wrapping_up', ended_by: 'agent', deletes_at: limit.ends_at },
  { ...opened, citizens: [], at: 'deleted', ...deletion },
  { ...opened, citizens: [], at: 'not_mine' },
]

test('a process of the release before says nothing of two words', () => {
  for (const older of [views, conversations].map((all) => all.find(({ at }) => at === 'talking'))) {
    const { words: shown, ...said } = { words, ...older }
    expect(shown).toEqual(words)
    const read = 'citizens' in said ? readDeskConversation(said) : readCitizenView(said)
    expect(read).toMatchObject({ at: 'talking', words: null })
  }
})

test.each(conversations)('a conversation at the desk is read whole: $at', (conversation) => {
  expect(readDeskConversation(JSON.parse(JSON.stringify(conversation)))).toEqual(conversation)
})

test('the desk’s lists are read whole', () => {
  const item = { ...opened, identified: true }
  const { id, subject, channel, since, connected, identified } = item
  const waiting = {
    ...{ id, subject, channel, since, connected, identified },
    together: { identified: 1, people: 2 },
    ...{ rank: 1000, returned: true, mark: 'emergency' as const, for_me: true },
  }
  const desk = {
    agent: 'Medewerker 1',
    presence: 'pause' as const,
    presence_by: null,
    presence_since: limit.warns_at,
    at_once: 3,
    offers: [{ id, subject, channel, until: limit.ends_at }],
    waiting_total: 101,
    waiting: [waiting],
    mine: [{ ...waiting, state: 'talking' as const, unread: 2 }],
    marked: [{ id, subject, mark: 'abuse' as const, by: 'Medewerker 2', at: since, agent: null }],
  }
  expect(readDeskView(desk)).toEqual(desk)
  // As a process of the release before tells it.
  expect(readDeskView({ ...desk, marked: undefined })).toEqual({ ...desk, marked: [] })
})

test('a process of the release before says nothing of logging out', () => {
  const { session, ...older } = { ...common, at: 'arriving' }
  expect(readCitizenView(older)).toEqual({ ...older, session })
})

test('fields that we don’t know are left out', () => {
  expect(readCitizenView({ ...views[0], something: 'new' })).toEqual(views[0])
})

test.each([
  null,
  'text',
  [],
  {},
  { ...common, at: 'flying' },
  {
    ...common,
    at: 'waiting',
    place: '4',
    people_before: 3,
    expected_minutes: null,
    keeps_minutes: 15,
    limit: null,
  },
  {
    ...common,
    at: 'waiting',
    place: 4,
    people_before: 3,
    expected_minutes: null,
    keeps_minutes: -1,
    limit: null,
  },
  {
    ...common,
    at: 'talking',
    agent: 'x',
    typing: false,
    agent_read: 0,
    limit: { ...limit, ends_at: 'soon' },
  },
  { ...common, subject: { toString: 'x' }, at: 'arriving' },
])('anything else is refused, without saying what it was: %#', (view) => {
  expect(() => readCitizenView(view)).toThrow(ShapeFault)
})

test('a fault says where, never what', () => {
  const secret = {
    sequence: 1,
    key: 'k',
    from: 'citizen',
    name: null,
    colleague: false,
    text: 999990019,
    at: 'x',
  }
  expect(() => readMessage(secret)).toThrow(/^Not as expected: text: text$/)
})

test('a place is read, and nothing that only looks like one', () => {
  const place = { place: 4, people_before: 3, expected_minutes: null, served: false }
  expect(readPlace(place)).toEqual(place)
  expect(() => readPlace({ ...place, people_before: 'three' })).toThrow(ShapeFault)
  expect(() => readPlace(null)).toThrow(ShapeFault)
})
