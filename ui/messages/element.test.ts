import { afterEach, expect, test, vi } from 'vitest'
import { dutch, elementMessages } from './element.ts'

afterEach(() => {
  vi.doUnmock('./element.pl.ts')
  vi.resetModules()
})

test('a language whose file can’t be fetched is Dutch, and says so', async () => {
  vi.doMock('./element.pl.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  const said = await elementMessages('pl')
  expect(said).toBe(dutch)
  expect(said.locale).toBe('nl')
})

test('informal Dutch is all of it with "je"', async () => {
  const { questions, widget } = await elementMessages('nl', 'informal')
  expect(questions.channel.title).toBe('Hoe wil je contact met ons?')
  expect(questions.next).toBe(dutch.questions.next)
  expect(widget.otherwise).toBe('Je kunt ook zo contact opnemen:')
})
