import { expect, test } from 'vitest'
import { askedLevels, levelOf } from './levels.ts'

const levels = [
  { acr: 'urn:example:10', level: 'basic' },
  { acr: 'urn:example:20', level: 'substantial' },
  { acr: 'urn:example:other-20', level: 'substantial' },
  { acr: 'urn:example:30', level: 'high' },
]

test.each([
  ['urn:example:10', true],
  ['urn:example:20', false],
  ['urn:example:other-20', false],
  ['urn:example:30', false],
  ['substantial', true],
  ['urn:example:99', true],
  ['', true],
  [undefined, true],
  [20, true],
  [['urn:example:30'], true],
])('where at least substantial is wanted, an answer of %j is too low: %j', (acr, tooLow) => {
  expect(levelOf(acr, { levels, minimum: 'substantial' }).tooLow).toBe(tooLow)
  expect(levelOf(acr, { levels, minimum: 'urn:example:20' }).tooLow).toBe(tooLow)
})

test('a minimum that is no level lets nobody in', () => {
  expect(levelOf('urn:example:30', { levels, minimum: 'highest' }).tooLow).toBe(true)
  expect(levelOf('urn:example:30', { levels: [], minimum: 'high' }).tooLow).toBe(true)
})

test('without a minimum everybody may, and only a known level is told', () => {
  expect(levelOf('urn:example:30', { levels })).toEqual({ level: 'high', tooLow: false })
  expect(levelOf('made up', { levels })).toEqual({ tooLow: false })
  expect(levelOf(undefined, { levels })).toEqual({ tooLow: false })
})

test('the minimum and what is above it is asked for, unless told otherwise', () => {
  expect(askedLevels({ levels, minimum: 'substantial' })).toEqual([
    'urn:example:20',
    'urn:example:other-20',
    'urn:example:30',
  ])
  expect(askedLevels({ levels, minimum: 'high', acrValues: ['x'] })).toEqual(['x'])
  expect(askedLevels({ levels })).toEqual([])
})
