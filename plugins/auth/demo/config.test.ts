import { expect, test } from 'vitest'
import { parseAuthConfig } from '../../kit/auth/auth-config.ts'
import { openSession, sealSession } from '../../kit/auth/session.ts'
import { DemoTable } from './config.ts'
import { rawConfig } from './testing/installation.ts'

const raw = rawConfig('http://127.0.0.1:8082')
const now = () => new Date('2026-11-22T13:02:00Z')
const withDemo = (changes: object) => ({
  ...raw,
  auth: { demo: { ...raw.auth.demo, ...changes } },
})
const faultsOf = (from: unknown, name = 'demo') => {
  const parsed = parseAuthConfig(DemoTable, from, { name })
  return 'faults' in parsed ? parsed.faults : []
}

test('an instance is mounted under the name of its table and known to the core by it', () => {
  expect(parseAuthConfig(DemoTable, raw, { name: 'wallet' })).toMatchObject({
    value: {
      config: {
        name: 'wallet',
        path: '/auth/wallet',
        authMethod: 'wallet',
        dialect: 'verder-helpen',
      },
    },
  })
})

test('nobody is sent anywhere unless it is configured', () => {
  expect(
    parseAuthConfig(DemoTable, withDemo({ allowed_origins: undefined }), { name: 'demo' }),
  ).toMatchObject({
    value: { config: { allowedOrigins: [], dialect: 'id-contact' }, own: { session_url: true } },
  })
})

test('every fault comes with its path, from its own table and from the shared settings', () => {
  const faults = faultsOf({
    ...withDemo({ name: undefined, dialekt: 'id-contact', allowed_origins: ['*'] }),
    server_url: 'localhost',
    organisation: undefined,
  })
  expect(faults.map(({ path }) => path).sort()).toEqual([
    'auth.demo.allowed_origins[0]',
    'auth.demo.dialekt',
    'auth.demo.name',
    'organisation',
    'server_url',
  ])
  expect(faults.find(({ path }) => path.endsWith('dialekt'))).toMatchObject({
    suggestion: 'dialect',
  })
})

test('after the secret was changed, what the old one sealed still opens', async () => {
  const opened = async (raw: object, sealed: string) => {
    const parsed = parseAuthConfig(DemoTable, raw, { name: 'demo' })
    if ('faults' in parsed) throw new Error('faults')
    return openSession(sealed, { config: parsed.value.config, now })
  }
  const before = parseAuthConfig(DemoTable, raw, { name: 'demo' })
  if ('faults' in before) throw new Error('faults')
  const session = { id: '1', attributes: [], continuation: 'https://a.example/', startedAt: 0 }
  const sealed = await sealSession(session, { config: before.value.config, now })
  const changed = { ...raw, internal_secret: 'another text that only these processes know' }
  const rotated = { ...changed, previous_internal_secret: raw.internal_secret }
  expect(await opened(rotated, sealed)).toEqual({ session, expired: false })
  await expect(opened(changed, sealed)).rejects.toThrow('state_invalid')
})

test('keys in the wrong place stop the start, and nothing of a key or secret is repeated', () => {
  const { signing_privkey: signing } = raw.auth.demo
  const faults = faultsOf({
    ...withDemo({ encryption_pubkey: signing }),
    internal_secret: 'too short, and secret',
  })
  expect(faults.map(({ path }) => path)).toEqual(['auth.demo.encryption_pubkey', 'internal_secret'])
  expect(JSON.stringify(faults)).not.toMatch(/too short, and|BEGIN|MIG/)
})

test('a table that is not there is a fault, not a crash', () => {
  expect(faultsOf(raw, 'absent')).toEqual([{ path: 'auth.absent', problem: 'is missing' }])
  for (const nonsense of [undefined, null, 7, [], { auth: 7 }]) {
    expect(faultsOf(nonsense)).not.toEqual([])
  }
})
