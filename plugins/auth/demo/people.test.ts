import { expect, test } from 'vitest'
import { attributesOf, isAvailable, testCitizens } from './people.ts'

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
  expect(attributesOf(first, ['name', 'date_of_birth', 'birthdate', 'email'])).toEqual({
    name: 'Testburger 1',
    date_of_birth: '01-01-1980',
    birthdate: '01-01-1980',
    email: 'testburger1@example.nl',
  })
  expect(attributesOf(first, [])).toEqual({})
})

test.each(['__proto__', 'constructor', 'toString', '', 'Name'])('nobody has "%s"', (tag) => {
  expect(isAvailable(tag)).toBe(false)
})
