import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NoteDrafts } from './note-drafts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that has what it was given, or that is away. */
function server({ away = false } = {}) {
  const texts: string[] = []
  const drafts = new NoteDrafts((_id, text) => {
    if (!away) texts.push(text)
    return Promise.resolve(!away)
  })
  const later = () => vi.advanceTimersByTimeAsync(1_000)
  return { drafts, texts, later }
}

test('what is typed is kept a moment after the last letter, and leaving loses nothing then', async () => {
  const { drafts, texts, later } = server()
  drafts.typed('one', 'Bel')
  drafts.typed('one', 'Belt terug')
  expect(drafts.wouldLose(['one'])).toBe(true)
  expect(drafts.wouldLose(['other'])).toBe(false)
  await later()
  expect(texts).toEqual(['Belt terug'])
  expect(drafts.wouldLose(['one'])).toBe(false)
})

test('where it could not be kept, leaving would lose it', async () => {
  const { drafts, later } = server({ away: true })
  drafts.typed('one', 'Belt terug')
  await later()
  expect(drafts.wouldLose(['one'])).toBe(true)
})

test('what was kept before a reload is there again once, and not over what was typed since', () => {
  const { drafts } = server()
  drafts.found('one', 'Belt terug')
  const draft = drafts.of('one')
  expect(draft?.text).toBe('Belt terug')
  expect(drafts.wouldLose(['one'])).toBe(false)
  if (draft) drafts.written('one', draft)
  drafts.found('one', 'Belt terug')
  expect(drafts.of('one')).toBeUndefined()
  drafts.typed('other', 'Nieuw')
  drafts.found('other', 'Oud')
  expect(drafts.of('other')?.text).toBe('Nieuw')
})

test('a note that is written is a draft no more, also where the draft was still on its way', async () => {
  const { drafts, texts, later } = server()
  drafts.typed('one', 'Belt terug')
  vi.advanceTimersByTime(1_000)
  const draft = drafts.of('one')
  if (draft) drafts.written('one', draft)
  await later()
  expect(drafts.of('one')).toBeUndefined()
  expect(texts.at(-1)).toBe('')
})
