import { describe, expect, test } from 'vitest'
import { makeEc, makeRsa } from '../../protocol/testing/keys.ts'
import { families, signers } from './testing/families.ts'
import { sharedInstallation } from './testing/installation.ts'
import { browser, codeOf, jwt } from './testing/requests.ts'
import {
  expectNothingOf,
  second,
  signedStart,
  signedWithPublicKey,
  unsigned,
} from './testing/tokens.ts'

const request = {
  purpose: 'report_move',
  auth_method: 'irma',
  comm_url: 'https://kanarie.example/room/1',
  attr_url: 'https://kanarie.example/attr/1',
}
const { privateKey: key, publicKey } = signers.chat
const good = { key, kid: 'chat' }
const signed = (claims: object) => signedStart(request, { ...good, claims: { ...claims } })

/** Why it is refused, the token, and the code. */
const refusals: [string, () => string | Promise<string>, string][] = [
  [
    'by somebody else',
    () => signedStart(request, { ...good, key: makeRsa().privateKey }),
    'invalid',
  ],
  [
    'by somebody else, with another kind of key',
    () => signedStart(request, { ...good, key: makeEc().privateKey }),
    'invalid',
  ],
  [
    'with the key of another comm plugin',
    () => signedStart(request, { ...good, kid: 'video' }),
    'invalid',
  ],
  ['with a key id that nobody has', () => signedStart(request, { key, kid: 'gone' }), 'invalid'],
  [
    'with the key id of an object',
    () => signedStart(request, { key, kid: '__proto__' }),
    'invalid',
  ],
  ['without a key id', () => signedStart(request, { key }), 'invalid'],
  ['with an empty key id', () => signedStart(request, { key, kid: '' }), 'invalid'],
  ['an hour too late', () => signed({ exp: second() - 3600 }), 'expired'],
  ['a minute too late', () => signed({ exp: second() - 60 }), 'expired'],
  ['an hour too early', () => signed({ nbf: second() + 3600 }), 'invalid'],
  ['in the future', () => signed({ iat: second() + 3600 }), 'invalid'],
  ['by nobody: alg is none', () => unsigned({ request }, 'chat'), 'invalid'],
  [
    'with the public key as the secret of an HMAC',
    () => signedWithPublicKey({ request }, { key: publicKey, kid: 'chat', encoding: 'pkcs1' }),
    'invalid',
  ],
  [
    'with the public key as the secret of an HMAC, encoded otherwise',
    () => signedWithPublicKey({ request }, { key: publicKey, kid: 'chat', encoding: 'spki' }),
    'invalid',
  ],
  [
    'with the public EC key as the secret of an HMAC',
    () =>
      signedWithPublicKey(
        { request },
        { key: signers.video.publicKey, kid: 'video', encoding: 'spki' },
      ),
    'invalid',
  ],
  ['and then changed', async () => changed(await signed({})), 'invalid'],
  ['without a request in it', () => signedStart({}, good), 'invalid'],
  [
    'without a place to go on to',
    () => signedStart({ ...request, comm_url: undefined }, good),
    'invalid',
  ],
]

/** The request of another, below the signature that was there. */
function changed(token: string): string {
  const [head = '', , signature = ''] = token.split('.')
  const claims = { request: { ...request, comm_url: 'https://evil.example/' } }
  return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
}

describe.each(families)('a start on a configuration of %s that was signed', (family) => {
  const at = sharedInstallation({ family })
  const start = (request: RequestInit) => fetch(`${at.server.url}/start`, request)

  test.each(refusals)('%s asks nobody for anything', async (_why, make, code) => {
    const token = await make()
    const response = await start(jwt(token))
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe(`signed_request_${code}`)
    expect(at.journal).toEqual([])
    expect(await at.server.said()).not.toContain('kanarie')
    expectNothingOf(token, await at.server.said())
  })

  test('rightly, for what is not configured, asks nobody for anything', async () => {
    const wrong = {
      purpose_unknown: { ...request, purpose: 'gone' },
      method_unknown: { ...request, auth_method: 'gone' },
      method_not_allowed: { ...request, purpose: 'request_passport', auth_method: 'digid' },
    }
    for (const [code, asked] of Object.entries(wrong)) {
      const response = await start(jwt(await signedStart(asked, good)))
      expect(response.status).toBe(400)
      expect(await codeOf(response)).toBe(code)
    }
    expect(at.journal).toEqual([])
  })

  test.each([
    ['without times', {}],
    ['with times', { iat: second() - 30, exp: second() + 270, nbf: second() - 30 }],
    ['a moment later than our clock', { iat: second() + 5 }],
    ['with what nobody knows', { iss: 'chat', more: true }],
  ])('rightly, %s, is taken', async (_what, claims) => {
    expect((await start(jwt(await signed(claims)))).status).toBe(200)
    expect(at.journal).toEqual(['POST /start_authentication'])
  })

  test('wrongly and sent as JSON or a form is refused as well', async () => {
    const token = await signed({})
    for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
      const sent = jwt(token, { accept: 'application/json', 'content-type': type })
      expect((await start(sent)).status).toBe(400)
    }
    expect(at.journal).toEqual([])
    expectNothingOf(token, await at.server.said())
  })

  test('wrongly is a page for a citizen who is sent here with it', async () => {
    const response = await start(jwt(unsigned({ request }, 'chat'), browser))
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  })
})
