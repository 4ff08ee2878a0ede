import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { openChoiceParamsOfAnyAge } from './choice-params.ts'
import { makeEc, makeRsa } from './testing/keys.ts'

const noon = new Date('2026-11-23T12:00:00Z')
const second = noon.getTime() / 1000
const rsa = makeRsa()
const ec = makeEc()
const signers = [
  { name: 'video', key: rsa.publicKey },
  { name: 'chat', key: ec.publicKey },
]

/** As the comm parts of each family write them. */
const of2021 = {
  sub: 'id-contact-widget-params',
  purpose: 'report_move',
  start_url: 'https://video.example/start/eyJhbGciOiJIUzI1NiJ9.e30.c2ln',
  display_name: 'Videobellen met Voorbeeld',
  iat: second - 30,
  exp: second + 270,
}
const of2024 = {
  ...of2021,
  sub: 'verder-helpen-widget-params',
  cancel_url: 'https://video.example/room',
}

const open = (jws: string) => openChoiceParamsOfAnyAge(jws, { signers, now: () => noon })
const sign = (claims: object, header = {}) =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', ...header }).sign(rsa.privateKey)

describe('params of the choice page', () => {
  test('of both families are opened', async () => {
    for (const [claims, cancel_url] of [
      [of2021, undefined],
      [of2024, 'https://video.example/room'],
    ] as const)
      expect(await open(await sign(claims))).toEqual({
        params: {
          purpose: 'report_move',
          start_url: of2021.start_url,
          display_name: 'Videobellen met Voorbeeld',
          cancel_url,
        },
        signer: signers[0],
        expired: false,
      })
  })

  test('are opened with the key that fits, whichever it is, and say whose it is', async () => {
    const jws = await new SignJWT(of2024)
      .setProtectedHeader({ typ: 'JWT', alg: 'ES256' })
      .sign(ec.privateKey)
    expect((await open(jws)).signer.name).toBe('chat')
  })

  test('may name a key, which is not looked at', async () => {
    expect((await open(await sign(of2024, { kid: 'of-another' }))).signer.name).toBe('video')
  })

  test('may have more claims, null for what is not there, and no iat', async () => {
    const jws = await sign({
      ...of2024,
      iat: undefined,
      cancel_url: null,
      nbf: null,
      something_new: true,
    })
    expect((await open(jws)).params).not.toHaveProperty('something_new')
    expect((await open(jws)).params.cancel_url).toBeUndefined()
  })

  test.each([
    ['29 seconds ago', second - 29, false],
    ['30 seconds ago', second - 30, true],
    ['a year ago', second - 365 * 24 * 3600, true],
  ])('that expired %s, by the clock here', async (_when, exp, expired) => {
    expect((await open(await sign({ ...of2024, exp }))).expired).toBe(expired)
  })

  test('may be made 30 seconds ahead of the clock here', async () => {
    const jws = await sign({ ...of2024, iat: second + 30, nbf: second + 30 })
    expect((await open(jws)).expired).toBe(false)
  })
})
