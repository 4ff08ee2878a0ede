import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { compactDecrypt, CompactEncrypt, CompactSign, decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, test } from 'vitest'
import { contentEncryptions } from './algorithms.ts'
import type { AuthResult, Dialect } from './auth-result.ts'
import { openAuthResult } from './open-auth-result.ts'
import { sealAuthResult } from './seal-auth-result.ts'
import { makeEc, makeRsa, type Pair } from './testing/keys.ts'

const noon = new Date('2026-11-23T12:00:00Z')
const now = () => noon
const later = (seconds: number) => () => new Date(noon.getTime() + seconds * 1000)

const keys = { RSA: { auth: makeRsa(), comm: makeRsa() }, EC: { auth: makeEc(), comm: makeEc() } }
const result: AuthResult = {
  status: 'success',
  attributes: { name: 'Testburger 1', bsn: '999990019' },
}

const open = (jwe: string, auth: Pair, comm: Pair, clock = now) =>
  openAuthResult(jwe, {
    decryptionKey: comm.privateKey,
    signatureKeys: [auth.publicKey],
    now: clock,
  })

const seal = (value: AuthResult, auth: Pair, comm: Pair, dialect: Dialect = 'id-contact') =>
  sealAuthResult(value, {
    signingKey: auth.privateKey,
    encryptionKey: comm.publicKey,
    dialect,
    now,
  })

async function innerClaims(jwe: string, key: KeyObject) {
  const { plaintext } = await compactDecrypt(jwe, key)
  const { njwt } = JSON.parse(Buffer.from(plaintext).toString())
  return { plaintext: JSON.parse(Buffer.from(plaintext).toString()), claims: decodeJwt(njwt), njwt }
}

describe('what the comm plugin gets is what the auth plugin sealed', () => {
  for (const signing of ['RSA', 'EC'] as const)
    for (const encryption of ['RSA', 'EC'] as const)
      for (const dialect of ['id-contact', 'verder-helpen'] as const)
        test(`signed with ${signing}, encrypted for ${encryption}, as ${dialect}`, async () => {
          const [{ auth }, { comm }] = [keys[signing], keys[encryption]]
          const opened = await open(await seal(result, auth, comm, dialect), auth, comm)
          expect(opened).toMatchObject(result)
          expect(opened.expiresAt).toEqual(later(270 + 30)())
        })

  test('with every claim of our own', async () => {
    const { auth, comm } = keys.EC
    const full: AuthResult = {
      ...result,
      session_url: 'https://auth.example.nl/session/1',
      auth_method: 'demo',
      level: 'substantial',
      authenticated_at: '2026-11-23T12:00:00Z',
      purpose: 'report_move',
      jti: 'one',
    }
    expect(await open(await seal(full, auth, comm), auth, comm)).toMatchObject(full)
  })

  test('a failure has no attributes, whatever the plugin put in', async () => {
    const { auth, comm } = keys.EC
    const jwe = await seal({ ...result, status: 'failed' }, auth, comm)
    const opened = await open(jwe, auth, comm)
    expect(opened).toMatchObject({ status: 'failed', attributes: {} })
  })

  test('also when the signer is the second of two known ones', async () => {
    const { auth, comm } = keys.EC
    const opened = await openAuthResult(await seal(result, auth, comm), {
      decryptionKey: comm.privateKey,
      signatureKeys: [keys.RSA.auth.publicKey, auth.publicKey],
      now,
    })
    expect(opened.attributes).toEqual(result.attributes)
  })
})

describe('what deployed parts read', () => {
  test.each([
    ['id-contact', 'id-contact-attributes', 'succes'],
    ['verder-helpen', 'verder-helpen-attributes', 'success'],
  ] as const)('%s writes sub %s and status %s', async (dialect, sub, status) => {
    const { auth, comm } = keys.RSA
    const jwe = await seal(result, auth, comm, dialect)
    expect(decodeProtectedHeader(jwe)).toEqual({
      typ: 'JWT',
      cty: 'JWT',
      alg: 'RSA-OAEP',
      enc: 'A128CBC-HS256',
    })
    const { plaintext, claims, njwt } = await innerClaims(jwe, comm.privateKey)
    expect(Object.keys(plaintext)).toEqual(['njwt'])
    expect(decodeProtectedHeader(njwt)).toEqual({ typ: 'JWT', alg: 'RS256' })
    const second = noon.getTime() / 1000
    expect(claims).toEqual({
      sub,
      status,
      attributes: result.attributes,
      iat: second - 30,
      exp: second + 270,
    })
  })

  test('EC keys give ES256 within ECDH-ES', async () => {
    const { auth, comm } = keys.EC
    const jwe = await seal(result, auth, comm)
    expect(decodeProtectedHeader(jwe)).toMatchObject({ alg: 'ECDH-ES', enc: 'A128CBC-HS256' })
    const { njwt } = await innerClaims(jwe, comm.privateKey)
    expect(decodeProtectedHeader(njwt).alg).toBe('ES256')
  })

  test('a result above 8 KiB is not made, and the error has nothing of it', async () => {
    const { auth, comm } = keys.EC
    const long = { ...result, attributes: { photo: 'abcdefgh'.repeat(800) } }
    const error = await seal(long, auth, comm).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'auth_result_too_large' })
    expect(JSON.stringify(error)).not.toContain('abcdefgh')
  })
})

describe('what deployed parts write is read', () => {
  const second = noon.getTime() / 1000
  const claims = { sub: 'id-contact-attributes', iat: second - 30, exp: second + 270 }

  async function byHand(payload: object, { auth, comm } = keys.EC, enc = 'A128CBC-HS256') {
    const njwt = await new CompactSign(Buffer.from(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'ES256' })
      .sign(auth.privateKey)
    return new CompactEncrypt(Buffer.from(JSON.stringify({ njwt })))
      .setProtectedHeader({ alg: 'ECDH-ES', enc })
      .encrypt(comm.publicKey)
  }
  const { auth, comm } = keys.EC

  test.each(contentEncryptions)('encrypted with %s, without typ and cty', async (enc) => {
    const jwe = await byHand({ ...claims, status: 'succes', attributes: { a: 'b' } }, keys.EC, enc)
    expect(await open(jwe, auth, comm)).toMatchObject({ status: 'success', attributes: { a: 'b' } })
  })

  test.each([[{}], [{ attributes: null }], [{ attributes: {} }]])(
    'a failure with %j in the place of attributes',
    async (attributes) => {
      const jwe = await byHand({ ...claims, status: 'failed', ...attributes, session_url: null })
      const opened = await open(jwe, auth, comm)
      expect(opened).toMatchObject({ status: 'failed', attributes: {} })
      expect(opened.session_url).toBeUndefined()
    },
  )

  test('a clock that is 30 seconds ahead or behind is forgiven', async () => {
    const attributes = { a: 'b' }
    const ahead = { ...claims, iat: second + 29, exp: second + 300, status: 'succes', attributes }
    await expect(open(await byHand(ahead), auth, comm)).resolves.toBeDefined()
    const jwe = await byHand({ ...claims, status: 'succes', attributes })
    await expect(open(jwe, auth, comm, later(299))).resolves.toBeDefined()
    await expect(open(jwe, auth, comm, later(300))).rejects.toMatchObject({
      code: 'auth_result_expired',
    })
  })

  test('an RSA key in PKCS#1, as node:crypto reads it', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    })
    const { readPrivateKey, readPublicKey } = await import('./keys.ts')
    const jwe = await sealAuthResult(result, {
      signingKey: readPrivateKey({ type: 'RSA', key: privateKey }),
      encryptionKey: comm.publicKey,
      dialect: 'id-contact',
      now,
    })
    const opened = await openAuthResult(jwe, {
      decryptionKey: comm.privateKey,
      signatureKeys: [readPublicKey({ type: 'RSA', key: publicKey })],
      now,
    })
    expect(opened.attributes).toEqual(result.attributes)
  })
})
