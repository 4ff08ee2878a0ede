import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import { signatureAlgorithms } from './config.ts'
import type { Signer } from './provider.ts'
import type { Ended } from './sessions.ts'

/** Seconds that a token may be on its way. */
const longest = 2 * 60

const event = 'http://schemas.openid.net/event/backchannel-logout'

const Claims = z
  .object({
    jti: z.string().min(1).max(200),
    iat: z.number(),
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.record(z.string(), z.record(z.string(), z.unknown())),
    nonce: z.undefined().optional(),
  })
  .refine(({ events }) => Object.hasOwn(events, event))
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined)

export interface LogoutTokenDeps {
  clientId: string
  /** In seconds: how far clocks may lie apart. */
  clockTolerance: number
  now: () => Date
  /** Asked only for a token that could be one. */
  signer: (keyId?: string) => Promise<Signer>
}

/**
 * What the provider says has ended (OpenID Connect Back-Channel Logout 1.0, section 2.6).
 * @throws Problem 'state_invalid': without the reason, which is nobody's to know
 */
export async function readLogoutToken(
  token: string,
  { clientId, clockTolerance, now, signer }: LogoutTokenDeps,
): Promise<Ended> {
  try {
    // Before the provider is asked anything for it.
    const { alg = '', kid } = decodeProtectedHeader(token)
    const algorithms: readonly string[] = signatureAlgorithms
    if (!algorithms.includes(alg)) throw new Error('algorithm')
    const { issuer, keys } = await signer(kid)
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), {
      algorithms: [...algorithms],
      issuer,
      audience: clientId,
      requiredClaims: ['iat', 'jti', 'events'],
      maxTokenAge: longest,
      clockTolerance,
      currentDate: now(),
    })
    // Not every provider names its kind, but none calls it an ID token or something else.
    const { typ } = protectedHeader
    if (typ !== undefined && !/^(application\/)?(logout\+jwt|jwt)$/i.test(typ))
      throw new Error('typ')
    const { sub, sid, iat } = Claims.parse(payload)
    return { sub, sid, at: iat }
  } catch {
    throw new Problem('state_invalid', { kind: 'logout_token' })
  }
}
