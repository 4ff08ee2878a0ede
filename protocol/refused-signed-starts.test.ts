import { createHmac, type KeyObject } from 'node:crypto'
import { CompactSign } from 'jose'
import { describe, expect, test } from 'vitest'
import { openSignedStart } from './open-signed-start.ts'
import { makeEc, makeRsa, pem } from './testing/keys.ts'
import { expectRefusal } from './testing/leaks.ts'

const noon = new Date('2026-11-23T12:00:00Z')
const second = noon.getTime() / 1000
const request = {
  purpose: 'canary-purpose',
  auth_method: 'demo',
  comm_url: 'https://comm.example/canary-room',
  attr_url: 'https://comm.example/canary-attr',
}
const secrets = ['canary-purpose', 'canary-room', 'canary-attr']
const claims = { request, iat: second - 30, exp: second + 270 }

const rsa = makeRsa()
const ec = makeEc()
const stranger = { rsa: makeRsa(), ec: makeEc() }
const keys = new Map([
  ['rsa', rsa.publicKey],
  ['ec', ec.publicKey],
])

const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const sign = (payload: unknown, key: KeyObject, header: Record<string, unknown> = {}) =>
  new CompactSign(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({
      alg: key.asymmetricKeyType === 'ec' ? 'ES256' : 'RS256',
      kid: key.asymmetricKeyType ?? '',
      ...header,
    })
    .sign(key)

const open = (token: string) => openSignedStart(token, { keys, now: () => noon })
const refused = async (token: string, fault: string) => {
  const problem = await expectRefusal(open(token), ['signed_request_invalid'], { secrets, token })
  expect(problem.facts).toEqual({ fault })
}

describe.each([
  ['RS256', rsa, stranger.rsa, 'rsa'],
  ['ES256', ec, stranger.ec, 'ec'],
] as const)('a start signed with %s', (_alg, pair, other, kid) => {
  test('opens, with and without times and attr URL', async () => {
    for (const times of [{}, { iat: second + 29 }, { exp: second - 29 }, claims]) {
      for (const attr_url of [request.attr_url, null, undefined]) {
        const payload = { ...times, request: { ...request, attr_url } }
        const opened = await open(await sign(payload, pair.privateKey))
        expect(opened.request).toEqual({ ...request, attr_url: attr_url ?? undefined })
      }
    }
  })

  test('is refused from a stranger, also one who knows the kid', async () => {
    await refused(await sign(claims, other.privateKey), 'signature')
    const otherKind = kid === 'rsa' ? stranger.ec : stranger.rsa
    await refused(await sign(claims, otherKind.privateKey, { kid }), 'signature')
  })

  test('is refused without a kid, or with one that is not known', async () => {
    await refused(await sign(claims, pair.privateKey, { kid: 'other' }), 'kid')
    await refused(await sign(claims, pair.privateKey, { kid: undefined }), 'kid')
    await refused(await sign(claims, pair.privateKey, { kid: 'constructor' }), 'kid')
  })

  test('is refused when nobody signed it, or an HMAC with the public key did', async () => {
    const text = pem(pair.publicKey, 'spki')
    for (const alg of ['none', 'HS256', 'None']) {
      const head = `${b64({ alg, kid })}.${b64(claims)}`
      const hmac = createHmac('sha256', text).update(head).digest('base64url')
      for (const signature of ['', 'AA', hmac])
        await refused(`${head}.${signature}`, signature === '' ? 'kid' : 'signature')
    }
  })

  test('is refused when it is too old, or not valid yet', async () => {
    const old = await sign({ ...claims, exp: second - 30 }, pair.privateKey)
    await expectRefusal(open(old), ['signed_request_expired'], { secrets, token: old })
    await refused(await sign({ ...claims, iat: second + 31 }, pair.privateKey), 'time')
    await refused(await sign({ request, nbf: second + 31 }, pair.privateKey), 'time')
  })

  test('is refused when it asks for something else', async () => {
    for (const payload of [
      null,
      [],
      {},
      { request: null },
      { request: { ...request, purpose: 7 } },
      { request: { ...request, comm_url: undefined } },
      { request: { ...request, attr_url: 'javascript:alert(1)' } },
      { ...claims, exp: 'tomorrow' },
      request,
    ])
      await refused(await sign(payload, pair.privateKey), 'shape')
  })

  test('is refused however it is cut or changed', async () => {
    const token = await sign(claims, pair.privateKey)
    for (let length = 0; length < token.length; length += 7)
      await expect(open(token.slice(0, length))).rejects.toMatchObject({
        code: 'signed_request_invalid',
      })
    for (let at = 0; at < token.length; at += 5) {
      const changed = token[at] === 'A' ? 'B' : 'A'
      await expect(open(token.slice(0, at) + changed + token.slice(at + 1))).rejects.toMatchObject({
        code: 'signed_request_invalid',
      })
    }
  })
})

test('a token without end is not looked at', async () => {
  await refused('a'.repeat(70_000), 'size')
})

test('a critical header that is not known here is refused', async () => {
  const token = await sign(claims, rsa.privateKey, { b64: true, crit: ['b64'] })
  await refused(token, 'signature')
})
