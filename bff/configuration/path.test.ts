import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathOf, pathText } from './path.ts'

test.each([
  [['purposes', 0, 'tag'], 'purposes[0].tag'],
  [['authonly_request_keys', 'chat.example', 'key'], 'authonly_request_keys."chat.example".key'],
  [['attributes', '', 'a "b" [0]'], 'attributes.""."a \\"b\\" [0]"'],
])('%j is written as %s', (path, text) => {
  expect(pathText(path)).toBe(text)
  expect(pathOf(text)).toEqual(path)
})

test('what others spell without quotes is read as well as it can be', () => {
  expect(pathOf('auth.demo.a"b')).toEqual(['auth', 'demo', 'a"b'])
  expect(pathOf('auth."\\q".b')).toEqual(['auth', '"\\q"', 'b'])
})

test('every path can be read back', () => {
  const segment = fc.oneof(fc.string({ unit: 'binary' }), fc.nat({ max: 99 }))
  const path = fc.tuple(fc.string(), fc.array(segment)).map(([first, rest]) => [first, ...rest])
  fc.assert(
    fc.property(path, (segments) => {
      expect(pathOf(pathText(segments))).toEqual(segments)
    }),
  )
})
