import { expect, test } from 'vitest'
import { isAllowed } from './allowed-origins.ts'

const origins = [
  'https://contact.example.nl',
  'http://localhost:8081',
  'http://127.0.0.1:8082',
  'http://[::1]:8082',
  'http://comm.example.nl',
]

test.each([
  'https://contact.example.nl/comm/chat/c/abc?x=1#y',
  'https://contact.example.nl',
  'https://contact.example.nl:443/',
  'https://CONTACT.example.nl/',
  'http://localhost:8081/x',
  'http://127.0.0.1:8082/x',
  'http://[::1]:8082/x',
])('%s is allowed', (url) => {
  expect(isAllowed(url, origins)).toBe(true)
})

test.each([
  ['another host', 'https://example.nl/'],
  ['a host that begins alike', 'https://contact.example.nl.evil.example/'],
  ['a host that ends alike', 'https://evilcontact.example.nl/'],
  ['another port', 'https://contact.example.nl:8443/'],
  ['another scheme', 'http://contact.example.nl/'],
  ['plain http elsewhere, even when configured', 'http://comm.example.nl/'],
  ['somebody before an @', 'https://contact.example.nl@evil.example/'],
  ['a name and password', 'https://user:pass@contact.example.nl/'],
  ['a script', 'javascript:alert(1)//https://contact.example.nl'],
  ['a number to call', 'tel:0881234567,123'],
  ['data', 'data:text/html,x'],
  ['no scheme', '//contact.example.nl/'],
  ['a path', '/comm/chat'],
  ['nothing', ''],
  ['a line break inside', 'https://contact.example.nl/\r\nset-cookie: a=b'],
  ['a tab inside', 'https://contact\t.example.nl/'],
  ['a space before', ' https://contact.example.nl/'],
])('%s is not', (_, url) => {
  expect(isAllowed(url, origins)).toBe(false)
})

test('nothing configured allows nothing', () => {
  expect(isAllowed('https://contact.example.nl/', [])).toBe(false)
  expect(isAllowed('null', ['null'])).toBe(false)
})
