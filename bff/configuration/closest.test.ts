import { expect, test } from 'vitest'
import { closest } from './closest.ts'

test.each([
  ['kei', 'key'],
  ['tl', 'tls'],
  ['tlss', 'tls'],
  ['tsl', 'tls'],
  ['tga', 'tag'],
  ['TLS', 'tls'],
  ['auht', 'auth'],
  ['emial', 'email'],
  ['allowed_orgins', 'allowed_origins'],
])('%s was probably meant to be %s', (typed, meant) => {
  expect(closest(typed, ['port', 'auth', 'email', 'allowed_origins', meant])).toBe(meant)
})

test.each(['sms', 'lst', 'tga_', 'x'])('%s looks like nothing that is known', (typed) => {
  expect(closest(typed, ['tls', 'port', 'key'])).toBeUndefined()
})

test('the nearest one is meant, a swap being as near as one other letter', () => {
  expect(closest('dgii', ['digit', 'digi'])).toBe('digi')
  expect(closest('port', ['sort', 'port'])).toBe('port')
})
