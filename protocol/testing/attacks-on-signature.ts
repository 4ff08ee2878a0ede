import { createHmac, createSign } from 'node:crypto'
import { signatureAlgorithm } from '../algorithms.ts'
import { type Attack, b64, forging, type Header, type Target } from './forging.ts'
import { pem } from './keys.ts'
import { isEc, strangers, strangerTo } from './strangers.ts'

/** Who signed it, and how. */
export function attacksOnSignature(target: Target): Attack[] {
  const { auth } = target
  const { good, sign, encrypt } = forging(target)
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

  return [
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
  ]
}
