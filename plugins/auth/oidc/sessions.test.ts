import { expect, test } from 'vitest'
import { parseAuthConfig } from '../../kit/auth/auth-config.ts'
import { OidcTable } from './config.ts'
import { createSessions, idle } from './sessions.ts'
import { rawConfig } from './testing/installation.ts'

function made() {
  const raw = rawConfig('http://127.0.0.1:1', 'https://login.example')
  const parsed = parseAuthConfig(OidcTable, raw, { name: 'login' })
  if ('faults' in parsed) throw new Error('faults')
  const clock = { at: Date.parse('2026-11-22T13:02:00Z') }
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const process = () =>
    createSessions({ config: parsed.value.config, now: () => new Date(clock.at), log: silent })
  return { clock, process }
}

test('a session is over after 15 minutes without activity', async () => {
  const { clock, process } = made()
  const sessions = process()
  const session = await sessions.begin({ sub: 'f3a1', iat: 100 })
  clock.at += idle - 1
  expect(await sessions.whyOver(session)).toBeUndefined()
  await sessions.heard(session, 'user_active')
  clock.at += idle - 1
  expect(await sessions.whyOver(session)).toBeUndefined()
  clock.at += 1
  expect(await sessions.whyOver(session)).toBe('idle')
  await sessions.heard(session, 'user_active')
  expect(await sessions.whyOver(session)).toBe('idle')
})

test('it is over after two hours, however active', async () => {
  const { clock, process } = made()
  const sessions = process()
  const session = await sessions.begin({ sub: 'f3a1', iat: 100 })
  for (let minutes = 0; minutes < 120; minutes += 10) {
    await sessions.heard(session, 'user_active')
    clock.at += 10 * 60_000
  }
  expect(await sessions.whyOver(session)).toBe('too_long')
})

test('it is over when the citizen logs out', async () => {
  const sessions = made().process()
  const session = await sessions.begin({ sub: 'f3a1', iat: 100 })
  await sessions.heard(session, 'logout')
  expect(await sessions.whyOver(session)).toBe('logout')
})

test('the provider ends one session, or all of a person; a later login is another', async () => {
  const { process } = made()
  const sessions = process()
  const [one, two] = [
    await sessions.begin({ sub: 'f3a1', sid: 's1', iat: 100 }),
    await sessions.begin({ sub: 'f3a1', sid: 's2', iat: 100 }),
  ]
  const other = await sessions.begin({ sub: 'b7c2', iat: 100 })
  sessions.ended({ sub: 'f3a1', sid: 's1', at: 110 })
  expect(await sessions.whyOver(one)).toBe('provider')
  expect(await sessions.whyOver(two)).toBeUndefined()
  sessions.ended({ sub: 'f3a1', at: 120 })
  expect(await sessions.whyOver(two)).toBe('provider')
  expect(await sessions.whyOver(other)).toBeUndefined()
  expect(await sessions.whyOver(await sessions.begin({ sub: 'f3a1', iat: 121 }))).toBeUndefined()
})

test('the same word of the provider once more ends nothing that began since, in another process neither', async () => {
  const { clock, process } = made()
  const [one, two] = [process(), process()]
  const before = await one.begin({ sub: 'f3a1', iat: 100 })
  one.ended({ sub: 'f3a1', at: 110 })
  clock.at += 60_000
  const since = await one.begin({ sub: 'f3a1', iat: 111 })
  for (const sessions of [one, two]) {
    sessions.ended({ sub: 'f3a1', at: 110 })
    expect(await sessions.whyOver(before)).toBe('provider')
    expect(await sessions.whyOver(since)).toBeUndefined()
  }
})

test('another process knows the session, and counts from its beginning', async () => {
  const { clock, process } = made()
  const [one, two] = [process(), process()]
  const session = await one.begin({ sub: 'f3a1', iat: 100 })
  clock.at += idle - 1
  await one.heard(session, 'user_active')
  expect(await two.whyOver(session)).toBeUndefined()
  clock.at += 1
  expect(await one.whyOver(session)).toBeUndefined()
  expect(await two.whyOver(session)).toBe('idle')
})

test('what was not sealed here is no session', async () => {
  await expect(made().process().whyOver('made-up')).rejects.toThrow('state_invalid')
})
