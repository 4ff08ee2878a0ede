import { expect, test } from 'vitest'
import { blankConversation, blankDesk } from '../conversation/blank.ts'
import type { DeskConversation } from '../conversation/desk-views.ts'
import { plainWording } from '../../../ui/wording.ts'
import { receiptMessages } from '../../../ui/messages/receipt.ts'
import { firstState, happened } from './state.ts'
import {
  announcementOf,
  copiesText,
  presenceText,
  deletedBy,
  deletedThings,
  happeningOf,
  tabTitleOf,
  levelOf,
  warningOf,
} from './wording.ts'
import { en } from './words/en.ts'
import { nl } from './words/nl.ts'
import { deskWords } from './words/words.ts'

const identification = (level: string | null) => ({
  method: 'DigiD',
  level,
  authenticated_at: null,
  received_at: '2026-11-24T13:00:00.000Z',
  attributes: [],
})

test('a level is said in the agent’s words; one that we don’t know as it came; none as unknown', () => {
  expect(levelOf(identification('substantial'), nl)).toBe('niveau substantieel')
  expect(levelOf(identification('http://eidas.europa.eu/LoA/high'), nl)).toBe('niveau hoog')
  expect(levelOf(identification('Midden'), nl)).toBe('niveau Midden')
  expect(levelOf(identification(null), nl)).toBe('niveau onbekend')
})

test('what was deleted, in one sentence', () => {
  const things = { attributes: [], messages: 0, notes_deleted: 0, kept: null }
  expect(deletedThings({ ...things, attributes: ['Naam', 'BSN'], messages: 5 }, nl, 'nl')).toBe(
    'Naam, BSN en 5 berichten.',
  )
  expect(deletedThings(things, nl, 'nl')).toBe(nl.talk.deletedNothing)
})

test('the desk claims no more of what stays and of copies than the citizen’s proof', () => {
  const moment = '2026-11-24T17:01:00.000Z'
  const reason = 'Zo kunnen wij nagaan wat er is afgesproken.'
  const kept = {
    until: moment,
    reason,
    removed_at: null,
    unreadable_planned_at: moment,
    unreadable_at: null,
  }
  for (const [locale, words] of [
    ['nl', nl],
    ['en', en],
  ] as const) {
    const { keys, stays } = receiptMessages(locale, plainWording).means
    const what = stays.slice(stays.indexOf(':'))
    const copied = keys.slice(0, keys.indexOf('.') + 1)
    for (const by of ['agent', 'citizen', 'timer'] as const) {
      expect(deletedBy({ by, kept: null }, 1, words)).toContain(stays)
      expect(deletedBy({ by, kept }, 1, words)).toContain(what)
      expect(deletedBy({ by, kept: null }, 1, words)).not.toMatch(/alles|everything/i)
    }
    for (const unreadable_at of [null, moment]) {
      const text = copiesText({ unreadable_at, unreadable_planned_at: moment }, words, locale)
      expect(text).toContain(copied)
      if (unreadable_at === null) expect(text).toMatch(/of later als|or later if/)
    }
  }
})

test('somebody new in the list is said aloud, by subject', () => {
  const before = firstState('Medewerker 1')
  const after = happened(before, {
    type: 'listed',
    desk: {
      ...blankDesk('Medewerker 1'),
      waiting: [
        {
          id: 'a',
          subject: 'Verhuizing doorgeven',
          channel: 'chat',
          since: '2026-11-24T13:00:00.000Z',
          identified: true,
          together: null,
          connected: true,
          rank: 0,
          returned: false,
          mark: null,
          for_me: false,
        },
      ],
    },
  })
  expect(announcementOf(before, after, nl, 'nl')).toBe('Er wacht iemand: Verhuizing doorgeven.')
  expect(announcementOf(after, after, nl, 'nl')).toBeUndefined()
})

test('a lead is told what somebody else has marked, once, and the tab says how many', () => {
  const before = firstState('Medewerker 1')
  const marked = [
    {
      id: 'a',
      subject: 'Paspoort',
      mark: 'emergency' as const,
      by: 'Medewerker 2',
      at: '2026-11-24T13:00:00.000Z',
      agent: 'Medewerker 2',
    },
  ]
  const desk = { ...blankDesk('Medewerker 1'), marked }
  const after = happened(before, { type: 'listed', desk })
  expect(announcementOf(before, after, nl, 'nl')).toBe(
    'Een medewerker meldt een noodgeval: Paspoort.',
  )
  expect(announcementOf(after, after, nl, 'nl')).toBeUndefined()
  expect(tabTitleOf(after, nl, 'nl', new Date(0))).toBe('1 melding')
})

test('both languages say the same things, and nothing is empty', () => {
  const pathsOf = (words: object, path = ''): string[] =>
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      if (typeof value === 'object' && value !== null) return pathsOf(value, `${path}.${key}`)
      expect(typeof value === 'function' ? 'words' : value, `${path}.${key}`).toBeTruthy()
      return [`${path}.${key}`]
    })
  expect(pathsOf(en)).toEqual(pathsOf(nl))
  expect(deskWords('en')).toBe(en)
})

const talking: DeskConversation = {
  ...blankConversation('a'),
  subject: 'Verhuizing doorgeven',
  since: '2026-11-24T13:00:00.000Z',
  connected: true,
  at: 'talking',
  limit: {
    warns_at: '2026-11-24T13:13:00.000Z',
    ends_at: '2026-11-24T13:15:00.000Z',
    reason: 'total',
  },
}

const person = { connected: true, identification: null, hidden: 0 }

const deletion = {
  deleted_at: '2026-11-24T13:32:00.000Z',
  attributes: ['Naam'],
  messages: 2,
  notes_deleted: 0,
  unreadable_planned_at: '2026-11-24T17:01:00.000Z',
  unreadable_at: null,
  by: 'citizen' as const,
  kept: null,
}

test('that the time is nearly up is said with its time', () => {
  expect(warningOf(talking, nl, 'nl')).toEqual({
    title: 'De tijd is bijna om',
    text: 'Het gesprek stopt vanzelf om 14.15 uur.',
  })
  expect(warningOf(undefined, nl, 'nl')).toBeUndefined()
})

test('a deletion is said aloud once: when, what and by whom', () => {
  const opened = happened(firstState('Medewerker 1'), { type: 'opened', id: 'a' })
  const before = happened(opened, { type: 'viewed', conversation: talking })
  const after = happened(before, {
    type: 'deleted',
    id: 'a',
    deletion,
  })
  expect(announcementOf(before, after, nl, 'nl')).toBe(
    'Gewist om 14.32 uur. Naam en 2 berichten. De burger heeft het gesprek en de gegevens gewist. Wat blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
  )
  expect(announcementOf(after, after, nl, 'nl')).toBeUndefined()
})

test('of two citizens the desk says that one of them ended and deleted, never that it was “the citizen”', () => {
  const two = {
    ...talking,
    citizens: [1, 2].map((number) => ({ ...person, number })),
  }
  const opened = happened(firstState('Medewerker 1'), { type: 'opened', id: 'a' })
  const before = happened(opened, { type: 'viewed', conversation: two })
  const ended = happened(before, {
    type: 'viewed',
    conversation: {
      ...two,
      at: 'wrapping_up',
      ended_by: 'citizen',
      deletes_at: '2026-11-24T13:47:00.000Z',
    },
  })
  expect(announcementOf(before, ended, nl, 'nl')).toBe(
    'Een van de burgers heeft het gesprek beëindigd',
  )
  const deleted = happened(before, { type: 'deleted', id: 'a', deletion })
  expect(announcementOf(before, deleted, nl, 'nl')).toContain(
    'Een van de burgers heeft het gesprek en de gegevens gewist.',
  )
  const line = { kind: 'ended_by_citizen', agent: null, about: null } as const
  expect(happeningOf(line, 2, nl)).toBe('Beëindigd door een van de burgers')
  expect(happeningOf(line, 1, nl)).toBe('Beëindigd door de burger')
})

test('who was put on a break by a lead reads by whom; nobody else does', () => {
  const by = { presence: 'pause', presence_by: 'Leiding' } as const
  expect(presenceText(by, nl)).toContain('Leiding (teamleider) heeft u op pauze gezet.')
  expect(presenceText({ ...by, presence_by: null }, nl)).toBe(nl.presence.is.pause)
  expect(presenceText({ ...by, presence: 'available' }, nl)).toBe(nl.presence.is.available)
})
