import { expect, test } from 'vitest'
import { move } from './moves.ts'
import { firstScreen, next, type Happening, type Screen } from './screen.ts'
import * as answers from './testing/answers.ts'
import { optionsOf } from './testing/options-of.ts'

const { moving, single, closed } = answers
const loaded = (answer: typeof moving): Happening => ({
  type: 'loaded',
  offer: [optionsOf(answer)],
})
/** Nothing has been fetched yet. */
const alone = (...happenings: Happening[]) =>
  happenings.reduce<Screen>((screen, happening) => next(screen, happening, null), firstScreen)
const answered = { ...moving, comm_methods: moving.comm_methods.slice(0, 2) }
const failure = { reason: 'offline' } as const

test('the first question is the same, whether everything has been fetched or not', () => {
  let asked = 0
  for (const answer of Object.values(answers)) {
    if (!('comm_methods' in answer)) continue
    const screen = alone(loaded(answer))
    if (screen.at === 'fetching') continue
    asked += 1
    expect(screen).toEqual(next(firstScreen, loaded(answer), move))
  }
  expect(asked).toBeGreaterThan(1)
})

test('what isn’t the first question waits', () => {
  expect(alone(loaded(single)).at).toBe('fetching')
  expect(alone(loaded(closed)).at).toBe('fetching')
  // It says when something opens.
  expect(alone(loaded(moving)).at).toBe('fetching')
  // Or how many hours it takes.
  const long = answered.comm_methods.map((method) => ({ ...method, waiting: 60 }))
  expect(alone(loaded({ ...answered, comm_methods: long })).at).toBe('fetching')
  expect(alone(loaded(answered)).at).toBe('choosing')
})

test('going on waits with the question in sight, and can be answered otherwise meanwhile', () => {
  const chose = { type: 'chose', choices: { comm: 'chat' } } as const
  const waiting = alone(loaded(answered), chose, { type: 'continued' })
  expect(waiting).toMatchObject({ at: 'fetching', before: { at: 'choosing', step: 'channel' } })
  expect(next(waiting, { type: 'continued' }, null)).toBe(waiting)
  expect(next(waiting, { type: 'chose', choices: { comm: 'phone' } }, null)).toMatchObject({
    at: 'choosing',
    choices: { comm: 'phone' },
  })
  expect(next(waiting, { type: 'fetched' }, move)).toMatchObject({
    at: 'choosing',
    step: 'identification',
    choices: { comm: 'chat' },
  })
})

test('what can’t be fetched is said, and is fetched again by a button or once there is a connection', () => {
  const waiting = alone(loaded(answered), { type: 'continued' })
  const failed = next(waiting, { type: 'fetch_failed', failure }, null)
  expect(failed).toMatchObject({ at: 'fetching', failure })
  for (const type of ['retried', 'online'] as const) {
    const again = next(failed, { type }, null)
    expect(again).toEqual(waiting)
    expect(next(again, { type: 'fetched' }, move)).toMatchObject({
      at: 'choosing',
      message: { kind: 'nothing_chosen' },
    })
  }
})

test('a connection that is back loads again what was missed for want of it, and nothing else', () => {
  const offline = alone({ type: 'load_failed', failure })
  expect(next(offline, { type: 'online' }, null)).toMatchObject({ at: 'loading', again: true })
  const slow = alone({ type: 'load_failed', failure: { reason: 'slow' } })
  expect(next(slow, { type: 'online' }, null)).toBe(slow)
})
