import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'smol-toml'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeEc, makeRsa, pem } from '../../protocol/testing/keys.ts'
import { freePorts } from './testing/free-ports.ts'
import { command, Server, type Ports } from './testing/server.ts'

/** The built command against a built installation: what it says of our own parts. */
const signing = makeEc()
const decryption = makeRsa()
const request = makeRsa()
const choice = makeEc()

let server: Server
/** Where the command listens: the parts are allowed to go there. */
let listen = ''

const secretOf = (id: string, who: string) => `${id}-${who}-0123456789abcdef0123456789abcdef`
const platform = (id: string, family: string) => ({
  family,
  frame_ancestors: ['https://video.example'],
  guest_signature_secret: secretOf(id, 'guest'),
  host_signature_secret: secretOf(id, 'host'),
  widget_signing_privkey: { type: 'EC', key: pem(choice.privateKey, 'pkcs8') },
})

const method = (tag: string, start: string) => ({
  tag,
  name: tag,
  image_path: `/${tag}.svg`,
  start,
})

const configuration = (ports: Ports) =>
  stringify({
    server_url: `http://localhost:${ports.public}`,
    internal_url: `http://127.0.0.1:${ports.internal}`,
    address: '127.0.0.1',
    port: ports.public,
    internal_port: ports.internal,
    internal_secret: 'een geheim van genoeg tekens voor deze test',
    organisation: { name: 'Gemeente Voorbeeld' },
    attributes: { name: { name: 'Naam' } },
    authonly_request_keys: { chat: { type: 'RSA', key: pem(request.publicKey, 'spki') } },
    widget_params_keys: {
      chat: { type: 'EC', key: pem(choice.publicKey, 'spki'), origins: [`http://${listen}`] },
    },
    auth_methods: [method('demo', '/auth/demo'), method('other', `http://${listen}/auth`)],
    comm_methods: [method('chat', '/comm/chat'), method('call', `http://${listen}/comm`)],
    purposes: [
      { tag: 'report_move', attributes: ['name'], allowed_auth: ['demo'], allowed_comm: ['chat'] },
      { tag: 'passport', attributes: ['name'], allowed_auth: ['other'], allowed_comm: ['call'] },
    ],
    auth: {
      demo: {
        name: 'Testinlog',
        level: 'low',
        session_url: true,
        signing_privkey: { type: 'EC', key: pem(signing.privateKey, 'pkcs8') },
        encryption_pubkey: { type: 'RSA', key: pem(decryption.publicKey, 'spki') },
        allowed_origins: [
          ...[`http://localhost:${ports.public}`, `http://${listen}`],
          `http://127.0.0.1:${ports.internal}`,
        ],
      },
    },
    comm: {
      data_folder: 'data',
      decryption_privkey: { type: 'RSA', key: pem(decryption.privateKey, 'pkcs8') },
      signature_pubkeys: [{ type: 'EC', key: pem(signing.publicKey, 'spki') }],
      identified_as: 'name',
      desk: { local_agents: ['Medewerker 1'] },
      start_auth_signing_privkey: { type: 'RSA', key: pem(request.privateKey, 'pkcs8') },
      start_auth_key_id: 'chat',
      platforms: { video: platform('video', '2024'), older: platform('older', '2021') },
    },
  })

beforeAll(async () => {
  const [port = 0] = await freePorts(1)
  listen = `127.0.0.1:${port}`
  server = await Server.start({ configuration })
  for (const [name, text] of Object.entries({
    'signing.pem': pem(signing.privateKey, 'pkcs8'),
    'signing.pub.pem': pem(signing.publicKey, 'spki'),
    'decryption.pem': pem(decryption.privateKey, 'pkcs8'),
    'decryption.pub.pem': pem(decryption.publicKey, 'spki'),
    'choice.pem': pem(choice.privateKey, 'pkcs8'),
    'request.pem': pem(request.privateKey, 'pkcs8'),
    ...Object.fromEntries(
      ['video', 'older'].flatMap((id) =>
        ['guest', 'host'].map((who) => [`${id}-${who}`, `${secretOf(id, who)}\n`]),
      ),
    ),
  }))
    await writeFile(join(server.folder, name), text)
})
afterAll(() => server.remove())

const conform = (...typed: string[]) =>
  new Promise<{ code: unknown; told: string }>((resolve) => {
    const args = [command, 'conform', ...typed, '--listen', listen]
    execFile(process.execPath, args, { cwd: server.folder }, (fault, stdout, stderr) =>
      resolve({ code: fault?.code ?? 0, told: `${stdout}${stderr}` }),
    )
  })

const notPassed = (told: string) =>
  told.split('\n').flatMap((line) => /^(FAIL|not checked) +([\w-]+):/.exec(line)?.[2] ?? [])

test('our auth plugin passes everything, by attr URL and in band', async () => {
  const { code, told } = await conform(
    ...['auth', `${server.internalUrl}/auth/demo`, '--attributes', 'name,bsn'],
    ...['--press', 'citizen=2', '--purpose', 'report_move'],
    ...['--decryption-key', 'decryption.pem', '--signature-key', 'signing.pub.pem'],
  )
  expect([notPassed(told), code], told).toEqual([[], 0])
  expect(told).not.toMatch(/Testburger|99999|eyJ/)
})

test('our comm plugin passes', async () => {
  const { code, told } = await conform(
    ...['comm', `${server.internalUrl}/comm/chat`, '--attributes', 'name'],
    ...['--signing-key', 'signing.pem', '--encryption-key', 'decryption.pub.pem'],
  )
  expect([notPassed(told), code], told).toEqual([['session-feedback'], 0])
})

test('our core passes, in front of plugins that the command plays', async () => {
  const { code, told } = await conform(
    ...['core', server.url, '--purpose', 'passport'],
    ...['--request-key', 'request.pem', '--request-kid', 'chat', '--choice-key', 'choice.pem'],
  )
  // A telephone number goes on to a page of ours, where other cores have a token.
  expect([notPassed(told), code], told).toEqual([['telephone-token'], 0])
})

test.each([
  ['video', '2024', ['host-info', 'host-info-not-public']],
  ['older', '2021', ['host-live', 'host-live-refused']],
])(
  'our comm plugin passes as a supplier sees it: %s, of the family of %s',
  async (id, family, others) => {
    const { code, told } = await conform(
      ...['platform', `${server.url}/platform/${id}`, '--family', family],
      ...['--session-info', `${server.internalUrl}/platform/${id}`],
      ...['--guest-secret', `${id}-guest`, '--host-secret', `${id}-host`],
      ...['--frame-ancestor', 'https://video.example', '--shows', 'Testburger 2'],
      ...['--auth-method', 'demo', '--press', 'citizen=2'],
    )
    expect([notPassed(told), code], told).toEqual([others, 0])
    expect(told).not.toMatch(/Testburger|0123456789|eyJ/)
    expect(await server.said()).not.toMatch(/eyJ|Conform [\da-f]{8}/)
  },
)

test('what is not there fails, and is told as JSON too; what can not begin ends with 2', async () => {
  const { code, told } = await conform('auth', `${server.internalUrl}/auth/nobody`, '--json')
  const report: unknown = JSON.parse(told)
  expect(code).toBe(1)
  expect(report).toMatchObject({ part: 'auth', right: false })
  expect((await conform('auth', server.url, '--decryption-key', 'none.pem')).code).toBe(2)
  expect((await conform('desk', server.url)).code).toBe(2)
  expect((await conform('--help')).told).toContain('--press')
})
