import { createHmac, type KeyObject } from 'node:crypto'
import { CompactSign } from 'jose'
import { describe, expect, test } from 'vitest'
import { openChoiceParamsOfAnyAge } from './choice-params.ts'
import { makeEc, makeRsa, pem } from './testing/keys.ts'
import { expectRefusal } from './testing/leaks.ts'
import { mutate, seededRandom } from './testing/mutations.ts'

const noon = new Date('2026-11-23T12:00:00Z')
const second = noon.getTime() / 1000
const secrets = ['kanarie-8f3a']
const good = {
  sub: 'verder-helpen-widget-params',
  purpose: 'kanarie-8f3a',
  start_url: 'https://video.example/guest/start/kanarie-8f3a',
  cancel_url: 'https://video.example/kanarie-8f3a',
  display_name: 'kanarie-8f3a',
  iat: second - 30,
  exp: second + 270,
}

const rsa = makeRsa()
const ec = makeEc()
const stranger = { rsa: makeRsa(), ec: makeEc() }

const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const sign = (claims: unknown, key: KeyObject, header: Record<string, unknown> = {}) =>
  new CompactSign(Buffer.from(typeof claims === 'string' ? claims : JSON.stringify(claims)))
    .setProtectedHeader({
      alg: key.asymmetricKeyType === 'ec' ? 'ES256' : 'RS256',
      ...header,
    })
    .sign(key, { crit: { 'urn:kanarie': true } })

describe.each([
  ['RSA', rsa, stranger.rsa, stranger.ec],
  ['EC', ec, stranger.ec, stranger.rsa],
] as const)(
  'with an %s key, refused without telling anything of it:',
  (_name, pair, same, another) => {
    const open = (jws: string, signers = [{ key: pair.publicKey }]) =>
      openChoiceParamsOfAnyAge(jws, { signers, now: () => noon })
    const refused = async (jws: string, fault: string) => {
      const problem = await expectRefusal(open(jws), ['signed_request_invalid'], {
        secrets,
        token: jws,
      })
      expect(problem.facts).toEqual({ fault })
    }
    const refusedClaims = async (claims: unknown, fault: string) =>
      refused(await sign(claims, pair.privateKey), fault)

    test('nothing, when it is right: the tests below fail for their own reason', async () => {
      await expect(open(await sign(good, pair.privateKey))).resolves.toMatchObject({
        expired: false,
      })
    })

    test('signed by a stranger with a key of either kind', async () => {
      for (const { privateKey } of [same, another])
        await refused(await sign(good, privateKey), 'signature')
    })

    test('everything, where nobody may sign', async () => {
      const jws = await sign(good, pair.privateKey)
      await expectRefusal(open(jws, []), ['signed_request_invalid'], { secrets, token: jws })
    })

    test('not signed at all: alg none', async () => {
      for (const signature of ['', 'AAAA'])
        await refused(`${b64({ alg: 'none' })}.${b64(good)}.${signature}`, 'signature')
    })

    test('signed with an HMAC that has the public key as its secret', async () => {
      for (const secret of [pem(pair.publicKey, 'spki'), pem(pair.publicKey, 'spki').trim()]) {
        const signed = `${b64({ alg: 'HS256' })}.${b64(good)}`
        const signature = createHmac('sha256', secret).update(signed).digest('base64url')
        await refused(`${signed}.${signature}`, 'signature')
      }
    })

    test('with an extension that must be understood', async () => {
      const header = { crit: ['urn:kanarie'], 'urn:kanarie': 1 }
      await refused(await sign(good, pair.privateKey, header), 'signature')
    })

    test.each([
      ['no exp', { exp: undefined }],
      ['null for exp', { exp: null }],
      ['a text for exp', { exp: String(second + 270) }],
      ['no sub', { sub: undefined }],
      ['the sub of an auth result', { sub: 'id-contact-attributes' }],
      ['a list of subs', { sub: [good.sub] }],
      ['a text for iat', { iat: 'now' }],
      ['a text for nbf', { nbf: 'now' }],
    ])('%s', (_what, claims) => refusedClaims({ ...good, ...claims }, 'claims'))

    test('times without end', () =>
      refusedClaims(JSON.stringify(good).replace(/"exp":\d+/, '"exp":1e999'), 'claims'))

    test.each(['iat', 'nbf'])('not valid yet: %s', (claim) =>
      refusedClaims({ ...good, [claim]: second + 31 }, 'time'),
    )

    test.each([
      ['no purpose', { purpose: undefined }],
      ['a purpose that is not text', { purpose: ['report_move'] }],
      ['a purpose without end', { purpose: 'a'.repeat(201) }],
      ['no start_url', { start_url: undefined }],
      ['a start_url that is none', { start_url: '/guest/start' }],
      ['a start_url that is no page', { start_url: 'file:///etc/passwd' }],
      ['a cancel_url that runs something', { cancel_url: 'javascript:alert(1)' }],
      ['no display_name', { display_name: undefined }],
      ['a display_name that is not text', { display_name: { nl: 'Video' } }],
    ])('%s', (_what, claims) => refusedClaims({ ...good, ...claims }, 'shape'))

    test('claims that are not an object, or no JSON', async () => {
      for (const claims of [null, [good], 7, '{']) await refusedClaims(claims, 'claims')
    })

    test('far too long, at once', () => refused('a.b.c'.padEnd(16_385, 'c'), 'size'))

    test('every truncation', async () => {
      const jws = await sign(good, pair.privateKey)
      for (let length = 0; length < jws.length; length++)
        await refused(jws.slice(0, length), 'signature')
    })

    test('200 random mutations', async () => {
      const jws = await sign(good, pair.privateKey)
      const random = seededRandom(20_211_123)
      for (let round = 0; round < 200; round++) await refused(mutate(jws, random), 'signature')
    })

    test('the same bytes spelled in another way', async () => {
      const jws = await sign(good, pair.privateKey)
      for (const spelled of [`${jws}=`, `${jws}\n`, ` ${jws}`, `${jws}.`])
        await refused(spelled, 'signature')
    })
  },
)

test('a token never chooses the algorithm', async () => {
  for (const alg of ['PS256', 'RS512']) {
    const jws = await sign(good, rsa.privateKey, { alg })
    const attempt = openChoiceParamsOfAnyAge(jws, {
      signers: [{ key: rsa.publicKey }],
      now: () => noon,
    })
    await expectRefusal(attempt, ['signed_request_invalid'], { secrets, token: jws })
  }
})
