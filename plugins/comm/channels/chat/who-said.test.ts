import { expect, test } from 'vitest'
import { nl } from '../../../../ui/messages/conversation.nl.ts'
import { deskWords } from '../../desk/words/words.ts'
import { isMine, sayerOf } from './who-said.ts'

const by = (citizen: number) =>
  ({ from: 'citizen', citizen, name: null, colleague: false }) as const
const byAgent = {
  from: 'agent',
  citizen: null,
  name: 'Medewerker 1',
  colleague: false,
} as const
const { log: agentWords } = deskWords('nl')

test('to each citizen their own words are theirs, and nobody else’s', () => {
  expect(isMine(by(1), 1)).toBe(true)
  expect(isMine(by(2), 1)).toBe(false)
  expect(sayerOf(by(2), 2, nl.log)).toBe('U')
  expect(sayerOf(by(1), 2, nl.log)).toBe('Andere deelnemer')
  expect(sayerOf(byAgent, 2, nl.log)).toBe('Medewerker 1')
})

test('an agent sees which of two people said it', () => {
  const people = new Map([
    [1, 'Burger 1'],
    [2, 'Burger 2'],
  ])
  expect(sayerOf(by(2), 'agent', agentWords, people)).toBe('Burger 2')
  expect(sayerOf(by(1), 'agent', agentWords)).toBe('Burger')
  expect(sayerOf(byAgent, 'agent', agentWords, people)).toBe('U')
})

test('an agent sees what a colleague said under the colleague’s name, not as their own', () => {
  const before = { ...byAgent, name: 'Medewerker 2', colleague: true }
  expect(isMine(byAgent, 'agent')).toBe(true)
  expect(isMine(before, 'agent')).toBe(false)
  expect(sayerOf(before, 'agent', agentWords)).toBe('Medewerker 2')
  expect(sayerOf({ ...before, name: null }, 'agent', agentWords)).toBe('Collega')
})
