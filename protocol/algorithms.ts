import type { KeyObject } from 'node:crypto'

/**
 * The algorithms of PROTOCOL.md section 5, by the kind of the configured key. A token never has a say
 * in it: that is how `alg: none` and an HMAC made with a public key are kept out.
 */
export const signatureAlgorithm = (key: KeyObject) =>
  key.asymmetricKeyType === 'ec' ? 'ES256' : 'RS256'

/** RSA-OAEP is the one with SHA-1, which is what deployed parts use. RFC 7518 section 4.3. */
export const encryptionAlgorithm = (key: KeyObject) =>
  key.asymmetricKeyType === 'ec' ? 'ECDH-ES' : 'RSA-OAEP'

/** What we write. */
export const contentEncryption = 'A128CBC-HS256'

/** What we read. RFC 7518 section 5.1. */
export const contentEncryptions = [
  'A128CBC-HS256',
  'A192CBC-HS384',
  'A256CBC-HS512',
  'A128GCM',
  'A192GCM',
  'A256GCM',
]
