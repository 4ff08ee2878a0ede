import { createCipheriv, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
import { compactDecrypt } from 'jose'
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
  return encrypt(kind, JSON.stringify({ exp, state: payload }), secret)
}

/**
 * A JWE in compact form, encrypted directly (RFC 7516 sections 5.1 and 7.1, RFC 7518 sections 4.5 and 5.3).
 * jose makes the same by way of another thread, which for so few bytes costs ten times as much.
 */
function encrypt(kind: string, text: string, secret: Secret): string {
  const header = { alg: 'dir', enc: 'A256GCM', typ: typeOf(kind) }
  const protectedHeader = Buffer.from(JSON.stringify(header)).toString('base64url')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(kind, secret), nonce)
  cipher.setAAD(Buffer.from(protectedHeader))
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const parts = [nonce, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'))
  return [protectedHeader, '', ...parts].join('.')
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
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, keyOf(kind, secret), {
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
const keys = new WeakMap<Secret, Map<string, KeyObject>>()

function keyOf(kind: string, secret: Secret): KeyObject {
  const known = keys.get(secret) ?? new Map<string, KeyObject>()
  keys.set(secret, known)
  const key = known.get(kind) ?? deriveKey(kind, secret)
  known.set(kind, key)
  return key
}

/** HKDF-SHA256 (RFC 5869), so that the secret itself never is a key and each kind has its own. */
function deriveKey(kind: string, secret: Secret): KeyObject {
  const bytes = secret instanceof Uint8Array ? secret.byteLength : (secret.symmetricKeySize ?? 0)
  if (bytes < 32) throw new RangeError('a secret must have at least 32 bytes')
  const derived = hkdfSync('sha256', secret, new Uint8Array(), typeOf(kind), 32)
  return createSecretKey(Buffer.from(derived))
}
