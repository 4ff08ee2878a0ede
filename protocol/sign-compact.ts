import type { KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { signatureAlgorithm } from './algorithms.ts'

export interface SignSettings {
  /** Private: RSA or EC on P-256, which says whether it is RS256 or ES256. */
  key: KeyObject
  /** In the header where it is given. */
  kid?: string | undefined
  now: () => Date
}

/**
 * Claims as a compact JWS that counts for 270 seconds (PROTOCOL.md section 5). `iat` lies 30 seconds back because
 * deployed parts refuse one that is later than their own clock by any amount.
 */
export function signCompact(claims: object, { key, kid, now }: SignSettings): Promise<string> {
  const second = Math.floor(now().getTime() / 1000)
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: signatureAlgorithm(key), ...(kid !== undefined && { kid }) })
    .setIssuedAt(second - 30)
    .setExpirationTime(second + 270)
    .sign(key)
}
