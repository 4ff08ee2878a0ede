import { createSecretKey, generateKeyPairSync, randomUUID } from 'node:crypto'
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterEach, expect, test } from 'vitest'
import {
  installation,
  type Installation,
  type InstallationSettings,
} from './testing/installation.ts'
import { clientSecret } from './testing/provider.ts'

let at: Installation
afterEach(() => at.close())
const install = async (settings?: InstallationSettings) => (at = await installation(settings))

const event = 'http://schemas.openid.net/event/backchannel-logout'
const seconds = () => Math.floor(Date.now() / 1000)
const saying = (changes: JWTPayload = {}): JWTPayload => ({
  iss: at.provider.issuer,
  aud: 'municipality',
  iat: seconds(),
  exp: seconds() + 60,
  jti: randomUUID(),
  sub: 'f3a1',
  events: { [event]: {} },
  ...changes,
})
const signed = (claims: JWTPayload, header = {}) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: at.provider.key.id, typ: 'logout+jwt', ...header })
    .sign(at.provider.key.private)

const tell = (token: string) =>
  at.publicApp.request('/auth/login/backchannel-logout', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ logout_token: token }).toString(),
  })

const over = () => at.events().filter(({ event }) => event === 'session_over')

test('the provider tells that somebody logged out there', async () => {
  await install()
  const response = await tell(await signed(saying()))
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(over()).toMatchObject([{ why: 'provider' }])
  expect(at.lines.join('')).not.toContain('f3a1')
})

test('the same word again is no error for a provider that tries twice, and does nothing', async () => {
  await install()
  for (const claims of [saying(), saying({ sid: 's1' })]) {
    const token = await signed(claims)
    const before = over().length
    expect((await tell(token)).status).toBe(200)
    expect((await tell(token)).status).toBe(200)
    expect(over()).toHaveLength(before + 1)
  }
})

const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
test.each<[string, () => string | Promise<string>]>([
  ['of another issuer', () => signed(saying({ iss: 'https://elsewhere.example' }))],
  ['for somebody else', () => signed(saying({ aud: 'another' }))],
  ['of an hour ago', () => signed(saying({ iat: seconds() - 3600, exp: undefined }))],
  ['that is over', () => signed(saying({ exp: seconds() - 60 }))],
  ['of tomorrow', () => signed(saying({ iat: seconds() + 86_400, exp: seconds() + 90_000 }))],
  ['without a time', () => signed(saying({ iat: undefined }))],
  ['without a number of its own', () => signed(saying({ jti: undefined }))],
  ['about nobody', () => signed(saying({ sub: undefined }))],
  ['with a nonce, as an ID token has', () => signed(saying({ nonce: 'x' }))],
  ['without the event', () => signed(saying({ events: undefined }))],
  ['of another event', () => signed(saying({ events: { 'urn:other': {} } }))],
  ['with an event that says nothing', () => signed(saying({ events: { [event]: 1 } }))],
  ['of another kind', () => signed(saying(), { typ: 'at+jwt' })],
  ['that nobody signed', () => new UnsecuredJWT(saying()).encode()],
  [
    'signed by the client’s secret',
    () =>
      new SignJWT(saying())
        .setProtectedHeader({ alg: 'HS256' })
        .sign(createSecretKey(Buffer.from(clientSecret))),
  ],
  [
    'signed by somebody else',
    () =>
      new SignJWT(saying())
        .setProtectedHeader({ alg: 'RS256', kid: at.provider.key.id })
        .sign(other),
  ],
  ['that is none', () => 'nonsense'],
])('a word %s is refused, and nothing ends', async (_, forged) => {
  await install()
  const response = await tell(await forged())
  expect(response.status).toBe(400)
  expect(over()).toEqual([])
})

test('a provider whose keys can’t be had ends nothing', async () => {
  await install()
  const token = await signed(saying())
  at.provider.condition = 'down'
  expect((await tell(token)).status).toBe(400)
})

/** Logs somebody in: the path of their session URL. */
async function session(): Promise<string> {
  await at.browser().logsIn(await at.start(at.request))
  const { session_url: url = '' } = await at.openResult(at.peer.received.at(-1)?.body)
  return new URL(url).pathname
}
const hear = (path: string, type: 'user_active' | 'logout') =>
  at.internalApp.request(`${path}?type=${type}`, { method: 'POST' })

test('a result says where news of its session go, in which nobody can read who it is', async () => {
  await install()
  const path = await session()
  expect(path).toMatch(/^\/auth\/login\/session_feedback\/[\w-]+\.[\w-]*(\.[\w-]+){3}$/)
  expect((await hear(path, 'user_active')).status).toBe(204)
  expect((await hear(path, 'logout')).status).toBe(204)
  const late = await hear(path, 'user_active')
  expect([late.status, late.headers.get('content-type')]).toEqual([410, 'application/problem+json'])
  expect(await late.json()).toMatchObject({ code: 'session_over' })
  expect(over()).toMatchObject([{ why: 'logout' }])
  await hear(path, 'logout')
  expect(over()).toHaveLength(1)
})

test('a session that was never one is no error for whoever tells of it', async () => {
  await install()
  for (const type of ['logout', 'user_active'] as const)
    expect((await hear('/auth/login/session_feedback/made-up', type)).status).toBe(204)
  expect(over()).toEqual([])
})
