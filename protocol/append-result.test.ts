import { expect, test } from 'vitest'
import { appendResult } from './append-result.ts'

test.each([
  ['https://a.nl', 'https://a.nl?result=e.y.J'],
  ['https://a.nl/b', 'https://a.nl/b?result=e.y.J'],
  ['https://a.nl/b?', 'https://a.nl/b?result=e.y.J'],
  ['https://a.nl/b?c=d', 'https://a.nl/b?c=d&result=e.y.J'],
  ['https://a.nl/b?c=d&', 'https://a.nl/b?c=d&result=e.y.J'],
  ['https://a.nl/b#e', 'https://a.nl/b?result=e.y.J#e'],
  ['https://a.nl/b?c=d#e?f', 'https://a.nl/b?c=d&result=e.y.J#e?f'],
  ['http://localhost:8082/%7Eb?c=%20', 'http://localhost:8082/%7Eb?c=%20&result=e.y.J'],
])('%s becomes %s', (url, expected) => {
  expect(appendResult(url, 'e.y.J')).toBe(expected)
})

test('a result can not add anything but itself', () => {
  expect(appendResult('https://a.nl', 'x&admin=1#y')).toBe('https://a.nl?result=x%26admin%3D1%23y')
})

test.each([
  'tel:088123,4820',
  'eyJhbGciOiJSUzI1NiJ9.e30.c2ln',
  '',
  '/c/abc',
  'javascript:alert(1)',
])('what can not carry a result is refused: %s', (url) => {
  expect(() => appendResult(url, 'e.y.J')).toThrow('url_not_allowed')
})
