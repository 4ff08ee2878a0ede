import { describe, expect, test } from 'vitest'
import { movesFocus, needsFallback } from './landing.ts'
import { move } from './moves.ts'
import { firstScreen, next as nextOf, nothingKept, type Happening, type Screen } from './screen.ts'
import { optionsOf } from './testing/options-of.ts'
import { closed, moving } from './testing/answers.ts'

/** Everything has been fetched. */
const next = (screen: Screen, happening: Happening) => nextOf(screen, happening, move)

const loaded: Happening = { type: 'loaded', offer: [optionsOf(moving)] }
const failed: Happening = { type: 'load_failed', failure: { reason: 'slow' } }

function moves(before: Screen, happening: Happening): boolean {
  return movesFocus(before, next(before, happening))
}
function after(...happenings: Happening[]): Screen {
  return happenings.reduce<Screen>((screen, happening) => next(screen, happening), firstScreen)
}

describe('the focus stays where the citizen put it', () => {
  test('when the page has just loaded, with or without success', () => {
    expect(moves(firstScreen, loaded)).toBe(false)
    expect(moves(firstScreen, failed)).toBe(false)
  })
  test('when an answer is chosen', () => {
    expect(moves(after(loaded), { type: 'chose', choices: { comm: 'chat' } })).toBe(false)
  })
  test('on the button that was pressed, while starting and leaving', () => {
    const ready = readyToStart()
    const starting = next(ready, { type: 'continued' })
    const leaving = next(starting, { type: 'started', url: 'https://example.nl/' })
    expect(movesFocus(ready, starting)).toBe(false)
    expect(movesFocus(starting, leaving)).toBe(false)
    expect(moves(leaving, { type: 'resumed' })).toBe(false)
  })
})

describe('the focus goes along', () => {
  test('to the next step, and back', () => {
    const chose = after(loaded, { type: 'chose', choices: { comm: 'chat' } })
    expect(moves(chose, { type: 'continued' })).toBe(true)
    expect(moves(next(chose, { type: 'continued' }), { type: 'went_back' })).toBe(true)
  })
  test('to the message about a missing answer, each time', () => {
    const once = next(after(loaded), { type: 'continued' })
    expect(movesFocus(after(loaded), once)).toBe(true)
    expect(moves(once, { type: 'continued' })).toBe(true)
  })
  test('to the message on coming back', () => {
    const back: Screen = { at: 'loading', kept: { ...nothingKept, notice: 'failed' }, again: false }
    expect(moves(back, loaded)).toBe(true)
    expect(moves(back, { type: 'loaded', offer: [optionsOf(closed)] })).toBe(true)
  })
  test('to the message that starting failed', () => {
    const starting = next(readyToStart(), { type: 'continued' })
    expect(moves(starting, { type: 'start_failed', failure: { reason: 'slow' } })).toBe(true)
  })
  test('after trying again, because the button that was pressed is gone', () => {
    const failing = after(failed)
    const again = next(failing, { type: 'retried' })
    expect(movesFocus(failing, again)).toBe(true)
    expect(moves(again, loaded)).toBe(true)
    expect(moves(again, failed)).toBe(true)
  })
})

test('the other way to contact stands beside trouble, and not beside a question', () => {
  expect(needsFallback(after(failed))).toBe(true)
  expect(needsFallback(after(loaded))).toBe(false)
  expect(needsFallback(after(loaded, { type: 'continued' }))).toBe(false)
  const starting = next(readyToStart(), { type: 'continued' })
  expect(needsFallback(next(starting, { type: 'start_failed', failure: { reason: 'slow' } }))).toBe(
    true,
  )
})

function readyToStart(): Screen {
  return after(
    loaded,
    { type: 'chose', choices: { comm: 'chat', auth: 'digid' } },
    { type: 'continued' },
    { type: 'continued' },
  )
}
