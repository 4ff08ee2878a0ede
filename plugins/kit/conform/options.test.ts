import { expect, test } from 'vitest'
import { conformUsage, readConformOptions } from './options.ts'

test('what is typed is read, each page’s fields apart', () => {
  const typed = ['auth', 'http://127.0.0.1:1/auth/demo', '--attributes', 'name,bsn']
  const more = ['--press', 'citizen=1&agree=on', '--press', '', '--family', '2024', '--wait', '5']
  expect(readConformOptions([...typed, ...more])).toMatchObject({
    options: {
      part: 'auth',
      url: 'http://127.0.0.1:1/auth/demo',
      attributes: ['name', 'bsn'],
      press: [{ citizen: '1', agree: 'on' }, {}],
      family: 2024,
      wait: 5000,
      json: false,
    },
  })
})

test.each([
  ['', /auth, comm, core or platform/],
  ['desk https://a.example', /auth, comm, core or platform/],
  ['auth', /which one http or https URL/],
  ['auth ftp://a.example', /URL/],
  ['auth https://a.example https://b.example', /one/],
  ['auth https://a.example --family 2023', /2021 or 2024/],
  ['auth https://a.example --listen 8099', /--listen/],
  ['auth https://a.example --callback a.example', /--callback/],
  ['auth https://a.example --wait soon', /--wait/],
  ['comm https://a.example --signing-key a', /belong together/],
  ['core https://a.example --request-kid chat', /belong together/],
  ['comm https://a.example --phone-link https://a.example/phone/x', /belong together/],
  ['platform https://a.example --guest-secret a --auth-method demo', /--host-secret is needed/],
  ['platform https://a.example --session-info inside', /--session-info/],
  ['core https://a.example --choice-url start-auth', /--choice-url/],
  ['core https://a.example --reqest-kid chat', /--reqest-kid/],
])('a mistake is told: conform %s', (typed, why) => {
  const read = readConformOptions(typed.split(' ').filter(Boolean))
  expect(read).toEqual({ mistake: expect.stringMatching(why) })
})

test('help tells every option that can be typed', () => {
  expect(readConformOptions(['--help'])).toEqual({ help: true })
  for (const name of [
    'family',
    'press',
    'cancel',
    'signing-key',
    'request-kid',
    'callback',
    'guest-secret',
  ])
    expect(conformUsage).toContain(`--${name}`)
})
