import type { KeyObject } from 'node:crypto'
import { compactVerify } from 'jose'
import { signatureAlgorithm } from './algorithms.ts'
import { isCanonical } from './compact-token.ts'

/** How far the clock of another part may be off, in seconds. */
export const clockTolerance = 30

/**
 * What was signed with this key in a compact JWS (RFC 7515), or undefined. The algorithm is the key's;
 * a token with critical headers is refused, and nothing of jose's errors, which carry the payload, gets out.
 */
export async function verifiedPayload(
  token: string,
  key: KeyObject,
): Promise<Uint8Array | undefined> {
  if (!isCanonical(token, 'jws')) return undefined
  try {
    const { payload, protectedHeader } = await compactVerify(token, key, {
      algorithms: [signatureAlgorithm(key)],
    })
    return protectedHeader.crit === undefined ? payload : undefined
  } catch {
    return undefined
  }
}

/** Times in seconds since 1970. RFC 7519 section 4.1. */
export interface Times {
  exp?: number | undefined
  iat?: number | undefined
  nbf?: number | undefined
}

/** Why a token doesn't count now, going by the times that it has. */
export function timeFault({ exp, iat, nbf }: Times, now: Date): 'expired' | 'time' | undefined {
  const second = now.getTime() / 1000
  if (exp !== undefined && exp + clockTolerance <= second) return 'expired'
  if (Math.max(iat ?? 0, nbf ?? 0) - clockTolerance > second) return 'time'
  return undefined
}
