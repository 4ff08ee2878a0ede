import type { KeyObject } from 'node:crypto'
import { CompactEncrypt, SignJWT } from 'jose'
import { contentEncryption, encryptionAlgorithm, signatureAlgorithm } from './algorithms.ts'
import { type AuthResult, type Dialect, largestAuthResult } from './auth-result.ts'
import { Problem } from './problem.ts'

/** What each family writes (PROTOCOL.md section 5). "succes" is how the 2021 family spells it. */
const words = {
  'id-contact': { sub: 'id-contact-attributes', success: 'succes' },
  'verder-helpen': { sub: 'verder-helpen-attributes', success: 'success' },
} as const

export const subjects: readonly string[] = Object.values(words).map(({ sub }) => sub)

export interface SealSettings {
  signingKey: KeyObject
  encryptionKey: KeyObject
  dialect: Dialect
  now: () => Date
}

/**
 * Signs, then encrypts an auth result: the compact JWE that goes to the attr URL or into `result=`.
 * It counts for 270 seconds. `iat` lies 30 seconds back because deployed parts refuse one that is
 * later than their own clock by any amount.
 * @throws Problem 'auth_result_too_large' above 8 KiB
 */
export async function sealAuthResult(result: AuthResult, settings: SealSettings): Promise<string> {
  const { signingKey, encryptionKey, dialect, now } = settings
  const second = Math.floor(now().getTime() / 1000)
  const { status, attributes, ...optionalClaims } = result
  const njwt = await new SignJWT({
    status: status === 'success' ? words[dialect].success : status,
    attributes: status === 'success' ? attributes : {},
    ...optionalClaims,
  })
    .setProtectedHeader({ typ: 'JWT', alg: signatureAlgorithm(signingKey) })
    .setSubject(words[dialect].sub)
    .setIssuedAt(second - 30)
    .setExpirationTime(second + 270)
    .sign(signingKey)
  const jwe = await new CompactEncrypt(Buffer.from(JSON.stringify({ njwt })))
    .setProtectedHeader({
      typ: 'JWT',
      cty: 'JWT',
      alg: encryptionAlgorithm(encryptionKey),
      enc: contentEncryption,
    })
    .encrypt(encryptionKey)
  if (jwe.length >= largestAuthResult)
    throw new Problem('auth_result_too_large', { bytes: jwe.length })
  return jwe
}
