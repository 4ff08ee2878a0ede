import { randomBytes, timingSafeEqual } from 'node:crypto'

export const newNonce = (): string => randomBytes(32).toString('base64url')

/** In a time that doesn't depend on where they differ. */
export function sameNonce(one: string | undefined, other: string): boolean {
  const [first, second] = [Buffer.from(one ?? ''), Buffer.from(other)]
  return first.length === second.length && timingSafeEqual(first, second)
}
