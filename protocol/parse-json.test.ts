import { expect, test } from 'vitest'
import { parseJson, parseJsonBytes } from './parse-json.ts'

test.each([
  ['{"a":[1]}', { a: [1] }],
  ['null', null],
  ['false', false],
  ['', undefined],
  ['undefined', undefined],
  ['{"a":1} {"a":2}', undefined],
  ['<!doctype html>', undefined],
])('%j is read, or is no JSON', (text, value) => {
  expect(parseJson(text)).toEqual(value)
  expect(parseJsonBytes(new TextEncoder().encode(text))).toEqual(value)
})

test('bytes that are no UTF-8 are no JSON, also between quotes', () => {
  expect(parseJsonBytes(Uint8Array.from([0x22, 0xe9, 0x22]))).toBeUndefined()
  expect(parseJsonBytes(Uint8Array.from([0x22, 0xc3, 0xa9, 0x22]))).toBe('é')
})
