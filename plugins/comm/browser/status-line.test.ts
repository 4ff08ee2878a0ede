import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StatusLine } from './status-line.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what was said is gone some seconds later', () => {
  const place = { textContent: '' }
  new StatusLine(() => place).say('De verbinding is er weer.')
  vi.advanceTimersByTime(1000)
  expect(place.textContent).toBe('De verbinding is er weer.')
  vi.advanceTimersByTime(5000)
  expect(place.textContent).toBe('')
})

test('two things at the same moment are both said; a later one has its own full time', () => {
  const place = { textContent: '' }
  const line = new StatusLine(() => place)
  line.say('Bent u er nog?')
  line.say('De verbinding is er weer.')
  vi.advanceTimersByTime(4000)
  expect(place.textContent).toBe('Bent u er nog? De verbinding is er weer.')
  line.say('U hebt meer tijd.')
  vi.advanceTimersByTime(4000)
  expect(place.textContent).toBe('U hebt meer tijd.')
  vi.advanceTimersByTime(2000)
  expect(place.textContent).toBe('')
})

test('a page that is left says nothing more', () => {
  const place = { textContent: '' }
  const line = new StatusLine(() => place)
  line.say('Nieuw')
  line.stop()
  vi.advanceTimersByTime(9000)
  expect(place.textContent).toBe('')
})
