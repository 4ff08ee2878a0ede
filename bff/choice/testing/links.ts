import { SignJWT } from 'jose'
import type { KeyObject } from 'node:crypto'
import { makeEc, makeRsa, pem } from '../../../protocol/testing/keys.ts'
import { browser, noon, tryCore, type Tried } from '../../testing/core.ts'
import { stubPlugin, type Stub } from '../../testing/stub-plugin.ts'

/** Who may sign: one of each family, each with its own origins. */
export const video = makeRsa()
export const chat = makeEc()

export const clientUrl = 'https://inloggen.example/session/xyz'
export const room = 'https://video.example/room'

const second = noon.getTime() / 1000

/** The claims of 2024 around this start URL, for the tests to change. */
export const claimsOf = (start_url: string, changes: Record<string, unknown> = {}) => ({
  sub: 'verder-helpen-widget-params',
  purpose: 'report_move',
  start_url,
  cancel_url: room,
  display_name: 'Videobellen',
  iat: second - 30,
  exp: second + 270,
  ...changes,
})

export const sign = (claims: object, key: KeyObject = video.privateKey) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: key.asymmetricKeyType === 'ec' ? 'ES256' : 'RS256' })
    .sign(key)

export interface TriedChoice extends Tried {
  /** The comm plugin of the conversation. */
  platform: Stub
  /** Params that it signs, with these claims changed. */
  params(changes?: Record<string, unknown>): Promise<string>
  /** Goes to an address as a browser does that keeps cookies, and is sent on. */
  visit(address: string, headers?: Record<string, string>): Promise<Response>
}

/** What a browser sends of what it was told to keep. */
export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

/** Where it is sent, as the core sees it. */
export const placeOf = (response: Response): string =>
  (response.headers.get('location') ?? '').replace(/^\/id/, '')

const answered = () => stubPlugin(() => ({ client_url: clientUrl }))

/** A core whose choice page a comm plugin over real HTTP may send citizens to. */
export async function tryChoice({
  platform: given,
  changes = {},
}: { platform?: Stub; changes?: Record<string, unknown> } = {}): Promise<TriedChoice> {
  const platform = given ?? (await answered())
  const origins = [new URL(platform.url).origin, new URL(room).origin]
  const core = await tryCore({
    changes: {
      widget_params_keys: {
        chat: { type: 'EC', key: pem(chat.publicKey, 'spki'), origins: ['https://chat.example'] },
        video: { type: 'RSA', key: pem(video.publicKey, 'pkcs1'), origins },
      },
      ...changes,
    },
  })
  const params = (claims?: Record<string, unknown>) =>
    sign(claimsOf(`${platform.url}/guest/start/abc`, claims))
  const visit = async (address: string, headers: Record<string, string> = browser) => {
    const first = await core.public.request(address, { headers })
    if (first.status !== 303) return first
    const kept = { ...headers, cookie: cookieOf(first) }
    return core.public.request(placeOf(first), { headers: kept })
  }
  return { ...core, platform, params, visit }
}
