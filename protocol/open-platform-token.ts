import { compactVerify } from 'jose'
import type { z } from 'zod'
import { isCanonical } from './compact-token.ts'
import { parseJsonBytes } from './parse-json.ts'
import { GuestClaims, type GuestPayload, HostClaims, type HostPayload } from './platform.ts'
import { Problem } from './problem.ts'
import { timeFault } from './verify-compact.ts'

export interface OpenPlatformTokenSettings {
  /** The bytes of the configured text, as it is spelled; any of these may have signed it. At least 32 bytes each. */
  secrets: readonly Uint8Array[]
  now: () => Date
  /** What 2021 platforms sign: such a token opens what it opens for ever. */
  allowWithoutExpiry?: boolean
}

/** Longest token that is looked at, in characters: servers take no longer addresses. */
const longest = 16_384

type Fault = 'size' | 'signature' | 'shape' | 'no_expiry' | 'time'

const refuse = (fault: Fault) => new Problem('signed_request_invalid', { fault })

/**
 * Verifies what a platform gives its guest (PROTOCOL.md section 4): an HS256 JWS.
 * @throws Problem 'signed_request_invalid' with the fact `fault`: `size`, `signature` (also for what is no compact JWS,
 * or for one with the host's secret), `shape`, `no_expiry` or `time` (not yet valid)
 * @throws Problem 'signed_request_expired'
 */
export const openGuestToken = async (
  token: string,
  settings: OpenPlatformTokenSettings,
): Promise<GuestPayload> => (await openGuestClaims(token, settings)).payload

/** The same, with `exp`: until when the token counts, in seconds since 1970. */
export const openGuestClaims = (
  token: string,
  settings: OpenPlatformTokenSettings,
): Promise<GuestClaims> => open(token, GuestClaims, settings)

/** The same of what it gives its host. A guest's is refused, also where one secret serves both. */
export const openHostToken = async (
  token: string,
  settings: OpenPlatformTokenSettings,
): Promise<HostPayload> => (await open(token, HostClaims, settings)).payload

interface Claims {
  payload: unknown
  exp?: number | undefined
  iat?: number | undefined
}

async function open<C extends Claims>(
  token: string,
  schema: z.ZodType<C>,
  { secrets, now, allowWithoutExpiry = false }: OpenPlatformTokenSettings,
): Promise<C> {
  if (token.length > longest) throw refuse('size')
  const bytes = await verified(token, secrets)
  if (bytes === undefined) throw refuse('signature')
  const claims = schema.safeParse(parseJsonBytes(bytes))
  if (!claims.success) throw refuse('shape')
  if (claims.data.exp === undefined && !allowWithoutExpiry) throw refuse('no_expiry')
  const fault = timeFault(claims.data, now())
  if (fault === 'expired') throw new Problem('signed_request_expired')
  if (fault) throw refuse(fault)
  return claims.data
}

/** Nothing of jose's errors, which carry the payload, gets out. */
async function verified(
  token: string,
  secrets: readonly Uint8Array[],
): Promise<Uint8Array | undefined> {
  if (!isCanonical(token, 'jws')) return undefined
  for (const secret of secrets) {
    try {
      const { payload, protectedHeader } = await compactVerify(token, secret, {
        algorithms: ['HS256'],
      })
      if (protectedHeader.crit === undefined) return payload
    } catch {
      continue
    }
  }
  return undefined
}
