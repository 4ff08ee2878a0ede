import type { KeyObject } from 'node:crypto'
import { makeEc, makeRsa, type Pair } from './keys.ts'

/** Keys that nobody was told of, the weak and the odd ones among them. */
export const strangers = {
  rsa: makeRsa(),
  ec: makeEc(),
  weak: makeRsa(1024),
  p384: makeEc('P-384'),
}

export const isEc = (key: KeyObject) => key.asymmetricKeyType === 'ec'

/** Another pair, of the same kind. */
export const strangerTo = ({ publicKey }: Pair) => (isEc(publicKey) ? strangers.ec : strangers.rsa)

/** RFC 7518 section 4.6.1.1, and the invalid-curve attack of RFC 8725 section 2.5. */
export function ephemeralKeys(): Record<string, unknown> {
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
