import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makeRsa, pem } from '../../protocol/testing/keys.ts'
import { fileOf, families, secret, signers, type Family } from './testing/families.ts'
import { freePorts, listening } from './testing/free-ports.ts'
import { internalPort } from './testing/installation.ts'
import { Server, type Ports, type ServerSettings } from './testing/server.ts'

const plugins = { auth: 'http://127.0.0.1:1', comm: 'http://127.0.0.1:1' }
type Tables = Record<string, unknown>
type Change = (tables: Tables) => Tables

const written = (family: Family, change?: Change) => (ports: Ports) =>
  fileOf(family, plugins, ports, change)

async function prepared(settings: ServerSettings): Promise<Server> {
  const server = await Server.prepare({ env: internalPort, ...settings })
  onTestFinished(() => server.remove())
  return server
}

/** What an operator reads when it doesn't start, a line each, with the file's name only. */
async function refused(settings: ServerSettings, name?: 'serve' | 'check'): Promise<string[]> {
  const server = await prepared(settings)
  expect(await server.run(name)).toBe(1)
  await expect(fetch(server.url)).rejects.toThrow()
  return (await server.said()).trim().replaceAll(server.file, 'core.toml').split('\n')
}

/** Four things wrong at once, in four places. */
const wrong: Change = (tables) => ({
  ...tables,
  server_url: 'http://www.gemeente.example',
  internal_secret: 'te-kort-geheim',
  ui_signing_privkey: { type: 'RSA', key: pem(makeRsa(1024).privateKey, 'pkcs1') },
  authonly_request_keys: { chat: { type: 'RSA', key: pem(signers.chat.privateKey, 'pkcs8') } },
  purposes: [
    { tag: 'report_move', attributes: [], allowed_auth: ['irmaa'], allowed_comm: ['chat'] },
  ],
})

describe.each(families)('a configuration of %s with several faults', (family) => {
  test.each(['serve', 'check'] as const)(
    'stops `%s` with all of them, each with its file and place, and with no secret',
    async (name) => {
      const lines = await refused({ configuration: written(family, wrong) }, name)
      const told = lines.join('\n')
      for (const place of [
        'server_url = "http://www.gemeente.example" must be https',
        'internal_secret must have at least 32 characters',
        'ui_signing_privkey',
        'authonly_request_keys.chat',
        'purposes[0].allowed_auth[0] = "irmaa"',
      ])
        expect(lines.filter((line) => line.includes(`core.toml: global.${place}`))).toHaveLength(1)
      expect(told).toContain('fewer than 2048 bits')
      expect(told).toContain('a private key stands where a public key belongs')
      expect(told).toContain('Did you mean "irma"?')
      expect(told).not.toContain('te-kort-geheim')
      expect(told).not.toContain('PRIVATE KEY')
    },
  )

  test('that are put right passes `check`, and says nothing secret', async () => {
    const server = await prepared({ configuration: written(family) })
    expect(await server.run('check')).toBe(0)
    expect(await server.said()).not.toContain(secret)
    expect(await server.said()).not.toContain('PRIVATE KEY')
  })
})

test('a variable of the environment that is wrong is named as such', async () => {
  const lines = await refused({
    configuration: written('2024'),
    env: () => ({ ROCKET_INTERNAL_SECRET: 'kort-geheim', ROCKET_PORT: 'tachtig' }),
  })
  const told = lines.join('\n')
  expect(told).toMatch(/ROCKET_INTERNAL_SECRET.* must have at least 32 characters/)
  expect(told).toMatch(/ROCKET_PORT.*must be a port number/)
  expect(told).not.toContain('kort-geheim')
})

test.each([
  ['is no TOML', '[global\nserver_url = "x"'],
  ['is empty', ''],
])('a file that %s stops it with a sentence', async (_what, text) => {
  const lines = await refused({ configuration: () => text })
  expect(lines[0]).toMatch(/^core\.toml[:,] /)
  expect(lines.join('\n')).not.toMatch(/^\s+at /m)
})

test('a file that is not there stops it, by its name', async () => {
  const lines = await refused({ configuration: () => '', args: () => ['--config', 'gone.toml'] })
  expect(lines.join('\n')).toContain('gone.toml')
})

test('no file at all stops it with what to do', async () => {
  const lines = await refused({ configuration: () => '', args: () => [], env: () => ({}) })
  expect(lines[0]).toMatch(/^There is no configuration\. Name its file with --config FILE/)
})

test('a slip in the name of a setting is told, and no reason not to serve', async () => {
  const server = await prepared({
    configuration: written('2024', (tables) => ({
      ...tables,
      allowed_orgins: ['https://a.example'],
    })),
  })
  await server.begin()
  const warnings = (await server.events('configuration')).map(({ warning }) => String(warning))
  expect(warnings.join('\n')).toMatch(/allowed_orgins .*Did you mean "allowed_origins"\?/)
})

test('what nobody wants to send to Sentry any more is said to be ignored', async () => {
  const server = await prepared({ configuration: written('2021') })
  await server.begin()
  const told = await server.said()
  expect(told).toMatch(/sentry_dsn is ignored/)
  expect(told).not.toContain('sentry.example')
})

describe('a port that another program has', () => {
  async function taken(): Promise<number> {
    const [port = 0] = await freePorts(1)
    const other = await listening(createServer(), port)
    onTestFinished(() => void other.close())
    return port
  }

  test('stops it where it is the public one, with a sentence', async () => {
    const port = await taken()
    const lines = await refusedWith({ ROCKET_PORT: String(port) })
    expect(lines).toContain(
      `Port ${port}, the public one, is taken by another program: choose another.`,
    )
  })

  test('stops it where it is the internal one that somebody chose', async () => {
    const port = await taken()
    const lines = await refusedWith({ ROCKET_INTERNAL_PORT: String(port) })
    expect(lines).toContain(
      `Port ${port}, the internal one, is taken by another program: choose another.`,
    )
  })

  test('does not stop a core alone where it is the internal one that nobody chose', async () => {
    const other = createServer()
    // Whoever has it already will do as well.
    await listening(other, 8082).catch(() => undefined)
    onTestFinished(() => void other.close())
    const server = await prepared({ configuration: written('2021'), env: () => ({}) })
    await server.begin()
    expect(await server.events('internal_port_taken')).toMatchObject([
      { level: 'warn', port: 8082 },
    ])
    expect((await fetch(`${server.url}/session_options`)).status).toBe(200)
  })

  async function refusedWith(env: Record<string, string>): Promise<string[]> {
    const server = await prepared({
      configuration: written('2024'),
      env: (ports) => ({ ...internalPort?.(ports), ...env }),
    })
    expect(await server.run()).toBe(1)
    return (await server.said()).trim().split('\n')
  }
})
