import { expect, test } from 'vitest'
import { MethodOption, PurposeOptions, SessionOptions } from '../session-options.ts'
import { answersIn } from './answers.ts'

test.each(['nl', 'en', 'de', 'fr', 'pl', 'tr', 'uk', 'ar'])(
  'every answer in "%s" is one that a contact server may give',
  (locale) => {
    for (const [name, answer] of Object.entries(answersIn(locale))) {
      const schema =
        name === 'subjects'
          ? SessionOptions
          : 'comm_methods' in answer
            ? PurposeOptions
            : MethodOption
      expect(schema.safeParse(answer).error, name).toBeUndefined()
    }
  },
)

test('a language that the municipality has no words in gets the Dutch ones', () => {
  expect(answersIn('fa')).toEqual(answersIn('nl'))
})
