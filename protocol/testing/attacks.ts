import { CompactEncrypt } from 'jose'
import { encryptionAlgorithm } from '../algorithms.ts'
import { attacksOnSignature } from './attacks-on-signature.ts'
import { type Attack, b64, canary, forging, type Header, type Target } from './forging.ts'
import { pem } from './keys.ts'
import { ephemeralKeys, strangerTo } from './strangers.ts'

/** RFC 8725 and PROTOCOL.md section 5: what nobody may take for a result. */
export function attacksOn(target: Target): Attack[] {
  const { auth, comm } = target
  const { second, good, sign, encrypt, sealed } = forging(target)
  const other = strangerTo(auth)
  const holding = async (njwt: string | Promise<string>) => encrypt({ njwt: await njwt })
  const jwk = other.publicKey.export({ format: 'jwk' })
  /** The header of a result, replaced: what is done with it before anything is authenticated. */
  const behind = async (change: Header) => {
    const [head = '', ...rest] = (await sealed()).split('.')
    const header: Header = JSON.parse(Buffer.from(head, 'base64url').toString())
    return [b64({ ...header, ...change }), ...rest].join('.')
  }
  const parts = async () => (await sealed()).split('.')

  return [
    ...attacksOnSignature(target),

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

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 16, 64 and 256 bytes leave bits over in their last digit. */
const otherLastBits = (token: string) =>
  token.slice(0, -1) + (digits[digits.indexOf(token.slice(-1)) ^ 1] ?? 'A')
