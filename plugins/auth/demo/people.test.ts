import { expect, test } from 'vitest'
import { attributesOf, isAvailable, testCitizens } from './people.ts'

const noon = new Date('2026-11-24T12:00:00Z')

test('there are five, and nobody takes them for people', () => {
  expect(testCitizens.map(({ name }) => name)).toEqual([
    'Testburger 1',
    'Testburger 2',
    'Testburger 3',
    'Testburger 4',
    'Testburger 5',
  ])
})

test('their numbers are from the test range, valid as a BSN, and all different', () => {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  for (const { bsn } of testCitizens) {
    expect(bsn).toMatch(/^9999\d{5}$/)
    const sum = weights.reduce((total, weight, at) => total + weight * Number(bsn[at]), 0)
    expect(sum % 11, bsn).toBe(0)
  }
  expect(new Set(testCitizens.map(({ bsn }) => bsn)).size).toBe(5)
})

test('what was asked is given, and nothing else', () => {
  const [first] = testCitizens
  if (!first) throw new Error('nobody')
  expect(attributesOf(first, ['name', 'date_of_birth', 'birthdate', 'email'], noon)).toEqual({
    name: 'Testburger 1',
    date_of_birth: '01-01-1980',
    birthdate: '01-01-1980',
    email: 'testburger1@example.nl',
  })
  expect(attributesOf(first, [], noon)).toEqual({})
})

test.each(['__proto__', 'constructor', 'toString', '', 'Name'])('nobody has "%s"', (tag) => {
  expect(isAvailable(tag)).toBe(false)
})

test('a purpose can ask for the answer instead of the date or the address', () => {
  const [first] = testCitizens
  if (!first) throw new Error('nobody')
  const asked = ['age_over_18', 'lives_in_municipality']
  expect(attributesOf(first, asked, noon)).toEqual({
    age_over_18: 'ja',
    lives_in_municipality: 'ja',
  })
  const young = new Date('1997-12-31T12:00:00Z')
  expect(attributesOf(first, ['age_over_18'], young)).toEqual({ age_over_18: 'nee' })
})
