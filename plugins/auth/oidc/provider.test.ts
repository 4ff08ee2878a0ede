import { expect, test } from 'vitest'
import { parseAuthConfig } from '../../kit/auth/auth-config.ts'
import { OidcTable } from './config.ts'
import { openProvider } from './provider.ts'
import { rawConfig } from './testing/installation.ts'

const issuer = 'https://login.example'

/** A provider with these keys, that counts how often it is asked for them, and a clock that stands still. */
function made() {
  const parsed = parseAuthConfig(OidcTable, rawConfig('http://127.0.0.1:1', issuer), {
    name: 'login',
  })
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  const at = { now: Date.parse('2026-11-22T13:02:00Z'), keys: ['1'], up: true, asked: 0 }
  const metadata = {
    issuer,
    jwks_uri: `${issuer}/jwks`,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
  }
  const answer = (url: string) => {
    if (url.includes('.well-known')) return Response.json(metadata)
    at.asked += 1
    const keys = at.keys.map((kid) => ({ kty: 'RSA', kid }))
    return at.up ? Response.json({ keys }) : new Response(null, { status: 503 })
  }
  const provider = openProvider(parsed.value.own, {
    fetch: (url) => Promise.resolve(answer(String(url instanceof Request ? url.url : url))),
    now: () => new Date(at.now),
  })
  const has = async (keyId: string) => {
    const { keys } = await provider.signer(keyId)
    return keys.keys.some(({ kid }) => kid === keyId)
  }
  return { at, has }
}

test('a key that the provider began to use is found at once, though others were asked just before', async () => {
  const { at, has } = made()
  expect(await has('1')).toBe(true)
  at.keys = ['1', '2']
  at.now += 1_000
  expect(await has('2')).toBe(true)
  expect(at.asked).toBe(2)
})

test('keys that nobody has make us ask once a second at most, and others are asked no more for it', async () => {
  const { at, has } = made()
  for (const made of ['x', 'y', 'z', '1']) expect(await has(made)).toBe(made === '1')
  expect(at.asked).toBe(1)
  at.now += 999
  expect(await has('x')).toBe(false)
  expect(at.asked).toBe(1)
  at.now += 1
  for (const made of ['x', 'y', '1']) expect(await has(made)).toBe(made === '1')
  expect(at.asked).toBe(2)
  at.now += 9_999
  expect(await has('1')).toBe(true)
  expect(at.asked).toBe(2)
})

test('a provider that was away for a moment is asked again a second later', async () => {
  const { at, has } = made()
  at.up = false
  await expect(has('1')).rejects.toThrow()
  await expect(has('1')).rejects.toThrow()
  expect(at.asked).toBe(1)
  at.up = true
  at.now += 1_000
  expect(await has('1')).toBe(true)
})

test('who names a key that is none takes no known one away, where the provider is away just then', async () => {
  const { at, has } = made()
  expect(await has('1')).toBe(true)
  at.up = false
  at.now += 1_000
  await expect(has('x')).rejects.toThrow()
  expect(await has('1')).toBe(true)
})
