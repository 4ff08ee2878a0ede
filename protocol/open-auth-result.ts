import { createHash, type KeyObject } from 'node:crypto'
import { compactDecrypt, decodeProtectedHeader } from 'jose'
import { z } from 'zod'
import { contentEncryptions, encryptionAlgorithm } from './algorithms.ts'
import { AuthResult } from './auth-result.ts'
import { isCanonical } from './compact-token.ts'
import { parseJsonBytes } from './parse-json.ts'
import { Problem } from './problem.ts'
import { subjects } from './seal-auth-result.ts'
import { clockTolerance, timeFault, verifiedPayload } from './verify-compact.ts'

declare const opened: unique symbol

/** Decrypted, signature and age verified. Only openAuthResult() makes one. */
export type OpenedAuthResult = AuthResult & {
  /** Until then the same result must be recognised and refused a second time. */
  readonly expiresAt: Date
  /** SHA-256 of what was signed: the same result, also when it was encrypted once more. */
  readonly digest: Uint8Array
  readonly [opened]: true
}

export interface OpenSettings {
  decryptionKey: KeyObject
  /** Any of these may have signed it. */
  signatureKeys: readonly KeyObject[]
  now: () => Date
}

/** Longest token that is looked at, in characters; deployed parts stay below 8 KiB. */
const longest = 64 * 1024

/** How far ahead a result may expire, in seconds. Written are five minutes; milliseconds are a mistake. */
const longestLife = 24 * 60 * 60

const Nested = z.object({ njwt: z.string() })
const Times = z.object({ exp: z.number(), iat: z.number(), nbf: z.number().optional() })
const Claims = z.object({ sub: z.string() })

type Fault = 'size' | 'encryption' | 'nesting' | 'signature' | 'claims' | 'time' | 'shape'

const refuse = (fault: Fault) => new Problem('auth_result_invalid', { fault })

/**
 * Opens an auth result of either family (PROTOCOL.md section 5). The errors of jose are rebuilt and
 * never chained: they carry the payload.
 * @throws Problem 'auth_result_invalid' with the fact `fault`: `size`, `encryption`, `nesting` (the JWE holds
 * something else than `{"njwt": …}`), `signature`, `claims` (sub, exp or iat), `time` (made in the future) or `shape`
 * @throws Problem 'auth_result_expired'
 */
export async function openAuthResult(
  jwe: string,
  { decryptionKey, signatureKeys, now }: OpenSettings,
): Promise<OpenedAuthResult> {
  if (jwe.length > longest) throw refuse('size')
  const nested = Nested.safeParse(parseJsonBytes(await decrypt(jwe, decryptionKey)))
  if (!nested.success) throw refuse('nesting')
  const claims = parseJsonBytes(await verify(nested.data.njwt, signatureKeys))
  const expiresAt = checkClaims(claims, now())
  const result = AuthResult.safeParse(claims)
  if (!result.success) throw refuse('shape')
  const digest = new Uint8Array(createHash('sha256').update(nested.data.njwt).digest())
  return { ...result.data, expiresAt, digest } as OpenedAuthResult
}

async function decrypt(jwe: string, key: KeyObject): Promise<Uint8Array> {
  if (!isCanonical(jwe, 'jwe')) throw refuse('encryption')
  try {
    // A few bytes can unpack to gigabytes, and no deployed part compresses.
    if (decodeProtectedHeader(jwe).zip !== undefined) throw refuse('encryption')
    const { plaintext } = await compactDecrypt(jwe, key, {
      keyManagementAlgorithms: [encryptionAlgorithm(key)],
      contentEncryptionAlgorithms: contentEncryptions,
    })
    return plaintext
  } catch {
    throw refuse('encryption')
  }
}

async function verify(njwt: string, keys: readonly KeyObject[]): Promise<Uint8Array> {
  if (!isCanonical(njwt, 'jws')) throw refuse('nesting')
  for (const key of keys) {
    const payload = await verifiedPayload(njwt, key)
    if (payload) return payload
  }
  throw refuse('signature')
}

function checkClaims(claims: unknown, now: Date): Date {
  const subject = Claims.safeParse(claims)
  const times = Times.safeParse(claims)
  if (!subject.success || !times.success || !subjects.includes(subject.data.sub))
    throw refuse('claims')
  const { exp } = times.data
  const fault = timeFault(times.data, now)
  if (fault === 'expired') throw new Problem('auth_result_expired')
  if (exp > now.getTime() / 1000 + longestLife) throw refuse('claims')
  if (fault) throw refuse(fault)
  return new Date((exp + clockTolerance) * 1000)
}
