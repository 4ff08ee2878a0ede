import { expect, test } from 'vitest'
import { wantsJson, wantsPage } from './accept.ts'
import { isSafeDestination } from './safe-url.ts'

test.each([
  ['application/json', true, false],
  ['Application/JSON; charset=utf-8', true, false],
  ['application/json, text/plain, */*', true, false],
  ['application/json;q=0', false, false],
  ['application/json;q=0.000', false, false],
  ['application/json;q=0.001', true, false],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', false, true],
  ['text/html, application/json', false, true],
  ['text/html;q=0, application/json', true, false],
  ['*/*', false, false],
  ['', false, false],
  [undefined, false, false],
])('Accept %j: JSON %s, page %s', (accept, json, page) => {
  expect([wantsJson(accept), wantsPage(accept)]).toEqual([json, page])
})

test.each([
  ['https://a.nl/b', true],
  ['http://localhost:8081/b', true],
  ['http://chat.localhost/b', true],
  ['http://127.0.0.1/b', true],
  ['http://[::1]:8081/b', true],
  ['http://a.nl/b', false],
  ['http://localhost.a.nl/b', false],
  ['http://127.0.0.1.a.nl/b', false],
  ['https://u:p@a.nl/b', false],
  ['https://a.nl/b\nlocation: x', false],
  ['https:\\\\a.nl', false],
  ['tel:088,123', false],
  ['javascript:alert(1)', false],
  ['/b', false],
  ['', false],
])('a browser may be sent to %j: %s', (url, safe) => {
  expect(isSafeDestination(url)).toBe(safe)
})
