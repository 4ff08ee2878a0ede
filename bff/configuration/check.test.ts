import { stringify } from 'smol-toml'
import { describe, expect, test } from 'vitest'
import { selfSignedCertificate } from '../testing/certificate.ts'
import { tables } from '../testing/core.ts'
import { configuration2021, configuration2024, rsaKeys } from '../testing/older-configurations.ts'
import { checkReport } from './check.ts'
import type { Environment } from './environment.ts'
import type { Fault } from './fault.ts'
import { parseCoreConfig } from './parse-core-config.ts'
import { readConfiguration } from './read-configuration.ts'

/** Checks what stands in `Rocket.toml` and the environment, and what a plugin says of it. */
async function check(toml: string | undefined, env: Environment = {}, plugin: Fault[] = []) {
  const { configuration, faults, warnings } = await readConfiguration(
    { files: [], env, folder: '/etc' },
    {
      readText: async () => toml ?? Promise.reject(Object.assign(new Error(), { code: 'ENOENT' })),
    },
  )
  const core = parseCoreConfig(configuration.tables)
  return checkReport({ configuration, core, faults: [...faults, ...plugin], warnings })
}

const own = (changes: Record<string, unknown> = {}) => stringify(tables(changes))

test('a configuration of 2021 is told at a glance, after what is odd in it', async () => {
  expect(await check(configuration2021())).toEqual({
    right: true,
    lines: [
      'Odd, but no reason not to start:',
      '  Rocket.toml: global.sentry_dsn is ignored: what goes wrong is in the log',
      'The configuration is right.',
      '  Read: Rocket.toml, with the profile release',
      '  Public: https://core.example, on 127.0.0.1:8000',
      '  Internal: metrics and health, on 127.0.0.1:8082, where that is free',
      '  Choice page: off, as there are no widget_params_keys',
      '  Call page: elsewhere, at https://poc.example/tel/, for auth methods with shim_tel_url; the others get the number itself',
      '  Contact pages: https://core.example/contact/report_move, https://core.example/contact/request_permit',
      '  Starts during a conversation: signed by test',
      '  Websites that may show the choices: none, as there are no allowed_origins',
      '  Websites that citizens are sent back to: https://core.example',
      '  Clients are told apart by the address that connects: behind a proxy all of them are one, unless it is in trusted_proxies',
      '  Purposes:',
      '    report_move: identify with irma, digid; talk by call, chat; asks email',
      '    request_permit: identify with digid, irma; talk by chat, call; asks email',
      '    notice_of_marriage: identify with irma, digid; only during a conversation; asks email',
      '  Plugins:',
      '    irma: http://auth-irma:8000',
      '    digid: http://auth-test:8000',
      '    call: http://comm-amazon-connect:8000',
      '    chat: http://comm-matrix-bot:3000',
    ],
  })
})

describe('it says', () => {
  const said = async (toml: string, env: Environment, label: string) =>
    (await check(toml, env)).lines
      .find((line) => line.startsWith(`  ${label}: `))
      ?.slice(label.length + 4)
  const choices = { type: 'RSA', key: rsaKeys().publicKey }

  test('what was read, of the environment too', async () => {
    const env = {
      ROCKET_PORT: '80',
      ROCKET_INTERNAL_SECRET: 'geheim'.repeat(6),
      ROCKET_PROFILE: 'debug',
    }
    expect(await said(configuration2024(), env, 'Read')).toBe(
      'Rocket.toml, ROCKET_PORT, ROCKET_INTERNAL_SECRET, with the profile debug',
    )
    expect(await said(own(), {}, 'Read')).toBe('Rocket.toml')
  })

  test('where it listens', async () => {
    const changes = {
      address: '::',
      port: 443,
      workers: 2,
      internal_port: 9000,
      tls: selfSignedCertificate(),
    }
    expect(await said(own(changes), {}, 'Public')).toBe(
      'https://contact.example/id, on [::]:443 with TLS, by 2 processes',
    )
    const internal = (plugins: Record<string, unknown>) =>
      said(own({ ...changes, ...plugins }), {}, 'Internal')
    const alone = 'metrics and health, on 127.0.0.1:9000'
    expect(await internal({})).toBe(alone)
    expect(await internal({ auth: {} })).toBe(alone)
    const withPlugins = 'http://127.0.0.1:1, on 127.0.0.1:9000'
    expect(await internal({ auth: { demo: {} } })).toBe(withPlugins)
    expect(await internal({ comm: {} })).toBe(withPlugins)
  })

  test('which pages are on', async () => {
    expect(
      await said(own({ widget_params_keys: { chat: choices, video: choices } }), {}, 'Choice page'),
    ).toBe('on, for links signed by chat, video')
    expect(await said(own(), {}, 'Call page')).toBe('ours')
    expect(await said(configuration2024().replace('[ "video" ]', '[ ]'), {}, 'Contact pages')).toBe(
      'none, as no purpose has a comm method',
    )
    expect(await said(own(), {}, 'Starts during a conversation')).toBe(
      'none, as there are no authonly_request_keys',
    )
  })

  test('which websites may do what', async () => {
    expect(await said(own(), {}, 'Websites that may show the choices')).toBe(
      'https://www.voorbeeld.example',
    )
    expect(await said(own(), {}, 'Websites that citizens are sent back to')).toBe(
      'https://www.voorbeeld.example, http://localhost:8080, https://contact.example',
    )
  })

  test('whether clients can be told apart', async () => {
    const told = async (changes: Record<string, unknown>) =>
      (await check(own(changes))).lines.find((line) => line.includes('told apart'))
    expect(await told({ trusted_proxies: ['10.0.0.0/8'] })).toBe(
      '  Clients are told apart by x-forwarded-for, which is believed of 10.0.0.0/8',
    )
    expect(await told({ trusted_proxies: ['10.0.0.1'], ip_header: false })).toBe(
      '  Clients are told apart by the address that connects, as ip_header is false, so that all behind 10.0.0.1 are one',
    )
  })

  test('what each purpose allows', async () => {
    const [purpose] = tables().purposes
    const purposes = [
      { ...purpose, authentication: 'optional', accept_auth_result: true },
      { ...purpose, tag: 'question', authentication: 'none', allowed_auth: [] },
    ]
    const { lines } = await check(own({ purposes }))
    expect(lines).toContain(
      '    report_move: identify with demo, wallet, or not; talk by chat; asks name, email; takes results that were had before',
    )
    expect(lines).toContain('    question: nobody identifies; talk by chat')
  })
})

test('the unguessable part of an address and secrets are not in it', async () => {
  const { lines, right } = await check(configuration2024())
  expect(right).toBe(true)
  expect(lines.join('\n')).not.toMatch(/unguessable|geheim|hPrY/)
  expect(lines).toContain('    video: http://comm-24sessions:8000')
})

test('what is wrong comes first, of plugins too, and then nothing is called right', async () => {
  const toml = `${configuration2021().replace('"digid", "*"', '"digit"')}\n[global.comm]\ndatabse = "geheim"\n[globel]`
  const plugin: Fault[] = [
    { path: 'comm.databse', problem: 'is not a known setting', hidden: true },
  ]
  expect(await check(toml, {}, plugin)).toEqual({
    right: false,
    lines: [
      'Wrong, so that it does not start:',
      '  Rocket.toml: global.purposes[1].allowed_auth[0] = "digit" names a method that is not in [[auth_methods]]. Did you mean "digid"?',
      '  Rocket.toml: global.comm.databse is not a known setting',
      'Odd, but no reason not to start:',
      '  Rocket.toml: globel is not a profile that is read, and does nothing. Did you mean "global"?',
      '  Rocket.toml: global.sentry_dsn is ignored: what goes wrong is in the log',
    ],
  })
})

test('where the file is no TOML nothing else is said to be missing', async () => {
  const plugin = [{ path: 'comm.data_folder', problem: 'is missing' }]
  expect(await check('server_url = "https://core.example', {}, plugin)).toEqual({
    right: false,
    lines: [
      'Wrong, so that it does not start:',
      expect.stringMatching(/^ {2}Rocket\.toml, line 1, column \d+: \w/),
    ],
  })
})

test('where there is no configuration that is all that is said', async () => {
  expect(await check(undefined)).toEqual({
    right: false,
    lines: [
      'Wrong, so that it does not start:',
      '  There is no configuration. Name its file with --config FILE or in ROCKET_CONFIG, or put a Rocket.toml in this folder or one above it',
    ],
  })
})
