import { hkdfSync, type KeyObject } from 'node:crypto'
import { compactDecrypt, CompactEncrypt } from 'jose'
import { z } from 'zod'
import { isCanonical } from './compact-token.ts'
import { Problem } from './problem.ts'

/** At least 32 bytes that only the processes of this installation know. */
export type Secret = Uint8Array | KeyObject

export interface SealStateSettings {
  secret: Secret
  now: () => Date
  lifeSeconds: number
}

export interface OpenStateSettings {
  /** The current secret and, during a rotation, the older ones. */
  secrets: readonly Secret[]
  now: () => Date
}

export interface OpenedState<T> {
  state: T
  expired: boolean
  /** When it expires, or did. */
  until: Date
}

const Sealed = z.object({ exp: z.number(), state: z.unknown() })

/**
 * State that travels through a browser, encrypted and authenticated (JWE, `dir`, A256GCM), so that
 * nobody reads or makes it. Each kind has its own key and its own `typ`: what was sealed as one kind
 * never opens as another. The payload must survive JSON. The result is safe in a URL's path.
 */
export async function sealState(
  kind: string,
  payload: unknown,
  { secret, now, lifeSeconds }: SealStateSettings,
): Promise<string> {
  const exp = Math.floor(now().getTime() / 1000) + lifeSeconds
  return new CompactEncrypt(Buffer.from(JSON.stringify({ exp, state: payload })))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: typeOf(kind) })
    .encrypt(await keyOf(kind, secret))
}

/**
 * Opens what was sealed, and tells whether it has expired: whether that matters is the caller's to say.
 * What is left then may be as harmless as before, such as the way back to the page that a citizen came from.
 * @throws Problem 'state_invalid' when it was not sealed here as this kind, or its shape is another
 */
export async function openStateOfAnyAge<T>(
  kind: string,
  schema: z.ZodType<T>,
  sealed: string,
  { secrets, now }: OpenStateSettings,
): Promise<OpenedState<T>> {
  const { exp, state } = await unseal(kind, sealed, secrets)
  const parsed = schema.safeParse(state)
  if (!parsed.success) throw new Problem('state_invalid', { kind })
  return { state: parsed.data, expired: exp <= now().getTime() / 1000, until: new Date(exp * 1000) }
}

async function unseal(kind: string, sealed: string, secrets: readonly Secret[]) {
  if (isCanonical(sealed, 'jwe'))
    for (const secret of secrets) {
      const parsed = Sealed.safeParse(await decrypt(kind, sealed, secret))
      if (parsed.success) return parsed.data
    }
  throw new Problem('state_invalid', { kind })
}

async function decrypt(kind: string, sealed: string, secret: Secret): Promise<unknown> {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, await keyOf(kind, secret), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    if (protectedHeader.typ !== typeOf(kind)) return undefined
    return JSON.parse(Buffer.from(plaintext).toString())
  } catch {
    return undefined
  }
}

const typeOf = (kind: string) => `id-contact-${kind}`

/** Deriving a key costs as much as sealing with it: those of a secret live as long as the secret. */
const keys = new WeakMap<Secret, Map<string, Promise<CryptoKey>>>()

function keyOf(kind: string, secret: Secret): Promise<CryptoKey> {
  const known = keys.get(secret) ?? new Map<string, Promise<CryptoKey>>()
  keys.set(secret, known)
  const key = known.get(kind) ?? deriveKey(kind, secret)
  known.set(kind, key)
  return key
}

/** HKDF-SHA256 (RFC 5869), so that the secret itself never is a key and each kind has its own. */
async function deriveKey(kind: string, secret: Secret): Promise<CryptoKey> {
  const bytes = secret instanceof Uint8Array ? secret.byteLength : (secret.symmetricKeySize ?? 0)
  if (bytes < 32) throw new RangeError('a secret must have at least 32 bytes')
  const derived = hkdfSync('sha256', secret, new Uint8Array(), typeOf(kind), 32)
  return crypto.subtle.importKey('raw', derived, 'AES-GCM', false, ['encrypt', 'decrypt'])
}
