import { SignJWT } from 'jose'
import type { GuestPayload, HostPayload } from './platform.ts'

/**
 * What a platform signs for its guest or host (PROTOCOL.md section 4), for those who try it out.
 * @param lifeSeconds how long it counts; `iat` lies 30 seconds back because deployed parts refuse one later than their clock
 */
export function signPlatformToken(
  payload: GuestPayload | HostPayload,
  { secret, now, lifeSeconds }: { secret: Uint8Array; now: () => Date; lifeSeconds: number },
): Promise<string> {
  const second = Math.floor(now().getTime() / 1000)
  return new SignJWT({ payload })
    .setProtectedHeader({ typ: 'JWT', alg: 'HS256' })
    .setIssuedAt(second - 30)
    .setExpirationTime(second + lifeSeconds)
    .sign(secret)
}
