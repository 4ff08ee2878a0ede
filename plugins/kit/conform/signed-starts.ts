import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { signatureAlgorithm } from '../../../protocol/algorithms.ts'
import { StartResponse } from '../../../protocol/start.ts'
import { type Came, isRefusal, jsonOf, postJwt, saying } from './ask.ts'
import type { CoreCheck } from './checks-of-core.ts'
import type { Chosen } from './choose.ts'
import type { ConformCore, ConformCoreDeps } from './core.ts'
import { bodyOf, type PlayedPlugins } from './played-plugins.ts'
import type { Report } from './report.ts'

export interface SignedStarts extends Pick<ConformCore, 'requestKey'> {
  chosen: Chosen
  start: (init: RequestInit) => Promise<Came>
  plugins: PlayedPlugins
}

/** Plays a comm plugin that asks for an authentication during a conversation. */
export async function judgeSignedStarts(
  { chosen: { purpose, auth_method }, requestKey, start, plugins }: SignedStarts,
  { listener, now }: ConformCoreDeps,
  report: Report<CoreCheck>,
): Promise<void> {
  const attr_url = listener.address('attr').url
  const comm_url = listener.address('continuation').url
  const request = { purpose, auth_method, comm_url, attr_url }
  const { kid = 'conform', key } = requestKey ?? {}
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const unsigned = `${encoded({ alg: 'none', kid })}.${encoded({ request })}.`
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  for (const token of [unsigned, await sign({ request }, kid, stranger)]) {
    const came = await start(postJwt(token, { accept: 'application/json' }))
    report.judge('signed-forged', isRefusal(came), saying(came))
  }
  if (key === undefined) {
    report.skip('signed-start', '--request-key and --request-kid were not given')
    report.skip('signed-attr-url', '--request-key and --request-kid were not given')
    return
  }
  plugins.forget()
  const token = await sign({ request }, kid, key)
  const came = await start(postJwt(token, { accept: 'application/json' }))
  const hasUrl = StartResponse.safeParse(jsonOf(came)).success
  report.judge('signed-start', came.status === 200 && hasUrl, saying(came))
  const [asked] = plugins.of('auth')
  if (asked === undefined) report.skip('signed-attr-url', 'the auth plugin is another')
  else {
    const body = bodyOf(asked)
    const isPassed = body.attr_url === attr_url && body.continuation === comm_url
    report.judge('signed-attr-url', isPassed, 'others')
  }

  function sign(claims: object, kid: string, key: KeyObject): Promise<string> {
    const second = Math.floor(now().getTime() / 1000)
    return new SignJWT({ ...claims, iat: second - 30, exp: second + 270 })
      .setProtectedHeader({ alg: signatureAlgorithm(key), kid })
      .sign(key)
  }
}
