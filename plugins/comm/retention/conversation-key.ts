import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import type { Keyring } from './keyring.ts'

/** What a conversation's row holds of its key. */
export interface WrappedKey {
  wrapped_key: Uint8Array
  wrapping_key_id: string
}

/**
 * Seals what one conversation said, under its own key (AES-256-GCM, a fresh 96-bit nonce each time).
 * `place` names where it is stored (`result`, `message 3`): what was sealed for one place doesn't
 * open in another, nor in another conversation.
 *
 * The key's bytes are held outside the heap, by OpenSSL, which wipes them when nobody holds the key any more; buffers that
 * held a key or plain text are filled with zeros here.
 */
export interface ConversationKey {
  seal(place: string, plain: string): Uint8Array
  /** @throws when it was changed, or belongs to another place or conversation */
  open(place: string, sealed: Uint8Array): string
  /**
   * Bytes that nobody without the key can tell from random ones, the same for the same salt each time (HKDF-SHA-256,
   * RFC 5869).
   * @param length at most 8,160
   */
  derive(place: string, salt: Uint8Array, length: number): Buffer
}

export async function makeConversationKey(
  keyring: Keyring,
  conversationId: string,
): Promise<{ key: ConversationKey; wrapped: WrappedKey }> {
  const bytes = randomBytes(32)
  const wrapped = await wrap(keyring, conversationId, bytes)
  return { key: conversationKey(conversationId, bytes), wrapped }
}

/** Undefined when the key that wraps it has been destroyed: then the conversation is as good as deleted. */
export async function unwrapConversationKey(
  keyring: Keyring,
  conversationId: string,
  row: WrappedKey,
): Promise<ConversationKey | undefined> {
  const bytes = await unwrap(keyring, conversationId, row)
  return bytes === undefined ? undefined : conversationKey(conversationId, bytes)
}

/** Under this hour's key, for a conversation that will live longer than was foreseen. */
export async function rewrapConversationKey(
  keyring: Keyring,
  conversationId: string,
  row: WrappedKey,
): Promise<WrappedKey> {
  const bytes = await unwrap(keyring, conversationId, row)
  if (bytes === undefined) return row
  const wrapped = await wrap(keyring, conversationId, bytes)
  bytes.fill(0)
  return wrapped
}

/** Where something is sealed beside a conversation: not under its key but under the one that wraps that. */
type Beside = Pick<WrappedKey, 'wrapping_key_id'> & { id: string }

/**
 * Seals what is still needed for some minutes when the conversation and its key have been deleted: copies of it can be read
 * as long as copies of the conversation, and no longer. `place` as in `ConversationKey`.
 * @returns undefined where the wrapping key has been destroyed
 */
export async function sealBeside(
  keyring: Keyring,
  { id, wrapping_key_id }: Beside,
  place: string,
  plain: string,
): Promise<Uint8Array | undefined> {
  const key = await keyring.find(wrapping_key_id)
  return key && encryptText(key, `${id} ${place}`, plain)
}

/**
 * @returns undefined where the wrapping key has been destroyed
 * @throws when it was changed, or belongs to another place or conversation
 */
export async function openBeside(
  keyring: Keyring,
  { id, wrapping_key_id }: Beside,
  place: string,
  sealed: Uint8Array,
): Promise<string | undefined> {
  const key = await keyring.find(wrapping_key_id)
  return key && decryptText(key, `${id} ${place}`, sealed)
}

/** @param bytes of the key, which are zeros afterwards */
function conversationKey(conversationId: string, bytes: Uint8Array): ConversationKey {
  const bound = (place: string) => `${conversationId} ${place}`
  const key = createSecretKey(bytes)
  bytes.fill(0)
  return {
    seal: (place, plain) => encryptText(key, bound(place), plain),
    open: (place, sealed) => decryptText(key, bound(place), sealed),
    derive: (place, salt, length) =>
      Buffer.from(hkdfSync('sha256', key, salt, bound(place), length)),
  }
}

function encryptText(key: Uint8Array | KeyObject, boundTo: string, plain: string): Uint8Array {
  const text = Buffer.from(plain, 'utf8')
  const sealed = encrypt(key, boundTo, text)
  text.fill(0)
  return sealed
}

function decryptText(key: Uint8Array | KeyObject, boundTo: string, sealed: Uint8Array): string {
  const text = decrypt(key, boundTo, sealed)
  const plain = text.toString('utf8')
  text.fill(0)
  return plain
}

async function wrap(
  keyring: Keyring,
  conversationId: string,
  bytes: Uint8Array,
): Promise<WrappedKey> {
  const { id, key } = await keyring.current()
  return { wrapped_key: encrypt(key, `key of ${conversationId}`, bytes), wrapping_key_id: id }
}

async function unwrap(keyring: Keyring, conversationId: string, row: WrappedKey) {
  const key = await keyring.find(row.wrapping_key_id)
  return key === undefined ? undefined : decrypt(key, `key of ${conversationId}`, row.wrapped_key)
}

const nonceLength = 12
const tagLength = 16

function encrypt(key: Uint8Array | KeyObject, boundTo: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo, 'utf8'))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()])
}

function decrypt(key: Uint8Array | KeyObject, boundTo: string, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
  decipher.setAAD(Buffer.from(boundTo, 'utf8'))
  decipher.setAuthTag(sealed.subarray(-tagLength))
  const plain = decipher.update(sealed.subarray(nonceLength, -tagLength))
  try {
    // Nothing comes after it in this mode: here it is found out whether it is genuine.
    decipher.final()
    return plain
  } catch (fault) {
    plain.fill(0)
    throw fault
  }
}
