import { expect, test } from 'vitest'
import { opening } from './opening.ts'
import { closed, digid, moving, phone } from './testing/answers.ts'
import { optionsOf } from './testing/options-of.ts'

const now = new Date('2026-11-24T12:00:00Z')
const soon = '2026-11-24T13:00:00Z'
const monday = '2026-11-30T08:00:00Z'
const shut = (opens_at?: string) => ({ available: false, ...(opens_at && { opens_at }) })
const opens = (answer: Partial<typeof moving>) =>
  opening(optionsOf({ ...moving, ...answer }), now)
    ?.toISOString()
    .replace('.000', '') ?? null

test('a subject opens with the first of its channels', () => {
  expect(
    opens({
      comm_methods: [
        { ...phone, ...shut(monday) },
        { ...phone, ...shut(soon), tag: 'b' },
      ],
    }),
  ).toBe(soon)
})

test('a moment that has passed says nothing', () => {
  const past = shut('2020-01-01T00:00:00Z')
  expect(
    opens({
      comm_methods: [
        { ...phone, ...past },
        { ...phone, ...shut(monday), tag: 'b' },
      ],
    }),
  ).toBe(monday)
  expect(opens({ comm_methods: [{ ...phone, ...past }] })).toBe(null)
})

test('nor before somebody can log in, where that is needed', () => {
  expect(opens({ auth_methods: [{ ...digid, ...shut(monday) }] })).toBe(monday)
  const both = {
    comm_methods: [{ ...phone, ...shut(soon) }],
    auth_methods: [{ ...digid, ...shut(monday) }],
  }
  expect(opens(both)).toBe(monday)
  expect(opens({ ...both, authentication: 'optional' })).toBe(soon)
})

test('where one of both is closed and nobody says until when, nobody knows', () => {
  expect(opens({ ...closed, auth_methods: [{ ...digid, ...shut() }] })).toBe(null)
})
