import { describe, expect, test } from 'vitest'
import {
  configuration2021,
  configuration2024,
  ellipticKeys,
  rsaKeys,
} from '../testing/older-configurations.ts'
import { describeFaults } from './describe-faults.ts'
import type { Environment } from './environment.ts'
import { parseCoreConfig } from './parse-core-config.ts'
import { readConfiguration } from './read-configuration.ts'

/** Reads and judges this file as `Rocket.toml` in the current folder. */
async function read(toml: string, env: Environment = {}) {
  const { configuration, faults, warnings } = await readConfiguration(
    { files: [], env, folder: '/etc' },
    { readText: async () => toml },
  )
  const core = parseCoreConfig(configuration.tables)
  return {
    value: core.value,
    faults: describeFaults([...faults, ...core.faults], configuration),
    warnings: describeFaults([...warnings, ...core.warnings], configuration),
  }
}

const tags = (methods: Iterable<{ tag: string }> = []) => [...methods].map(({ tag }) => tag)

describe('a configuration of 2021 is read unchanged:', () => {
  test('only where errors went is told', async () => {
    const { faults, warnings } = await read(configuration2021())
    expect(faults).toEqual([])
    expect(warnings).toEqual([
      'Rocket.toml: global.sentry_dsn is ignored: what goes wrong is in the log',
    ])
  })

  test('everything means what it meant', async () => {
    const { value } = await read(configuration2021())
    expect(value).toMatchObject({
      serverUrl: 'https://core.example',
      internalUrl: 'http://core:8000',
      listen: { address: '127.0.0.1', port: 8000, keepAliveSeconds: 5 },
      callPageElsewhere: { url: 'https://poc.example/tel/' },
    })
    expect(value?.callPageElsewhere?.signingKey?.type).toBe('private')
    expect([...(value?.authOnlyRequestKeys.keys() ?? [])]).toEqual(['test'])
    expect(value?.authMethods.get('irma')).toMatchObject({
      shimTelUrl: false,
      start: 'http://auth-irma:8000',
    })
    expect(value?.authMethods.get('digid')).toMatchObject({
      shimTelUrl: true,
      disableAttrUrl: false,
    })
    const methods = [...(value?.purposes.values() ?? [])].map((purpose) => [
      purpose.tag,
      tags(purpose.authMethods),
      tags(purpose.commMethods),
    ])
    expect(methods).toEqual([
      ['report_move', ['irma', 'digid'], ['call', 'chat']],
      ['request_permit', ['digid', 'irma'], ['chat', 'call']],
      ['notice_of_marriage', ['irma', 'digid'], []],
    ])
  })

  test.each([
    ['PKCS#1', { signing: rsaKeys('pkcs1'), requests: rsaKeys('pkcs1') }],
    ['PKCS#8 and SPKI', { signing: rsaKeys('pkcs8'), requests: rsaKeys('pkcs8') }],
  ])('keys in %s', async (_name, keys) => {
    expect((await read(configuration2021(keys))).faults).toEqual([])
  })

  test('a purpose that names a method which is not there is told, where it stands', async () => {
    const toml = configuration2021().replace('[ "digid", "*" ]', '[ "irma", "digit" ]')
    expect((await read(toml)).faults).toEqual([
      'Rocket.toml: global.purposes[1].allowed_auth[1] = "digit" names a method that is not in [[auth_methods]]. Did you mean "digid"?',
    ])
  })
})

describe('a configuration of 2024 is read unchanged:', () => {
  test('nothing is said of it', async () => {
    const { faults, warnings } = await read(configuration2024())
    expect(faults).toEqual([])
    expect(warnings).toEqual([])
  })

  test('everything means what it meant', async () => {
    const { value } = await read(configuration2024())
    expect(value).toMatchObject({
      internalUrl: 'http://127.0.0.1:8082',
      listen: { address: '0.0.0.0', port: 8000, keepAliveSeconds: 15, internalPortIsDefault: true },
      workers: 4,
      limits: { json: 131_072, form: 32_000, jwt: 8192 },
      clientAddress: { header: 'x-forwarded-for', trustedProxies: [] },
      logLevel: 'warn',
    })
    expect(value?.callPageElsewhere).toBeUndefined()
    expect([...(value?.authOnlyRequestKeys.keys() ?? [])]).toEqual(['chat.example'])
    expect(value?.authMethods.get('yivi')?.disableAttrUrl).toBe(true)
    expect(value?.commMethods.get('video')).toMatchObject({
      start: 'http://comm-24sessions:8000/unguessable',
      disableAttributesAtStart: true,
      takesResultInBrowser: false,
    })
    expect(value?.purposes.get('personal_question')?.commMethods).toEqual([])
  })

  test('what the environment says goes before it', async () => {
    const env = {
      ROCKET_PORT: '80',
      ROCKET_PROFILE: 'staging',
      ROCKET_IP_HEADER: 'false',
      ROCKET_INTERNAL_SECRET: '01234567890123456789012345678901',
      'ROCKET_LIMITS.JSON': '1 MiB',
      ROCKET_PURPOSES: '[{tag="x", allowed_auth=["*"], allowed_comm=[video]}]',
    }
    const { value, faults, warnings } = await read(configuration2024(), env)
    expect([faults, warnings]).toEqual([[], []])
    expect(value).toMatchObject({
      listen: { port: 80 },
      logLevel: 'info',
      limits: { json: 1_048_576, form: 32_000 },
      clientAddress: { header: undefined },
      secrets: [new TextEncoder().encode(env.ROCKET_INTERNAL_SECRET)],
    })
    expect(tags(value?.purposes.values())).toEqual(['x'])
  })

  test('keys in SEC1 as well', async () => {
    const keys = ellipticKeys('sec1')
    const toml = `${configuration2024()}\n[global.ui_signing_privkey]\ntype = "EC"\nkey = """${keys.privateKey}"""`
    expect((await read(toml)).faults).toEqual([])
  })

  test('settings of its web server that mean nothing here are told once each, and do no harm', async () => {
    const { faults, warnings } = await read(configuration2024(), {
      ROCKET_CLI_COLORS: 'false',
      ROCKET_IDENT: 'core',
      ROCKET_TEMP_DIR: '/tmp',
      ROCKET_MAX_BLOCKING: '512',
      ROCKET_SHUTDOWN: '{ctrlc=true, signals=[term]}',
    })
    expect(faults).toEqual([])
    const told = 'does nothing here: it is for the web server of the older cores'
    expect(warnings).toEqual([
      `ROCKET_IDENT = "core" ${told}`,
      `ROCKET_TEMP_DIR = "/tmp" ${told}`,
      `ROCKET_SHUTDOWN ${told}`,
      `ROCKET_CLI_COLORS = false ${told}`,
      `ROCKET_MAX_BLOCKING = 512 ${told}`,
    ])
  })

  test('on our own internal port it keeps it, and we take another', async () => {
    const { value, faults } = await read(configuration2024(), { ROCKET_PORT: '8082' })
    expect(faults).toEqual([])
    expect(value?.listen).toMatchObject({ port: 8082, internalPort: 8083 })
  })
})
