import { expect, test } from 'vitest'
import { findServer } from './server.ts'

const page = 'https://www.example.nl/verhuizen?from=home#top'

test.each([
  ['https://contact.example.nl/widget/id-contact.js', 'https://contact.example.nl/'],
  ['https://contact.example.nl/widget/id-contact.js?ver=6.4', 'https://contact.example.nl/'],
  ['https://contact.example.nl/widget/questions-Ab12.js', 'https://contact.example.nl/'],
  ['https://contact.example.nl/widget/1.2.3/id-contact.js', 'https://contact.example.nl/'],
  ['https://example.nl/contact/widget/id-contact.js', 'https://example.nl/contact/'],
  ['https://example.nl/widget/contact/widget/id-contact.js', 'https://example.nl/widget/contact/'],
  ['http://localhost:8081/widget/id-contact.js', 'http://localhost:8081/'],
])('a script at %s comes from the server %s', (script, server) => {
  expect(findServer('', page, script)?.href).toBe(server)
})

test('a script that was copied elsewhere says nothing about the server', () => {
  expect(findServer('', page, 'https://cdn.example.nl/js/id-contact.js')).toBeNull()
  expect(findServer('  ', page, 'file:///widget/id-contact.js')).toBeNull()
})

test.each([
  ['https://contact.example.nl', 'https://contact.example.nl/'],
  [' https://contact.example.nl/ ', 'https://contact.example.nl/'],
  ['https://example.nl/contact', 'https://example.nl/contact/'],
  ['https://example.nl/contact?x=1#y', 'https://example.nl/contact/'],
  ['/contact', 'https://www.example.nl/contact/'],
  ['//contact.example.nl', 'https://contact.example.nl/'],
])('server="%s" wins, and means %s', (attribute, server) => {
  expect(findServer(attribute, page, 'https://other.example.nl/widget/x.js')?.href).toBe(server)
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.nl',
  'https://',
  'http://[::',
])('server="%s" is no server, and is not replaced by a guess', (attribute) => {
  expect(findServer(attribute, page, 'https://other.example.nl/widget/x.js')).toBeNull()
})
