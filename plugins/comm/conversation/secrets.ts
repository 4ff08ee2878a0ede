import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits for a URL or a cookie. The database holds only their hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** 128 random bits: names a conversation and opens nothing. */
export const newId = (): string => randomBytes(16).toString('base64url')

export const hashOf = (secret: string): Uint8Array =>
  createHash('sha256').update(secret, 'utf8').digest()

/** In constant time; both are SHA-256 hashes. */
export function sameHash(a: Uint8Array | null, b: Uint8Array): boolean {
  return a !== null && a.length === b.length && timingSafeEqual(a, b)
}
