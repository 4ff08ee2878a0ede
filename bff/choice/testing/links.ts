import { SignJWT } from 'jose'
import type { KeyObject } from 'node:crypto'
import { makeEc, makeRsa, pem } from '../../../protocol/testing/keys.ts'
import { noon, tryCore, type Tried } from '../../testing/core.ts'
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
}

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
  return { ...core, platform, params }
}
