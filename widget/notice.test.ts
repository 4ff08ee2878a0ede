import { describe, expect, test } from 'vitest'
import { notices } from '../protocol/notice.ts'
import { readReturn } from './notice.ts'

const home = 'https://example.nl/verhuizen'
const read = (rest: string, purpose = 'moving') => readReturn(home + rest, purpose)

test.each(notices)('the notice %s is read and taken out of the address', (notice) => {
  expect(read(`#id-contact=${notice}`)).toMatchObject({ notice, choices: null, address: home })
})

test('the choices made before leaving come back with it', () => {
  expect(read('#id-contact-choice=moving.chat.digid&id-contact=cancelled')).toMatchObject({
    notice: 'cancelled',
    choices: { comm: 'chat', auth: 'digid' },
    address: home,
  })
})

test('choices alone come back too: the citizen used the back button', () => {
  expect(read('#id-contact-choice=moving.chat.digid')).toMatchObject({
    notice: null,
    choices: { comm: 'chat', auth: 'digid' },
    address: home,
  })
})

describe('what is not ours stays as it is, letter by letter', () => {
  test.each([
    ['#top&id-contact=failed', '#top'],
    ['#id-contact=failed&top', '#top'],
    [
      '#/route?a=b&id-contact-choice=moving.chat.&c=%20d+e&id-contact=failed',
      '#/route?a=b&c=%20d+e',
    ],
    ['?q=a%2Bb&r#id-contact=failed', '?q=a%2Bb&r'],
    ['?notification=error', ''],
    ['?notification=error#top', '#top'],
    ['?a=1&notification=error&b=2', '?a=1&b=2'],
    ['?a=1&notification=cancel&notification=other', '?a=1&notification=other'],
    ['#&&id-contact=failed', '#&'],
  ])('%s becomes %s', (before, after) => {
    expect(read(before)?.address).toBe(home + after)
  })
})

test.each([
  '',
  '#',
  '#top',
  '?notification=sent',
  '?notifications=error',
  '#id-contact',
  '?id-contact=failed',
])('%s has nothing for the widget', (rest) => {
  expect(read(rest)).toBeNull()
})

test('the plugins of 2024 say it in the query', () => {
  expect(read('?notification=cancel')?.notice).toBe('cancelled')
  expect(read('?notification=error')?.notice).toBe('failed')
})

test('a notice for another purpose is left for the widget with that purpose', () => {
  expect(read('#id-contact-choice=passport.chat.digid&id-contact=cancelled')).toBeNull()
  expect(
    read('#id-contact-choice=passport.chat.digid&id-contact=cancelled', 'passport'),
  ).toMatchObject({
    notice: 'cancelled',
    choices: { comm: 'chat', auth: 'digid' },
    address: home,
  })
})

test.each(['hacked', 'Cancelled', '%3Cb%3E', '', 'toString', '__proto__'])(
  'a notice that doesn’t exist (%s) is taken away and says nothing',
  (text) => {
    expect(read(`#id-contact=${text}`)).toMatchObject({
      notice: null,
      choices: null,
      address: home,
    })
  },
)
