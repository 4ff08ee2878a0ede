import { stringify } from 'smol-toml'
import { describe, expect, onTestFinished, test } from 'vitest'
import { secret } from './testing/families.ts'
import { json, script } from './testing/requests.ts'
import { Server, type Ports, type ServerSettings } from './testing/server.ts'

/** Plugins that nobody asks for anything here. */
const nowhere = 'http://127.0.0.1:1'
const auth = { tag: 'irma', name: 'IRMA', image_path: '/irma.svg', start: nowhere }
const comm = { tag: 'chat', name: 'Chat', image_path: '/chat.svg', start: nowhere }
const purpose = (tag: string) => ({ tag, attributes: [], allowed_auth: ['*'], allowed_comm: ['*'] })

const base = (ports: Ports) => ({
  server_url: `http://localhost:${ports.public}`,
  internal_secret: secret,
  port: ports.public,
  internal_port: ports.internal,
  auth_methods: [auth],
  comm_methods: [comm],
})

async function started(settings: ServerSettings): Promise<Server> {
  const server = await Server.prepare(settings)
  onTestFinished(() => server.remove())
  await server.begin()
  return server
}

/** The tags of the purposes that it offers. */
async function purposesOf(server: Server): Promise<string[]> {
  const response = await fetch(`${server.url}/session_options`, { headers: script })
  const options: unknown = await response.json()
  return Object.keys(options as object)
}

/** Whether a website may ask it. */
const lets = async (server: Server, origin: string) =>
  (await fetch(`${server.url}/session_options`, { headers: { origin } })).headers.get(
    'access-control-allow-origin',
  ) === origin

describe('profiles', () => {
  const file = (ports: Ports) =>
    stringify({
      default: {
        ...base(ports),
        port: 1,
        purposes: [purpose('of_default')],
        allowed_origins: ['https://default.example'],
        languages: ['nl'],
      },
      release: { purposes: [purpose('of_release')], allowed_origins: ['https://release.example'] },
      staging: { purposes: [purpose('of_staging')], allowed_origins: ['https://staging.example'] },
      global: { port: ports.public, allowed_origins: ['https://global.example'] },
    })

  test('default is below the one that is selected, global above it, the environment above all', async () => {
    const server = await started({
      configuration: file,
      env: () => ({
        ROCKET_PROFILE: 'Staging',
        ROCKET_ALLOWED_ORIGINS: '["https://environment.example"]',
      }),
    })
    expect(await purposesOf(server)).toEqual(['of_staging'])
    expect(await lets(server, 'https://environment.example')).toBe(true)
    for (const name of ['default', 'release', 'staging', 'global'])
      expect(await lets(server, `https://${name}.example`)).toBe(false)
  })

  test('release is selected where nothing is said', async () => {
    const server = await started({ configuration: file })
    expect(await purposesOf(server)).toEqual(['of_release'])
    expect(await lets(server, 'https://global.example')).toBe(true)
    expect(await lets(server, 'https://release.example')).toBe(false)
  })
})

test('ROCKET_ variables override what they name, also inside a table', async () => {
  const server = await started({
    configuration: (ports) =>
      stringify({
        global: {
          ...base(ports),
          port: 1,
          limits: { json: '64 KiB', form: '64 KiB' },
          purposes: [purpose('report_move')],
        },
      }),
    env: (ports) => ({
      ROCKET_PORT: String(ports.public),
      'ROCKET_LIMITS.JSON': '"100 B"',
      ROCKET_AUTH_METHODS: `[{tag="digid", name="DigiD", image_path="/d.svg", start="${nowhere}"}]`,
    }),
  })
  const options = await fetch(`${server.url}/session_options/report_move`)
  expect(await options.json()).toMatchObject({
    auth_methods: [{ tag: 'digid', name: 'DigiD' }],
    comm_methods: [{ tag: 'chat' }],
  })
  const body = { purpose: 'report_move', more: 'a'.repeat(200) }
  const start = (request: RequestInit) => fetch(`${server.url}/start`, request)
  expect((await start(json(body))).status).toBe(413)
  const form = { method: 'POST', headers: script, body: new URLSearchParams(body) }
  expect((await start(form)).status).toBe(400)
})

describe('the file is', () => {
  const configuration = (ports: Ports) =>
    stringify({ global: { ...base(ports), purposes: [purpose('found')] } })
  const other = stringify({ global: { purposes: [purpose('other')] } })

  test('the one that ROCKET_CONFIG names', async () => {
    const server = await started({
      configuration,
      name: 'anything.toml',
      args: () => [],
      env: () => ({ ROCKET_CONFIG: 'anything.toml' }),
    })
    expect(await purposesOf(server)).toEqual(['found'])
  })

  test('else the nearest Rocket.toml, in the folder or one above it', async () => {
    const server = await started({
      configuration,
      name: 'Rocket.toml',
      from: 'deep/below',
      args: () => [],
    })
    expect(await purposesOf(server)).toEqual(['found'])
  })

  test('the one on the command line, whatever the environment says', async () => {
    const server = await Server.prepare({
      configuration,
      env: () => ({ ROCKET_CONFIG: '/nowhere/else.toml' }),
    })
    onTestFinished(() => server.remove())
    await server.begin()
    expect(await purposesOf(server)).toEqual(['found'])
  })

  test('several, of which a later one wins', async () => {
    const server = await Server.prepare({
      configuration,
      args: (file) => ['--config', file, '--config', 'second.toml'],
    })
    onTestFinished(() => server.remove())
    await server.write(other, 'second.toml')
    await server.begin()
    expect(await purposesOf(server)).toEqual(['other'])
  })
})
