import { createSecretKey, generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Database } from '../database/database.ts'
import { demoConfiguration, type TestComm, testComm } from './comm.ts'
import { deliver } from './people.ts'

const pem = (key: { export(options: object): string | Buffer }, type: string) => ({
  type: 'EC',
  key: String(key.export({ type, format: 'pem' })),
})
const choice = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const start = generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** The text is the key, also where it looks like the hexadecimal digits of another one. */
export const secretsOf = (id: string) => ({
  guest_signature_secret: `${id}-guest-0123456789abcdef0123456789abcdef`,
  host_signature_secret: `${id}-host-0123456789abcdef0123456789abcdef`,
})

export const platformTables = {
  video: {
    ...secretsOf('video'),
    name: 'Videoplatform',
    frame_ancestors: ['https://video.example'],
    purposes: ['report_move', 'passport'],
  },
  chat: { ...secretsOf('chat'), family: '2021' },
}

/** How it asks the core. */
export const askingTable = {
  core_url: 'http://127.0.0.1:1',
  widget_url: 'https://choice.example/start-auth/',
  display_name: 'Videobellen',
  widget_signing_privkey: pem(choice.privateKey, 'pkcs8'),
  start_auth_signing_privkey: pem(start.privateKey, 'pkcs8'),
  start_auth_key_id: 'comm',
}

/** What the core was asked with a signed start, and where it says that the citizen goes. */
export interface AskedOfCore {
  url: string
  headers: Headers
  token: string
}

export interface TestPlatform {
  comm: TestComm
  asked: AskedOfCore[]
  choicePageKey: (typeof choice)['publicKey']
  startKey: (typeof start)['publicKey']
  /** What the core answers from now on. */
  core: { status: number; body: unknown }
  close(): Promise<void>
}

/** A comm plugin with two platforms, one of each family, and a core that only takes down what it is asked. */
export async function testPlatform(
  openDatabase: () => Promise<Database>,
  more: { platforms?: object; comm?: object } = {},
): Promise<TestPlatform> {
  const asked: AskedOfCore[] = []
  const core = { status: 200, body: { client_url: 'https://login.example/begin' } as unknown }
  const fetch: typeof globalThis.fetch = (url, init) => {
    asked.push({
      url: String(url),
      headers: new Headers(init?.headers),
      token: String(init?.body),
    })
    return Promise.resolve(Response.json(core.body, { status: core.status }))
  }
  const comm = await testComm(
    {
      comm: {
        ...demoConfiguration.comm,
        ...askingTable,
        ...more.comm,
        platforms: { ...platformTables, ...more.platforms },
      },
    },
    openDatabase,
    fetch,
  )
  return {
    comm,
    asked,
    core,
    choicePageKey: choice.publicKey,
    startKey: start.publicKey,
    close: () => comm.close(),
  }
}

/** As a platform signs it; `exp` is left out where it is null. */
export function platformToken(
  { now }: Pick<TestComm, 'now'>,
  payload: object,
  secret: string,
  { exp, header }: { exp?: number | null; header?: object } = {},
): Promise<string> {
  const second = Math.floor(now().getTime() / 1000)
  const token = new SignJWT({ payload })
    .setProtectedHeader({ alg: 'HS256', ...header })
    .setIssuedAt(second)
  if (exp !== null) token.setExpirationTime(exp ?? second + 3600)
  return token.sign(createSecretKey(Buffer.from(secret)))
}

/** The tokens of both families, each with what only that one says. */
export function tokensOf({ comm }: TestPlatform) {
  const guestPayload = (more: object = {}) => ({
    id: 'guest-1',
    roomId: 'room-1',
    redirectUrl: 'https://video.example/back?call=1',
    name: 'Bezoeker A',
    purpose: 'report_move',
    ...more,
  })
  const older = { domain: 'guest', instance: 'one.example' }
  return {
    guestPayload,
    guest: (more: object = {}) =>
      platformToken(comm, guestPayload(more), secretsOf('video').guest_signature_secret),
    host: (more: object = {}) =>
      platformToken(comm, { roomId: 'room-1', ...more }, secretsOf('video').host_signature_secret),
    olderGuest: (more: object = {}) =>
      platformToken(
        comm,
        guestPayload({ ...older, ...more }),
        secretsOf('chat').guest_signature_secret,
      ),
    olderHost: (more: object = {}) =>
      platformToken(
        comm,
        { roomId: 'room-1', id: 'host-1', domain: 'user', instance: 'one.example', ...more },
        secretsOf('chat').host_signature_secret,
      ),
  }
}

/** What the choice page's server sends. */
export const choose = (comm: TestComm, path: string, body: object) =>
  comm.publicApp.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: '*/*' },
    body: JSON.stringify(body),
  })

/** A guest begins to identify. @returns the path of the attr URL that the core was told */
export async function guestStarts(platform: TestPlatform, path: string, purpose = 'report_move') {
  const response = await choose(platform.comm, path, { purpose, auth_method: 'demo' })
  if (response.status !== 200) throw new Error(`start: ${response.status}`)
  const [, claims = ''] = platform.asked.at(-1)?.token.split('.') ?? []
  const { request } = JSON.parse(String(Buffer.from(claims, 'base64url'))) as {
    request: { attr_url: string }
  }
  return new URL(request.attr_url).pathname
}

export const delivered = async (
  { comm }: TestPlatform,
  attrPath: string,
  result?: Parameters<TestComm['seal']>[0],
): Promise<number> => (await deliver(comm, attrPath, await comm.seal(result))).status
