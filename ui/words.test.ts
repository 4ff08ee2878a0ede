import { expect, test } from 'vitest'
import { say } from './words.ts'

test('words are said in the language asked, else in the first language that has them', () => {
  expect(say('DigiD', 'en')).toBe('DigiD')
  expect(say({ nl: 'Naam', en: 'Name' }, 'en')).toBe('Name')
  expect(say({ nl: 'Naam' }, 'en')).toBe('Naam')
  expect(say({ en: 'Name' }, 'nl')).toBe('Name')
  expect(say({}, 'nl')).toBe('')
})
