import { expect, test } from 'vitest'
import { plainWording } from '../../../ui/wording.ts'
import { dayAndTime } from '../../../ui/times.ts'
import { conversationMessages } from '../../../ui/messages/conversation.ts'
import { receiptMessages } from '../../../ui/messages/receipt.ts'
import type { CitizenView } from '../conversation/views.ts'
import { firstState, happened } from './state.ts'
import { copiesText } from './copies-text.ts'
import {
  announcementOf,
  badgeOf,
  deletedBy,
  deletedThings,
  deletedTitle,
  keepsChatText,
  queueMarks,
  sessionText,
  tabTitleOf,
  warningOf,
  keepsText,
} from './wording.ts'

const nl = conversationMessages('nl', plainWording)
const common = {
  id: 'c1',
  subject: 'Verhuizing doorgeven',
  organisation: 'Gemeente Voorbeeld',
  return_url: null,
  identified_as: 'Testburger 1',
  auth_method: 'Testinlog',
  keeps: null,
  people: 1,
}
const waiting = (before: number): CitizenView => ({
  ...common,
  at: 'waiting',
  place: before + 1,
  people_before: before,
  expected_minutes: null,
  keeps_minutes: 15,
  limit: null,
})
const talking: CitizenView = {
  ...common,
  at: 'talking',
  agent: 'Medewerker 1',
  typing: false,
  agent_read: 0,
  limit: {
    warns_at: '2026-11-24T13:13:00.000Z',
    ends_at: '2026-11-24T13:15:00.000Z',
    reason: 'idle',
  },
}

test('what was deleted is said in one sentence, in their own words', () => {
  const things = { attributes: [], messages: 0, notes_deleted: 0, kept: null }
  expect(
    deletedThings({ ...things, attributes: ['Naam', 'Adres', 'BSN'], messages: 5 }, nl, 'nl'),
  ).toBe('Naam, adres, BSN en 5 berichten.')
  expect(deletedThings({ ...things, messages: 1 }, nl, 'nl')).toBe('1 bericht.')
  expect(deletedThings(things, nl, 'nl')).toBe(nl.deleted.nothing)
  expect(
    deletedThings(
      { ...things, attributes: ['Name'], messages: 2 },
      conversationMessages('en', plainWording),
      'en',
    ),
  ).toBe('Name and 2 messages.')
})

test('where the messages are kept nothing says that they were deleted', () => {
  const reason = 'Zo kunnen wij nagaan wat er is afgesproken.'
  const deletion = {
    ...common,
    at: 'deleted' as const,
    deleted_at: '2026-11-24T13:32:00Z',
    attributes: ['Naam', 'Adres'],
    messages: 5,
    notes_deleted: 0,
    by: 'agent' as const,
    unreadable_planned_at: '2026-11-24T17:01:00.000Z',
    unreadable_at: null,
    kept: {
      until: '2026-12-24T14:00:00.000Z',
      reason,
      removed_at: null,
      unreadable_planned_at: '2026-12-24T14:01:00.000Z',
      unreadable_at: null,
    },
  }
  const kept = `De berichten bewaren wij tot en met 24 december 2026. Daarna wissen wij ze ook. ${reason}`
  expect(deletedThings(deletion, nl, 'nl')).toBe(`Gewist: Naam en adres. ${kept}`)
  expect(deletedThings({ ...deletion, attributes: [] }, nl, 'nl')).toBe(kept)
  expect(deletedTitle(deletion, nl, 'nl')).toBe('Het gesprek is afgesloten om 14.32 uur')
  for (const by of ['agent', 'timer'] as const) {
    expect(deletedBy({ ...deletion, by }, nl)).not.toContain('bewaard')
  }
  const without = deletedBy({ ...deletion, kept: null }, nl)
  expect(without).toContain(receiptMessages('nl', plainWording).means.stays)
})

const orLater = {
  nl: /, of later als ons systeem dan stilligt\./,
  en: /, or later if our system is down then\./,
  de: /, oder später, wenn unser System dann stillsteht\./,
  fr: /, ou plus tard si notre système est arrêté\./,
  pl: / albo później, jeśli nasz system wtedy nie działa\./,
  tr: /, sistemimiz o sırada çalışmıyorsa daha sonra yok ederiz/,
  uk: /, або пізніше, якщо наша система тоді не працює\./,
  ar: /، أو بعده إذا كان نظامنا متوقفًا حينها\./,
}

test('the page claims no more of what stays and of copies than the receipt, in every language', () => {
  const moment = '2026-11-24T17:01:00.000Z'
  for (const locale of ['nl', 'en', 'de', 'fr', 'pl', 'tr', 'uk', 'ar'] as const) {
    const words = conversationMessages(locale, plainWording)
    const { keys, stays, planned, keptPlanned } = receiptMessages(locale, plainWording).means
    for (const by of ['agent', 'citizen', 'timer'] as const) {
      expect(words.deleted.by[by]).toContain(stays)
    }
    const what = stays.slice(stays.indexOf(':'))
    for (const by of ['agent', 'timer'] as const) {
      expect(words.deleted.kept.by[by]).toContain(what)
    }
    // "Or later, when our system stands still" is said in the words of the proof.
    expect(words.deleted.sealed(moment)).toMatch(orLater[locale])
    expect(planned).toMatch(orLater[locale])
    expect(words.deleted.kept.sealed(moment)).toMatch(orLater[locale])
    expect(keptPlanned).toMatch(orLater[locale])
    for (const unreadable_at of [null, moment]) {
      const copies = { unreadable_at, unreadable_planned_at: moment }
      expect(copiesText({ ...copies, kept: null }, words, locale)).toContain(keys)
      // Of messages that were kept it is said by itself, when theirs goes.
      const until = '2026-12-24T14:00:00.000Z'
      const own = { unreadable_at: unreadable_at && until, unreadable_planned_at: until }
      const text = copiesText(
        { ...copies, kept: { until, reason: '', removed_at: until, ...own } },
        words,
        locale,
      )
      expect(text).toContain(keys)
      expect(text).toContain(dayAndTime(new Date(moment), locale))
      expect(text).toContain(dayAndTime(new Date(until), locale))
    }
  }
})

test('that messages are kept is said before anything is', () => {
  const keeps = { days: 30, reason: 'Zo kunnen wij nagaan wat er is afgesproken.' }
  expect(keepsChatText({ keeps }, nl)).toBe(
    'Wij bewaren de berichten van dit gesprek 30 dagen. Zo kunnen wij nagaan wat er is afgesproken. Wist u zelf uw gegevens? Dan wissen wij ook de berichten.',
  )
  expect(keepsChatText({ keeps: null }, nl)).toBeUndefined()
})

test('the tab never shows a name or what somebody is here for', () => {
  for (const view of [waiting(3), talking]) {
    expect(tabTitleOf(view, nl)).not.toMatch(/Testburger|Verhuizing/)
  }
})

test('the header says who is identified as whom, until it no longer matters', () => {
  expect(badgeOf(talking, nl)).toEqual({ kind: 'ok', label: 'Ingelogd als Testburger 1' })
  expect(badgeOf({ ...talking, identified_as: null }, nl)?.kind).toBe('neutral')
  const deletion = {
    deleted_at: '2026-11-24T13:32:00Z',
    attributes: [],
    messages: 0,
    notes_deleted: 0,
    unreadable_planned_at: '2026-11-24T17:01:00.000Z',
    unreadable_at: null,
    kept: null,
  }
  expect(badgeOf({ ...common, at: 'deleted', by: 'timer', ...deletion }, nl)).toBeUndefined()
})

test('a screen reader hears the queue move, the turn, and the line break and come back', () => {
  const first = firstState(waiting(3), [])
  const moved = happened(first, { type: 'viewed', view: waiting(2) })
  expect(announcementOf(first, moved, nl, 'nl')).toBe('Nog 2 mensen voor u')
  expect(
    announcementOf(moved, happened(moved, { type: 'viewed', view: waiting(2) }), nl, 'nl'),
  ).toBe(undefined)
  const turn = happened(moved, { type: 'viewed', view: talking })
  expect(announcementOf(moved, turn, nl, 'nl')).toMatch(/^U bent aan de beurt/)
  const lost = happened(turn, { type: 'connection', connection: 'lost' })
  expect(announcementOf(turn, lost, nl, 'nl')).toBe(nl.connection.lostTitle)
  expect(
    announcementOf(lost, happened(lost, { type: 'connection', connection: 'up' }), nl, 'nl'),
  ).toBe(nl.connection.restored)
})

test('a screen reader hears that somebody has joined, once', () => {
  const first = firstState(talking, [])
  const joined = happened(first, { type: 'viewed', view: { ...talking, people: 2 } })
  expect(announcementOf(first, joined, nl, 'nl')).toBe(nl.together.joined)
  const later = happened(joined, { type: 'viewed', view: { ...talking, people: 2, typing: true } })
  expect(announcementOf(joined, later, nl, 'nl')).toBeUndefined()
})

test('a screen reader hears that what was kept is deleted too, and once', () => {
  const kept = (removed_at: string | null): CitizenView => ({
    ...common,
    at: 'deleted',
    deleted_at: '2026-11-24T13:32:00Z',
    attributes: [],
    messages: 5,
    notes_deleted: 0,
    by: 'agent',
    unreadable_planned_at: '2026-11-24T17:01:00.000Z',
    unreadable_at: null,
    kept: {
      until: '2026-12-24T14:00:00Z',
      reason: 'Zo kunnen wij het nagaan.',
      removed_at,
      unreadable_planned_at: '2026-12-24T14:01:00.000Z',
      unreadable_at: null,
    },
  })
  const first = firstState(kept(null), [])
  const same = happened(first, { type: 'viewed', view: kept(null) })
  expect(announcementOf(first, same, nl, 'nl')).toBeUndefined()
  const gone = happened(first, { type: 'viewed', view: kept('2026-11-25T14:00:00Z') })
  expect(announcementOf(first, gone, nl, 'nl')).toContain('Nu zijn ze ook gewist:')
})

test('a screen reader hears why a talk goes back to the queue, and the place in it', () => {
  const first = firstState(talking, [])
  const heard = (after: 'transferred' | 'agent_gone') => {
    const view = { ...waiting(0), after } as CitizenView
    return announcementOf(first, happened(first, { type: 'viewed', view }), nl, 'nl')
  }
  expect(heard('transferred')).toBe(
    'U wordt doorverbonden met een medewerker van Gemeente Voorbeeld, voor “Verhuizing doorgeven”. Het gesprek gaat vanzelf verder. U bent als eerste aan de beurt.',
  )
  expect(heard('agent_gone')).toBe(
    'Uw medewerker is weggevallen. Een medewerker van Gemeente Voorbeeld neemt het gesprek over. Het gesprek gaat vanzelf verder. U bent als eerste aan de beurt.',
  )
})

test('the marks show how far the queue has come, and stay few', () => {
  expect(queueMarks(3, 3)).toEqual(['done', 'now', 'ahead', 'ahead', 'ahead'])
  expect(queueMarks(1, 3)).toEqual(['done', 'done', 'done', 'now', 'ahead'])
  expect(queueMarks(0, 0)).toEqual(['done', 'now'])
  expect(queueMarks(200, 200)).toHaveLength(8)
  expect(queueMarks(100, 200).filter((mark) => mark === 'done')).toHaveLength(1)
})

test('a screen reader hears that the time is nearly up, and when', () => {
  expect(warningOf(talking, nl, 'nl')).toBe(
    'Bent u er nog? Het gesprek stopt om 14.15 uur, omdat het lang stil is.',
  )
  expect(warningOf(waiting(1), nl, 'nl')).toBeUndefined()
})

test('how long a place is kept is said in whole minutes', () => {
  expect(keepsText(0.5, nl)).toMatch(/uw plek 1 minuut vast/)
  expect(keepsText(2.2, nl)).toMatch(/uw plek 3 minuten vast/)
  expect(keepsText(1, conversationMessages('en', plainWording))).toMatch(/for 1 minute\./)
})

test('whoever is next in line is promised no more than that', () => {
  expect(tabTitleOf(waiting(0), nl)).toBe('U bent als eerste aan de beurt')
})

test('who can log out gets a button, and who has is told so where and known otherwise', () => {
  const at = (is: 'in' | 'leaving' | 'out' | 'unreached', method: string | null = 'DigiD') => ({
    ...talking,
    session: { is, method },
  })
  const badge = (view: CitizenView) => badgeOf(view, nl)?.label
  expect(sessionText(talking, nl)).toBeUndefined()
  const then = 'U blijft in dit gesprek.'
  expect(sessionText(at('in'), nl)).toEqual({ button: 'Uitloggen bij DigiD', then })
  expect(sessionText(at('in', null), nl)).toEqual({ button: 'Uitloggen bij uw inlogdienst', then })
  expect(badge(at('in'))).toBe('Ingelogd als Testburger 1')
  expect(sessionText(at('leaving'), nl)).toBeUndefined()
  const text = 'Dit gesprek gebruikt uw inlog bij DigiD niet meer. Het gesprek gaat gewoon door.'
  expect(sessionText(at('out'), nl)).toEqual({ text })
  expect(badge(at('out'))).toBe('Bij ons bekend als Testburger 1')
  expect(sessionText(at('unreached'), nl)).toEqual({
    text: expect.stringMatching(/^Wij konden DigiD niet laten weten dat u uitlogt\./) as string,
  })
  // After the end nothing goes on.
  expect(sessionText({ ...at('out'), at: 'ended' }, nl)).toEqual({
    text: 'Dit gesprek gebruikt uw inlog bij DigiD niet meer.',
  })
  expect(sessionText({ ...at('in'), at: 'ended' }, nl)).toBeUndefined()
  const [before, after] = [firstState(at('in'), []), firstState(at('out'), [])]
  expect(announcementOf(before, after, nl, 'nl')).toBe(text)
})
