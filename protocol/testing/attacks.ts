import { createHmac, createSign, randomUUID, type KeyObject } from 'node:crypto'
import { CompactEncrypt, CompactSign } from 'jose'
import { encryptionAlgorithm, signatureAlgorithm } from '../algorithms.ts'
import type { Dialect } from '../auth-result.ts'
import { makeEc, makeRsa, type Pair, pem } from './keys.ts'

/** Who may sign and open, and when it is: what an attacker knows of them is public. */
export interface Target {
  auth: Pair
  comm: Pair
  dialect: Dialect
  now: () => Date
}

const words = {
  'id-contact': { sub: 'id-contact-attributes', status: 'succes' },
  'verder-helpen': { sub: 'verder-helpen-attributes', status: 'success' },
}
/** What must not get in, nor stand in any log. */
export const canary = 'Kanarie-van-een-aanvaller'

const strangers = { rsa: makeRsa(), ec: makeEc(), weak: makeRsa(1024), p384: makeEc('P-384') }
const isEc = (key: KeyObject) => key.asymmetricKeyType === 'ec'
const strangerTo = ({ publicKey }: Pair) => (isEc(publicKey) ? strangers.ec : strangers.rsa)

type Header = Record<string, unknown>
export const b64 = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** A result that is right in everything; the attacks change something in it. */
export function forging({ auth, comm, dialect, now }: Target) {
  const second = Math.floor(now().getTime() / 1000)
  const good = {
    ...words[dialect],
    attributes: { name: canary },
    auth_method: 'demo',
    iat: second - 30,
    exp: second + 270,
    jti: randomUUID(),
  }
  const sign = (claims: unknown = good, key = auth.privateKey, header: Header = {}) =>
    new CompactSign(Buffer.from(typeof claims === 'string' ? claims : JSON.stringify(claims)))
      .setProtectedHeader({ typ: 'JWT', alg: signatureAlgorithm(key), ...header })
      .sign(key)
  const encrypt = (
    plaintext: unknown,
    key: KeyObject | Uint8Array = comm.publicKey,
    header: Header = {},
  ) =>
    new CompactEncrypt(
      Buffer.from(typeof plaintext === 'string' ? plaintext : JSON.stringify(plaintext)),
    )
      .setProtectedHeader({
        typ: 'JWT',
        cty: 'JWT',
        alg: encryptionAlgorithm(comm.publicKey),
        enc: 'A128CBC-HS256',
        ...header,
      })
      .encrypt(key)
  const sealed = async (claims: unknown = good) => encrypt({ njwt: await sign(claims) })
  return { second, good, sign, encrypt, sealed }
}

type Attack = [name: string, make: () => Promise<string>]

/** RFC 8725 and PROTOCOL.md section 5: what nobody may take for a result. */
export function attacksOn(target: Target): Attack[] {
  const { auth, comm } = target
  const { second, good, sign, encrypt, sealed } = forging(target)
  const other = strangerTo(auth)
  const holding = async (njwt: string | Promise<string>) => encrypt({ njwt: await njwt })
  const byStranger = (header: Header) => holding(sign(good, other.privateKey, header))
  const jwk = other.publicKey.export({ format: 'jwk' })
  const bare = (header: Header, signature: string, claims: unknown = good) =>
    holding(`${b64(header)}.${b64(claims)}.${signature}`)
  const withHmac = (secret: string | Buffer) => {
    const head = `${b64({ typ: 'JWT', alg: 'HS256' })}.${b64(good)}`
    return holding(`${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`)
  }
  const alg = signatureAlgorithm(auth.privateKey)
  /** The header of a result, replaced: what is done with it before anything is authenticated. */
  const behind = async (change: Header) => {
    const [head = '', ...rest] = (await sealed()).split('.')
    const header: Header = JSON.parse(Buffer.from(head, 'base64url').toString())
    return [b64({ ...header, ...change }), ...rest].join('.')
  }
  const parts = async () => (await sealed()).split('.')

  return [
    // Who signed it, and how.
    ['unsigned: alg none', () => bare({ alg: 'none' }, '')],
    ['unsigned: alg none, in other letters', () => bare({ alg: 'nOnE' }, 'AAAA')],
    ['with an empty signature', async () => holding((await sign()).replace(/[^.]*$/, ''))],
    [
      'with a signature of zeros',
      () => bare({ alg }, Buffer.alloc(isEc(auth.privateKey) ? 64 : 256).toString('base64url')),
    ],
    ['with the public key as an HMAC secret', () => withHmac(pem(auth.publicKey, 'spki'))],
    [
      'with the public key’s bytes as an HMAC secret',
      () => withHmac(auth.publicKey.export({ type: 'spki', format: 'der' })),
    ],
    ['with an empty HMAC secret', () => withHmac('')],
    ['by a stranger', () => byStranger({})],
    [
      'by a stranger with another kind of key',
      () => holding(sign(good, (isEc(auth.publicKey) ? strangers.rsa : strangers.ec).privateKey)),
    ],
    [
      'by a stranger with a weak key',
      async () => {
        const head = `${b64({ alg: 'RS256' })}.${b64(good)}`
        return holding(
          `${head}.${createSign('sha256').update(head).sign(strangers.weak.privateKey, 'base64url')}`,
        )
      },
    ],
    [
      'by a stranger on another curve',
      () => holding(sign(good, strangers.p384.privateKey, { alg: 'ES384' })),
    ],
    ['by a stranger whose key is in the header: jwk', () => byStranger({ jwk })],
    [
      'by a stranger whose key is at an address: jku',
      () => byStranger({ jku: 'https://evil.example/keys' }),
    ],
    [
      'by a stranger whose certificate is at an address: x5u',
      () => byStranger({ x5u: 'https://evil.example/cert' }),
    ],
    [
      'by a stranger whose certificate is in the header: x5c',
      () => byStranger({ x5c: [pem(other.publicKey, 'spki')] }),
    ],
    ...['../../dev/null', "' or '1'='1", '__proto__', 'https://evil.example/', '0'].map(
      (kid): Attack => [`by a stranger with the key id ${kid}`, () => byStranger({ kid })],
    ),
    [
      'with the right signature in another encoding',
      async () => {
        const [head = '', claims = ''] = (await sign()).split('.')
        const signer = createSign('sha256').update(`${head}.${claims}`)
        // DER for an EC key, where r and s belong; for an RSA key one byte more than its size.
        const signature = signer.sign(auth.privateKey)
        return holding(
          `${head}.${claims}.${(isEc(auth.privateKey) ? signature : Buffer.concat([Buffer.alloc(1), signature])).toString('base64url')}`,
        )
      },
    ],
    [
      'with other claims under a right signature',
      async () => {
        const [head, , signature] = (await sign({ ...good, attributes: {} })).split('.')
        return holding([head, b64(good), signature].join('.'))
      },
    ],
    [
      'with a header that must be understood: crit',
      () => holding(sign(good, auth.privateKey, { crit: ['b64'], b64: true })),
    ],
    [
      'with a header of two algorithms',
      () =>
        bare({}, '').then(() => holding(`${b64(`{"alg":"${alg}","alg":"none"}`)}.${b64(good)}.`)),
    ],

    // What is in what.
    ['signed and not encrypted', () => sign()],
    ['encrypted and not signed', () => encrypt(good)],
    ['encrypted, with the signed part bare', async () => encrypt(await sign())],
    ['encrypted twice', async () => encrypt({ njwt: await sealed() })],
    ['encrypted, then signed', async () => sign(JSON.stringify({ njwt: await sealed() }))],
    ['signed twice', async () => holding(sign(JSON.stringify({ njwt: await sign() })))],
    [
      'with two signed parts, of which the last one counts',
      async () =>
        encrypt(`{"njwt":"${await sign()}","njwt":"${await sign(good, other.privateKey)}"}`),
    ],
    [
      'with a JWS in JSON inside',
      async () => {
        const [head, payload, signature] = (await sign()).split('.')
        return encrypt({ njwt: { protected: head, payload, signature } })
      },
    ],
    [
      'as a JWE in JSON, flattened',
      async () => {
        const [head, encrypted_key, iv, ciphertext, tag] = await parts()
        return JSON.stringify({ protected: head, encrypted_key, iv, ciphertext, tag })
      },
    ],
    [
      'as a JWE in JSON, general',
      async () => {
        const [head, encrypted_key, iv, ciphertext, tag] = await parts()
        return JSON.stringify({
          protected: head,
          recipients: [{ encrypted_key }],
          iv,
          ciphertext,
          tag,
        })
      },
    ],

    // How it is encrypted.
    [
      'encrypted for a stranger',
      async () => encrypt({ njwt: await sign() }, strangerTo(comm).publicKey),
    ],
    [
      'encrypted with a key that both have: dir',
      async () => encrypt({ njwt: await sign() }, new Uint8Array(32), { alg: 'dir' }),
    ],
    [
      'encrypted with the public key as a password',
      async () =>
        encrypt({ njwt: await sign() }, Buffer.from(pem(comm.publicKey, 'spki')), {
          alg: 'PBES2-HS256+A128KW',
        }),
    ],
    [
      'with a password that takes years to try',
      () =>
        behind({ alg: 'PBES2-HS512+A256KW', p2c: 2_147_483_647, p2s: 'AAAAAAAAAAAAAAAAAAAAAA' }),
    ],
    ['compressed', async () => encrypt({ njwt: await sign() }, comm.publicKey, { zip: 'DEF' })],
    [
      'with an outer header that must be understood: crit',
      () => behind({ crit: ['exp'], exp: second + 270 }),
    ],
    ...[
      'RSA1_5',
      'RSA-OAEP-256',
      'RSA-OAEP-512',
      'ECDH-ES+A256KW',
      'A256GCMKW',
      'none',
      '',
      7,
      null,
    ].map((alg): Attack => [`with the outer alg ${JSON.stringify(alg)}`, () => behind({ alg })]),
    ...['none', 'A128CBC', 'A128CTR', 'XC20P', '', null].map((enc): Attack => [
      `with the enc ${JSON.stringify(enc)}`,
      () => behind({ enc }),
    ]),
    ...Object.entries(ephemeralKeys()).map(([name, epk]): Attack => [
      `with the ephemeral key ${name}`,
      () => behind({ alg: 'ECDH-ES', epk }),
    ]),
    ['with a key of the sender in the header', () => behind({ jwk, jku: 'https://evil.example/' })],

    // When, for whom, by what.
    ['expired', () => sealed({ ...good, exp: second - 31 })],
    [
      'expired, by the last of two times',
      () => sealed(JSON.stringify(good).replace(/}$/, `,"exp":${second - 31}}`)),
    ],
    ['that never expires', () => sealed({ ...good, exp: undefined })],
    ['that expires in milliseconds', () => sealed({ ...good, exp: good.exp * 1000 })],
    ['that expires as a text', () => sealed({ ...good, exp: String(good.exp) })],
    ['without a time', () => sealed({ ...good, iat: undefined })],
    ['of the future: iat', () => sealed({ ...good, iat: second + 3600 })],
    ['of the future: nbf', () => sealed({ ...good, nbf: second + 3600 })],
    ...[
      'id-contact-widget-params',
      'verder-helpen-widget-params',
      'ID-CONTACT-ATTRIBUTES',
      '',
      ['id-contact-attributes'],
      null,
    ].map((sub): Attack => [
      `that is about ${JSON.stringify(sub)}`,
      () => sealed({ ...good, sub }),
    ]),
    ['for another purpose', () => sealed({ ...good, purpose: 'report_move' })],
    ['by another method', () => sealed({ ...good, auth_method: 'nothing' })],
    [
      'by a method that the purpose does not take',
      () => sealed({ ...good, auth_method: 'wallet' }),
    ],
    ['that failed, with attributes', () => sealed({ ...good, status: 'failed' })],
    ['without what was asked', () => sealed({ ...good, attributes: { bsn: canary } })],
    [
      'with what every object has for an attribute',
      () =>
        sealed(
          JSON.stringify({ ...good, attributes: {} }).replace(
            '"attributes":{}',
            '"attributes":{"__proto__":{"name":"x"}}',
          ),
        ),
    ],

    // How it is written.
    ['with a padding', async () => `${await sealed()}==`],
    ['with a space before it', async () => `%20${await sealed()}`],
    ['with a sixth part', async () => `${await sealed()}.AAAA`],
    ['of ten thousand parts', async () => '.'.repeat(10_000)],
    ['with last bits that decoders ignore', async () => otherLastBits(await sealed())],
    ['in the other alphabet of base64', async () => (await sealed()).replace(/[-_A]/, '+')],
    [
      'with last bits inside that decoders ignore',
      async () => holding(otherLastBits(await sign())),
    ],
    [
      'that is a table within tables',
      async () => encrypt('{"njwt":'.repeat(3_000) + '1' + '}'.repeat(3_000)),
    ],
    [
      'that is no UTF-8',
      async () =>
        new CompactEncrypt(Buffer.from([0x7b, 0xff, 0xfe]))
          .setProtectedHeader({ alg: encryptionAlgorithm(comm.publicKey), enc: 'A128GCM' })
          .encrypt(comm.publicKey),
    ],
  ]
}

/** RFC 7518 section 4.6.1.1, and the invalid-curve attack of RFC 8725 section 2.5. */
function ephemeralKeys(): Record<string, unknown> {
  const { x, y } = strangers.ec.publicKey.export({ format: 'jwk' })
  const curve = { kty: 'EC', crv: 'P-256' }
  const zeros = Buffer.alloc(32).toString('base64url')
  return {
    'beside the curve': { ...curve, x, y: x },
    'of zeros': { ...curve, x: zeros, y: zeros },
    'of one byte': { ...curve, x: 'AQ', y: 'AQ' },
    'of a megabyte less': { ...curve, x: 'A'.repeat(4_000), y },
    'of another curve': strangers.p384.publicKey.export({ format: 'jwk' }),
    'of another kind': { kty: 'OKP', crv: 'X25519', x },
    'that is RSA': strangers.rsa.publicKey.export({ format: 'jwk' }),
    'that is private': strangers.ec.privateKey.export({ format: 'jwk' }),
    'that is nothing': null,
    'that is a text': 'P-256',
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 16, 64 and 256 bytes leave bits over in their last digit. */
const otherLastBits = (token: string) =>
  token.slice(0, -1) + (digits[digits.indexOf(token.slice(-1)) ^ 1] ?? 'A')
