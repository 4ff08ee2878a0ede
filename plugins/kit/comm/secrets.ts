import { createHash, randomBytes } from 'node:crypto'

/** In an address or a cookie, of which only the hash is kept. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

export const hashOf = (secret: string | Uint8Array): string =>
  createHash('sha256').update(secret).digest('hex')
