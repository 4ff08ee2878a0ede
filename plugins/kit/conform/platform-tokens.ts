import { createHmac, randomBytes } from 'node:crypto'

export interface PlatformSecrets {
  guest: Uint8Array
  host: Uint8Array
}

export interface Signing {
  secret: Uint8Array
  now: () => Date
  /** Seconds that it counts from now; null leaves `exp` out. */
  life?: number | null
  alg?: 'HS256' | 'HS512' | 'none'
}

/** Writes a token as a platform does, also wrong ones. */
export function writePlatformToken(
  payload: object,
  { secret, now, life = 600, alg = 'HS256' }: Signing,
): string {
  const second = Math.floor(now().getTime() / 1000)
  const claims = {
    payload,
    // An expired one was right before.
    iat: second - 30 + Math.min(life ?? 0, 0),
    ...(life !== null && { exp: second + life }),
  }
  const head = `${encoded({ typ: 'JWT', alg })}.${encoded(claims)}`
  if (alg === 'none') return `${head}.`
  const hash = alg === 'HS256' ? 'sha256' : 'sha512'
  return `${head}.${createHmac(hash, secret).update(head).digest('base64url')}`
}

/** How a token that somebody else made, or nobody, is signed. */
export const forgeries = (other: Uint8Array): readonly Partial<Signing>[] => [
  { secret: new Uint8Array(randomBytes(40)) },
  { secret: other },
  { alg: 'HS512' },
  { alg: 'none' },
]

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
