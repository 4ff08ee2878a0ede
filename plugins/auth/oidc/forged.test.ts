import { createSecretKey, generateKeyPairSync } from 'node:crypto'
import { decodeJwt, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { installed, type Installation } from './testing/installation.ts'
import { clientSecret, type TestProvider } from './testing/provider.ts'

type Forge = (claims: JWTPayload, provider: TestProvider) => string | Promise<string>

/** What comes of a login where somebody replaces the ID token on its way from the provider. */
async function loggedInWith(forge: Forge, table = {}) {
  const at: Installation = await installed({
    table,
    between: async (url, answer) => {
      if (!url.endsWith('/token')) return answer
      const tokens = (await answer.json()) as { id_token: string }
      const id_token = await forge(decodeJwt(tokens.id_token), at.provider)
      return Response.json({ ...tokens, id_token })
    },
  })
  await at.browser().logsIn(await at.start(at.request))
  const { status } = await at.openResult(at.peer.received[0]?.body)
  return status
}

const signed = (claims: JWTPayload, { key }: TestProvider, header = {}) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: key.id, ...header }).sign(key.private)

/** The provider's own, with these claims. */
const saying =
  (changes: (claims: JWTPayload) => JWTPayload): Forge =>
  (claims, provider) =>
    signed({ ...claims, ...changes(claims) }, provider)

test('the provider’s own token, signed once more, is believed', async () => {
  expect(await loggedInWith(saying(() => ({})))).toBe('success')
})

const seconds = () => Math.floor(Date.now() / 1000)

test.each<[string, Forge]>([
  ['another issuer', saying(() => ({ iss: 'https://elsewhere.example' }))],
  ['no issuer', saying(() => ({ iss: undefined }))],
  ['somebody else to read it', saying(() => ({ aud: 'another-client' }))],
  [
    'several to read it, and not us as the one who asked',
    saying(({ aud }) => ({ aud: [String(aud), 'another'], azp: 'another' })),
  ],
  ['a nonce of another login', saying(() => ({ nonce: 'another' }))],
  ['no nonce', saying(() => ({ nonce: undefined }))],
  ['no end', saying(() => ({ exp: undefined }))],
  ['an end that is past', saying(() => ({ exp: seconds() - 60 }))],
  ['a beginning that is still to come', saying(() => ({ nbf: seconds() + 60 }))],
  ['no beginning', saying(() => ({ iat: undefined }))],
  ['nobody that it is about', saying(() => ({ sub: undefined }))],
  ['no signature', (claims) => new UnsecuredJWT(claims).encode()],
  [
    'a signature with the client’s secret',
    (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256' })
        .sign(createSecretKey(Buffer.from(clientSecret))),
  ],
  [
    'a signature with the provider’s public key as if it were a secret',
    (claims, { key }) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: key.id })
        .sign(createSecretKey(Buffer.from(JSON.stringify(key.private.export({ format: 'jwk' }))))),
  ],
  [
    'the signature of somebody else’s key',
    (claims, { key }) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: key.id })
        .sign(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
  ],
  ['a key that nobody knows', (claims, provider) => signed(claims, provider, { kid: 'unknown' })],
  [
    'another word in it than what was signed',
    async (claims, provider) => {
      const [head, , signature] = (await signed(claims, provider)).split('.')
      const other = Buffer.from(JSON.stringify({ ...claims, sub: 'x' })).toString('base64url')
      return [head, other, signature].join('.')
    },
  ],
  ['no token in it', () => 'nonsense'],
])('an ID token with %s is refused', async (_, forge) => {
  expect(await loggedInWith(forge)).toBe('failed')
})

test('where one algorithm is configured no other is taken', async () => {
  const table = { id_token_signed_response_alg: 'PS256' }
  expect(
    await loggedInWith(
      saying(() => ({})),
      table,
    ),
  ).toBe('failed')
})

test('a login that is older than configured is refused', async () => {
  const at = saying(() => ({ auth_time: seconds() - 300 }))
  expect(await loggedInWith(at, { max_age: 600 })).toBe('success')
  expect(await loggedInWith(at, { max_age: 60 })).toBe('failed')
  expect(
    await loggedInWith(
      saying(() => ({ auth_time: undefined })),
      { max_age: 60 },
    ),
  ).toBe('failed')
})
