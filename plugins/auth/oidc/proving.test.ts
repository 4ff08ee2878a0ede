import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { TLSSocket } from 'node:tls'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { certificate } from './testing/certificate.ts'
import { installed, type InstallationSettings } from './testing/installation.ts'

const pem = { type: 'pkcs8', format: 'pem' } as const
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pem).toString()
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pem).toString()
const jwkOf = (key: string, more: object) => ({
  ...createPublicKey(key).export({ format: 'jwk' }),
  ...more,
})

/** Logs somebody in: what they shared, and what the provider was asked. */
async function loggedIn(settings: InstallationSettings) {
  const at = await installed(settings)
  const went = await at.browser().goesOn(await at.start(at.request))
  const location = went.headers.get('location') ?? ''
  await at.browser().logsIn(await at.start(at.request))
  const result = await at.openResult(at.peer.received[0]?.body)
  const asked = (path: string) => at.provider.asked.find((one) => one.path === path)
  return { ...result, location, asked, events: at.events() }
}

const shared = { status: 'success', attributes: { name: 'Naam-Kanarie', bsn: '999990019' } }
const withoutSecret = { client_secret: undefined }

test.each([
  ['RS256', 'RSA', rsa],
  ['PS256', 'RSA', rsa],
  ['ES256', 'EC', ec],
])('a key of ours proves with %s that it is us, without a secret', async (alg, type, key) => {
  const { asked, ...result } = await loggedIn({
    table: {
      ...withoutSecret,
      client_privkey: { type, key },
      client_key_id: 'ours',
      client_signing_alg: alg,
    },
    provider: {
      client: {
        ...withoutSecret,
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: alg as 'RS256',
        jwks: { keys: [jwkOf(key, { kid: 'ours', alg })] },
      },
    },
  })
  expect(result).toMatchObject(shared)
  const assertion = new URLSearchParams(asked('/token')?.body).get('client_assertion') ?? ''
  expect(decodeJwt(assertion)).toMatchObject({ iss: 'municipality', sub: 'municipality' })
})

test('a secret can go in the body, where the provider wants that', async () => {
  const { asked, ...result } = await loggedIn({
    table: { client_authentication: 'client_secret_post' },
    provider: { client: { token_endpoint_auth_method: 'client_secret_post' } },
  })
  expect(result).toMatchObject(shared)
  expect(asked('/token')?.authorization).toBe('')
})

test('a client that nothing proves is protected by PKCE alone', async () => {
  const result = await loggedIn({
    table: withoutSecret,
    provider: { client: { ...withoutSecret, token_endpoint_auth_method: 'none' } },
  })
  expect(result).toMatchObject(shared)
})

test('where the provider offers it, what is asked goes straight there and not by the browser', async () => {
  const { location, asked, ...result } = await loggedIn({
    provider: { configuration: { features: { pushedAuthorizationRequests: { enabled: true } } } },
  })
  expect(result).toMatchObject(shared)
  expect([...new URL(location).searchParams.keys()].sort()).toEqual(['client_id', 'request_uri'])
  expect(asked('/request')?.body).toContain('code_challenge_method=S256')
})

const requestObjects = (required: boolean): InstallationSettings['provider'] => ({
  client: {
    jwks: { keys: [jwkOf(ec, { kid: 'ours', alg: 'ES256' })] },
    request_object_signing_alg: 'ES256',
  },
  configuration: {
    features: { requestObjects: { enabled: true, requireSignedRequestObject: required } },
  },
})
const signingKey = {
  client_authentication: 'client_secret_basic',
  client_privkey: { type: 'EC', key: ec },
  client_key_id: 'ours',
}

test.each([
  ['wants that', signingKey, true],
  ['allows it, and the configuration says so', { ...signingKey, signed_request: true }, false],
])('where the provider %s, what is asked is signed', async (_, table, required) => {
  const { location, ...result } = await loggedIn({ table, provider: requestObjects(required) })
  expect(result).toMatchObject(shared)
  const { searchParams } = new URL(location)
  expect([...searchParams.keys()].sort()).toEqual(['client_id', 'request'])
  expect(decodeJwt(searchParams.get('request') ?? '')).toMatchObject({
    iss: 'municipality',
    acr_values: 'substantial high',
  })
})

test('claims that come signed are taken, and the signature is checked', async () => {
  const provider: InstallationSettings['provider'] = {
    client: { userinfo_signed_response_alg: 'RS256' },
    configuration: { features: { jwtUserinfo: { enabled: true } } },
  }
  const table = { userinfo_signed_response_alg: 'RS256' }
  expect(await loggedIn({ table, provider })).toMatchObject(shared)

  const replaced = async (url: string, answer: Response) => {
    if (!url.endsWith('/me')) return answer
    const [head, payload = '', signature] = (await answer.text()).split('.')
    const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), bsn: '1' }
    const other = Buffer.from(JSON.stringify(claims)).toString('base64url')
    const headers = { 'content-type': 'application/jwt' }
    return new Response([head, other, signature].join('.'), { headers })
  }
  expect(await loggedIn({ table, provider, between: replaced })).toMatchObject({ status: 'failed' })
})

test('where signed claims are configured unsigned ones are refused', async () => {
  const result = await loggedIn({ table: { userinfo_signed_response_alg: 'RS256' } })
  expect(result).toMatchObject({ status: 'failed', attributes: {} })
})

test.each([
  ['RSA-OAEP-256', 'A256GCM', 'RSA', rsa],
  ['RSA-OAEP', 'A128CBC-HS256', 'RSA', rsa],
  ['ECDH-ES', 'A256GCM', 'EC', ec],
] as const)('claims and tokens encrypted by %s are opened', async (alg, enc, type, key) => {
  const result = await loggedIn({
    table: {
      userinfo_signed_response_alg: 'RS256',
      decryption_privkey: { type, key },
      decryption_key_id: 'enc',
    },
    provider: {
      client: {
        userinfo_signed_response_alg: 'RS256',
        userinfo_encrypted_response_alg: alg,
        userinfo_encrypted_response_enc: enc,
        id_token_encrypted_response_alg: alg,
        id_token_encrypted_response_enc: enc,
        jwks: { keys: [jwkOf(key, { kid: 'enc', use: 'enc' })] },
      },
      configuration: {
        features: { jwtUserinfo: { enabled: true }, encryption: { enabled: true } },
        enabledJWA: {
          userinfoEncryptionAlgValues: ['RSA-OAEP', 'RSA-OAEP-256', 'ECDH-ES'],
          idTokenEncryptionAlgValues: ['RSA-OAEP', 'RSA-OAEP-256', 'ECDH-ES'],
        },
      },
    },
  })
  expect(result).toMatchObject(shared)
})

test('a certificate of ours proves that it is us', async () => {
  const [theirs, ours, others] = await Promise.all(['provider', 'us', 'others'].map(certificate))
  if (!theirs || !ours || !others) throw new Error('no certificates')
  const thumbprint = (cert: string) =>
    createHash('sha256')
      .update(Buffer.from(cert.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64'))
      .digest('hex')
  const known = thumbprint(ours.cert)
  const provider: InstallationSettings['provider'] = {
    tls: { ...theirs, requestCert: true, rejectUnauthorized: false },
    client: {
      ...withoutSecret,
      token_endpoint_auth_method: 'tls_client_auth',
      tls_client_auth_subject_dn: 'CN=us',
    },
    configuration: {
      clientAuthMethods: ['tls_client_auth'],
      features: {
        mTLS: {
          enabled: true,
          tlsClientAuth: true,
          getCertificate: (c) => {
            const { raw } = (c.req.socket as TLSSocket).getPeerCertificate()
            return (
              raw &&
              `-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----`
            )
          },
          certificateAuthorized: (c) =>
            createHash('sha256')
              .update((c.req.socket as TLSSocket).getPeerCertificate().raw)
              .digest('hex') === known,
          certificateSubjectMatches: () => true,
        },
      },
    },
  }
  const table = (proof: { cert: string; key: string }) => ({
    ...withoutSecret,
    tls_ca: theirs.cert,
    tls_client_cert: proof.cert,
    tls_client_privkey: proof.key,
  })
  expect(await loggedIn({ table: table(ours), provider })).toMatchObject(shared)
  expect(await loggedIn({ table: table(others), provider })).toMatchObject({ status: 'failed' })
}, 60_000)
