import { createHmac, type KeyObject } from 'node:crypto'
import { CompactEncrypt, CompactSign, type CompactJWEHeaderParameters } from 'jose'
import { describe, expect, test } from 'vitest'
import { openAuthResult } from './open-auth-result.ts'
import { expectRefusal } from './testing/leaks.ts'
import { makeEc, makeRsa, pem } from './testing/keys.ts'
import { mutate, seededRandom } from './testing/mutations.ts'

const noon = new Date('2026-11-23T12:00:00Z')
const second = noon.getTime() / 1000
const secrets = ['Testburger 1', '999990019', 'canary-tag']
const good = {
  sub: 'id-contact-attributes',
  status: 'succes',
  attributes: { 'canary-tag': 'Testburger 1', bsn: '999990019' },
  iat: second - 30,
  exp: second + 270,
}

const rsa = { auth: makeRsa(), comm: makeRsa() }
const ec = { auth: makeEc(), comm: makeEc() }
const stranger = { rsa: makeRsa(), ec: makeEc() }
type Kind = typeof rsa

const b64 = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

const sign = (
  claims: unknown,
  key: KeyObject,
  alg = key.asymmetricKeyType === 'ec' ? 'ES256' : 'RS256',
) =>
  new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ typ: 'JWT', alg })
    .sign(key)

const encrypt = (
  plaintext: unknown,
  key: KeyObject,
  header: Partial<CompactJWEHeaderParameters> = {},
) =>
  new CompactEncrypt(
    Buffer.from(typeof plaintext === 'string' ? plaintext : JSON.stringify(plaintext)),
  )
    .setProtectedHeader({
      typ: 'JWT',
      cty: 'JWT',
      alg: key.asymmetricKeyType === 'ec' ? 'ECDH-ES' : 'RSA-OAEP',
      enc: 'A128CBC-HS256',
      ...header,
    })
    .encrypt(key)

const open = (jwe: string, { auth, comm }: Kind) =>
  openAuthResult(jwe, {
    decryptionKey: comm.privateKey,
    signatureKeys: [auth.publicKey],
    now: () => noon,
  })

const refused = (jwe: string, kind: Kind, codes = ['auth_result_invalid']) =>
  expectRefusal(open(jwe, kind), codes, { secrets, token: jwe })

describe.each([
  ['RSA', rsa, stranger.rsa, stranger.ec],
  ['EC', ec, stranger.ec, stranger.rsa],
] as const)(
  'with %s keys, refused without telling anything of it:',
  (_name, kind, other, otherKind) => {
    const sealed = async (claims: unknown) =>
      encrypt({ njwt: await sign(claims, kind.auth.privateKey) }, kind.comm.publicKey)

    test('nothing, when it is right: the tests below fail for their own reason', async () => {
      await expect(open(await sealed(good), kind)).resolves.toMatchObject({ status: 'success' })
    })

    test('signed by a stranger with a key of either kind', async () => {
      for (const key of [other, otherKind]) {
        const njwt = await sign(good, key.privateKey)
        const problem = await refused(await encrypt({ njwt }, kind.comm.publicKey), kind)
        expect(problem.facts).toEqual({ fault: 'signature' })
      }
    })

    test('encrypted for somebody else, with a key of either kind', async () => {
      for (const key of [other, otherKind]) {
        const njwt = await sign(good, kind.auth.privateKey)
        const problem = await refused(await encrypt({ njwt }, key.publicKey), kind)
        expect(problem.facts).toEqual({ fault: 'encryption' })
      }
    })

    test('not signed at all: alg none', async () => {
      for (const signature of ['', 'AAAA']) {
        const njwt = `${b64({ typ: 'JWT', alg: 'none' })}.${b64(good)}.${signature}`
        await refused(await encrypt({ njwt }, kind.comm.publicKey), kind)
      }
    })

    test('signed with an HMAC that has the public key as its secret', async () => {
      for (const secret of [
        pem(kind.auth.publicKey, 'spki'),
        pem(kind.auth.publicKey, 'spki').trim(),
      ]) {
        const signed = `${b64({ typ: 'JWT', alg: 'HS256' })}.${b64(good)}`
        const njwt = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
        await refused(await encrypt({ njwt }, kind.comm.publicKey), kind)
      }
    })

    test('expired', async () => {
      await refused(await sealed({ ...good, exp: second - 30 }), kind, ['auth_result_expired'])
    })

    test.each([
      ['milliseconds', (second + 270) * 1000],
      ['a number that is no time', 1e300],
      ['in ten years', second + 10 * 365 * 24 * 3600],
    ])('with an exp of %s', async (_what, exp) => {
      const problem = await refused(await sealed({ ...good, exp }), kind)
      expect(problem.facts).toEqual({ fault: 'claims' })
    })

    test.each(['exp', 'iat', 'sub'])('without %s', async (claim) => {
      const problem = await refused(await sealed({ ...good, [claim]: undefined }), kind)
      expect(problem.facts).toEqual({ fault: 'claims' })
    })

    test.each([
      ['exp', String(second + 270)],
      ['exp', null],
      ['iat', 'now'],
      ['sub', 'id-contact-start'],
      ['sub', ['id-contact-attributes']],
    ])('with %s = %j', async (claim, value) => {
      await refused(await sealed({ ...good, [claim]: value }), kind)
    })

    test.each(['iat', 'nbf'])('made in the future: %s', async (claim) => {
      const problem = await refused(await sealed({ ...good, [claim]: second + 31 }), kind)
      expect(problem.facts).toEqual({ fault: 'time' })
    })

    test('a bare JWS', async () => {
      await refused(await sign(good, kind.auth.privateKey), kind)
    })

    test('a JWE that holds the JWS itself, bare or as a JSON text', async () => {
      const njwt = await sign(good, kind.auth.privateKey)
      for (const plaintext of [njwt, JSON.stringify(njwt), { jwt: njwt }, { njwt: [njwt] }, good]) {
        const problem = await refused(await encrypt(plaintext, kind.comm.publicKey), kind)
        expect(problem.facts).toEqual({ fault: 'nesting' })
      }
    })

    test('compressed', async () => {
      const njwt = await sign(good, kind.auth.privateKey)
      const jwe = await encrypt({ njwt }, kind.comm.publicKey, { zip: 'DEF' })
      await refused(jwe, kind)
    })

    test.each([
      ['a number among the attributes', { attributes: { age: 999990019 } }],
      ['null among the attributes', { attributes: { age: null } }],
      ['a list among the attributes', { attributes: { name: ['Testburger 1'] } }],
      ['a table among the attributes', { attributes: { name: { first: 'Testburger 1' } } }],
      ['attributes as a list', { attributes: ['Testburger 1'] }],
      ['a success without attributes', { attributes: undefined }],
      ['a success with null for attributes', { attributes: null }],
      ['a failure with attributes', { status: 'failed' }],
      ['a status that nobody writes', { status: 'SUCCESS' }],
      ['no status', { status: undefined }],
      ['a purpose that is not text', { purpose: 7 }],
      ['a method that is not text', { auth_method: { tag: 'demo' } }],
      ['a session URL that is none', { session_url: 'javascript:alert(1)' }],
    ])('%s', async (_what, claims) => {
      const problem = await refused(await sealed({ ...good, ...claims }), kind)
      expect(problem.facts).toEqual({ fault: 'shape' })
    })

    test('claims that are not an object', async () => {
      for (const claims of [null, [good], 'text', 7]) await refused(await sealed(claims), kind)
    })

    test('far too long, at once', async () => {
      const problem = await refused('a.b.c.d.e'.padEnd(65_537, 'e'), kind)
      expect(problem.facts).toEqual({ fault: 'size' })
    })

    test('every truncation', async () => {
      const jwe = await sealed(good)
      for (let length = 0; length < jwe.length; length++) await refused(jwe.slice(0, length), kind)
    })

    test('every truncation of the signed part within', async () => {
      const njwt = await sign(good, kind.auth.privateKey)
      for (let length = 0; length < njwt.length; length += 7)
        await refused(await encrypt({ njwt: njwt.slice(0, length) }, kind.comm.publicKey), kind)
    })

    test('200 random mutations, outside and within', async () => {
      const njwt = await sign(good, kind.auth.privateKey)
      const jwe = await encrypt({ njwt }, kind.comm.publicKey)
      const random = seededRandom(20_211_123)
      for (let round = 0; round < 200; round++) {
        await refused(mutate(jwe, random), kind)
        if (round % 4 === 0)
          await refused(await encrypt({ njwt: mutate(njwt, random) }, kind.comm.publicKey), kind)
      }
    })

    test('the same bytes spelled in another way, which would count as another result', async () => {
      const jwe = await sealed(good)
      for (const spelled of [`${jwe}=`, `${jwe}\n`, ` ${jwe}`, `${jwe}.`, lastBitsChanged(jwe)])
        await refused(spelled, kind)
    })
  },
)

describe('a token never chooses the algorithm:', () => {
  test('RSA-OAEP-256 and RSA1_5 for an RSA key', async () => {
    const njwt = await sign(good, rsa.auth.privateKey)
    await refused(await encrypt({ njwt }, rsa.comm.publicKey, { alg: 'RSA-OAEP-256' }), rsa)
  })

  test('ECDH-ES with key wrapping for an EC key', async () => {
    const njwt = await sign(good, ec.auth.privateKey)
    await refused(await encrypt({ njwt }, ec.comm.publicKey, { alg: 'ECDH-ES+A128KW' }), ec)
  })

  test('PS256 and RS512 for an RSA key', async () => {
    for (const alg of ['PS256', 'RS512']) {
      const njwt = await sign(good, rsa.auth.privateKey, alg)
      await refused(await encrypt({ njwt }, rsa.comm.publicKey), rsa)
    }
  })
})

/** 16 bytes make 22 characters, of which the last holds only two bits. */
function lastBitsChanged(jwe: string): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const last = digits[digits.indexOf(jwe.slice(-1)) + 1] ?? 'A'
  return jwe.slice(0, -1) + last
}
