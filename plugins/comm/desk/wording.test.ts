import { expect, test } from 'vitest'
import { firstState, happened } from './state.ts'
import { announcementOf, deletedThings, levelOf } from './wording.ts'
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
  expect(levelOf(identification('substantial'), nl)).toBe('substantieel')
  expect(levelOf(identification('http://eidas.europa.eu/LoA/high'), nl)).toBe('hoog')
  expect(levelOf(identification('Midden'), nl)).toBe('Midden')
  expect(levelOf(identification(null), nl)).toBe('niveau onbekend')
})

test('what was deleted, in one sentence', () => {
  expect(deletedThings({ attributes: ['Naam', 'BSN'], messages: 5 }, nl, 'nl')).toBe(
    'Naam, BSN en 5 berichten.',
  )
  expect(deletedThings({ attributes: [], messages: 0 }, nl, 'nl')).toBe(nl.talk.deletedNothing)
})

test('somebody new in the list is said aloud, by subject', () => {
  const before = firstState('Medewerker 1')
  const after = happened(before, {
    type: 'listed',
    desk: {
      agent: 'Medewerker 1',
      mine: [],
      waiting: [
        {
          id: 'a',
          subject: 'Verhuizing doorgeven',
          channel: 'chat',
          since: '2026-11-24T13:00:00.000Z',
          identified: true,
          connected: true,
        },
      ],
    },
  })
  expect(announcementOf(before, after, nl)).toBe('Er wacht iemand: Verhuizing doorgeven.')
  expect(announcementOf(after, after, nl)).toBeUndefined()
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
