import { expect, test } from 'vitest'
import { type Given, lookAgain } from './given.ts'
import type { LeadConversation } from './lead-view.ts'

const waiting: LeadConversation = {
  id: 'c1',
  purpose: 'passport',
  subject: 'Paspoort',
  channel: 'chat',
  state: 'waiting',
  since: '2026-11-23T13:27:10.000Z',
  agent: null,
  agent_id: null,
  offered_to: null,
  mark: null,
  marked_by: null,
  marked_at: null,
}
const offered = { ...waiting, offered_to: 'Medewerker 2' }
const talking = { ...waiting, state: 'talking' as const, agent: 'Medewerker 2' }
const gave: Given = new Map([['c1', { to: 'Medewerker 2', isOffered: false }]])
/** What the last of these views tells, after the gift. */
const seen = (...views: LeadConversation[][]) =>
  views.reduce<ReturnType<typeof lookAgain>>(({ given }, view) => lookAgain(given, view), {
    given: gave,
    cameBack: [],
  })

test('what its agent didn’t accept is said to be in the queue again, once', () => {
  expect(seen([offered], [waiting]).cameBack).toEqual([
    { subject: 'Paspoort', agent: 'Medewerker 2' },
  ])
  expect(seen([offered], [waiting], [waiting]).cameBack).toEqual([])
})

test('a view from before the gift says nothing', () => {
  expect(seen([waiting]).cameBack).toEqual([])
  expect(seen([waiting], [offered], [waiting]).cameBack).toHaveLength(1)
})

test('what was accepted, given to another or has ended didn’t come back', () => {
  expect(seen([offered], [talking], [waiting]).cameBack).toEqual([])
  expect(seen([offered], [{ ...waiting, offered_to: 'Medewerker 3' }]).cameBack).toEqual([])
  expect(seen([offered], []).cameBack).toEqual([])
})
