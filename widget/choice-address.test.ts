import { expect, test } from 'vitest'
import { addressWithChoices, readChoices } from './choice-address.ts'

const choices = { comm: 'chat', auth: 'digid' }

test.each([
  ['https://example.nl/', 'https://example.nl/#id-contact-choice=moving.chat.digid'],
  ['https://example.nl/#', 'https://example.nl/#id-contact-choice=moving.chat.digid'],
  ['https://example.nl/a?b=c', 'https://example.nl/a?b=c#id-contact-choice=moving.chat.digid'],
  ['https://example.nl/#top', 'https://example.nl/#top&id-contact-choice=moving.chat.digid'],
  [
    'https://example.nl/#/r?x=1&y',
    'https://example.nl/#/r?x=1&y&id-contact-choice=moving.chat.digid',
  ],
])('from %s the citizen comes back to %s', (page, back) => {
  expect(addressWithChoices(page, 'moving', choices)).toBe(back)
})

test('an earlier choice in the address is replaced, not added to', () => {
  const once = addressWithChoices('https://example.nl/#top', 'moving', choices)
  expect(addressWithChoices(once, 'moving', { comm: 'call', auth: '' })).toBe(
    'https://example.nl/#top&id-contact-choice=moving.call.',
  )
})

test.each([
  ['moving', 'chat', 'digid'],
  ['moving', 'chat', ''],
  ['a.b', 'c&d', 'e=f#g'],
  ['%2E', 'é 😀', 'a/b?c'],
])('what was chosen comes back as it was: %s, %s, %s', (purpose, comm, auth) => {
  const address = addressWithChoices('https://example.nl/#x&y', purpose, { comm, auth })
  const part = new URL(address).hash.slice(1).split('&').at(-1) ?? ''
  expect(readChoices(part)).toEqual({ purpose, choices: { comm, auth } })
})

test.each([
  'id-contact=cancelled',
  'id-contact-choice',
  'id-contact-choice=',
  'id-contact-choice=moving',
  'id-contact-choice=.chat.digid',
  'id-contact-choice=moving.chat.digid.more',
  'id-contact-choice=moving.%E0%A4%A.digid',
  'id-contact-choice=moving.chat.%E0%A4%A',
])('%s is no choice', (part) => {
  expect(readChoices(part)).toBeNull()
})

test('who identifies first has no channel yet', () => {
  const address = addressWithChoices('https://example.nl/', 'moving', { comm: null, auth: 'digid' })
  expect(address).toBe('https://example.nl/#id-contact-choice=moving..digid')
  expect(readChoices('id-contact-choice=moving..digid')).toEqual({
    purpose: 'moving',
    choices: { comm: null, auth: 'digid' },
  })
})

test('a way to identify that isn’t chosen isn’t the choice to do without', () => {
  const address = addressWithChoices('https://example.nl/', 'moving', { comm: 'chat', auth: null })
  expect(address).toBe('https://example.nl/#id-contact-choice=moving.chat')
  expect(readChoices('id-contact-choice=moving.chat')).toEqual({
    purpose: 'moving',
    choices: { comm: 'chat', auth: null },
  })
})
