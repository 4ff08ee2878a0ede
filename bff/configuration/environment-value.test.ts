import fc from 'fast-check'
import { expect, test } from 'vitest'
import { environmentValue } from './environment-value.ts'

test.each<[text: string, value: unknown]>([
  ['true', true],
  ['false', false],
  [' true ', true],
  ['8000', 8000],
  ['-5', -5],
  ['1.5', 1.5],
  ['1.5e3', 1500],
  ['"8000"', '8000'],
  ['"a \\"b\\" \\\\ \\n \\u00e9 \\U0001F600"', 'a "b" \\ \n é 😀'],
  ['"line one\nline two"', 'line one\nline two'],
  ['[]', []],
  ['{}', {}],
  ['[a, "b, c", 3, true]', ['a', 'b, c', 3, true]],
  ['[ a b , c, ]', ['a b', 'c']],
  ['[a,,b]', ['a', '', 'b']],
  ['{type="RSA", key = "x = y"}', { type: 'RSA', key: 'x = y' }],
  ['{ json = 64 KiB, "own name" = [1, [2]] }', { json: '64 KiB', 'own name': [1, [2]] }],
  [
    '[{tag=chat, start=https://chat.example/a?b=c}]',
    [{ tag: 'chat', start: 'https://chat.example/a?b=c' }],
  ],
  [
    '{certs="a.pem",key="b.pem",mutual={ca_certs="c.pem"}}',
    { certs: 'a.pem', key: 'b.pem', mutual: { ca_certs: 'c.pem' } },
  ],
])('%s is read', (text, value) => {
  expect(environmentValue(text)).toEqual(value)
})

test.each([
  '',
  '   ',
  'plain text',
  'trueish',
  '0.0.0.0',
  '10.0.0.0/8',
  '1e5',
  '12345678901234567890123456789012',
  'https://contact.example/id?a=b',
  '"open',
  '"a" b',
  '[a',
  '[a]b',
  '{a}',
  '{=1}',
  '{a=1',
  '{a="}',
  'a]',
  'a, b',
  '[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]',
])('%j is the text itself', (text) => {
  expect(environmentValue(text)).toBe(text)
})

test('a key that every object knows is a key like others', () => {
  const value = environmentValue('{__proto__ = {polluted = true}}')
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('whatever stands there is read somehow', () => {
  const noise = fc.string({ unit: fc.constantFrom(...'[]{},="\\ a1.-\n'), maxLength: 40 })
  fc.assert(
    fc.property(fc.oneof(noise, fc.string({ unit: 'binary' })), (text) => {
      expect(environmentValue(text)).toBeDefined()
    }),
  )
})

test('text without separators comes back as itself', () => {
  const plain = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/[,[\]{}"]|^\s*([+-]?[\d.]+(e[+-]?\d+)?|true|false)\s*$/i.test(text))
  fc.assert(
    fc.property(plain, (text) => {
      expect(environmentValue(text)).toBe(text)
    }),
  )
})

test('what is written in quotes as JSON does comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.dictionary(fc.string(), fc.string()), (list, table) => {
      expect(environmentValue(JSON.stringify(list))).toEqual(list)
      const entries = Object.entries(table).map(
        ([key, text]) => `${JSON.stringify(key)} = ${JSON.stringify(text)}`,
      )
      expect(Object.entries(Object(environmentValue(`{${entries.join(', ')}}`)))).toEqual(
        Object.entries(table),
      )
    }),
  )
})
