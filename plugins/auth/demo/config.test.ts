import { expect, test } from 'vitest'
import { parseDemoAuthConfig } from './config.ts'
import { rawConfig } from './testing/installation.ts'

const raw = rawConfig('http://127.0.0.1:8082')
const withDemo = (changes: object) => ({
  ...raw,
  auth: { demo: { ...raw.auth.demo, ...changes } },
})
const faultsOf = (from: unknown, name = 'demo') => {
  const parsed = parseDemoAuthConfig(from, { name })
  return 'faults' in parsed ? parsed.faults : []
}

test('an instance is mounted under the name of its table and known to the core by it', () => {
  expect(parseDemoAuthConfig(raw, { name: 'wallet' })).toMatchObject({
    value: { name: 'wallet', path: '/auth/wallet', authMethod: 'wallet', dialect: 'verder-helpen' },
  })
})

test('nobody is sent anywhere unless it is configured', () => {
  expect(
    parseDemoAuthConfig(withDemo({ allowed_origins: undefined }), { name: 'demo' }),
  ).toMatchObject({ value: { allowedOrigins: [], sessionUrl: true, dialect: 'id-contact' } })
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
