import { createHmac, createPublicKey, type KeyObject, randomUUID } from 'node:crypto'
import { CompactEncrypt, SignJWT } from 'jose'
import {
  contentEncryption,
  encryptionAlgorithm,
  signatureAlgorithm,
} from '../../../protocol/algorithms.ts'
import { families, type Family } from './judge-result.ts'

export interface ResultKeys {
  /** Private: of an auth plugin that the comm plugin knows. */
  signingKey: KeyObject
  /** Public: of the comm plugin. */
  encryptionKey: KeyObject
}

export interface Written {
  family?: Family
  status?: 'success' | 'failed'
  attributes?: Readonly<Record<string, string>>
  /** Instead of, or besides, what stands there; undefined leaves it out. */
  claims?: Readonly<Record<string, unknown>>
  /** How it is signed: by the key, by nobody, or with the public key as if it were a secret. */
  signed?: 'rightly' | 'none' | 'HS256'
  /** Another key than that of the auth plugin. */
  signer?: KeyObject
  /** What is encrypted: the nesting, or the JWS itself; or nothing is. */
  wrapped?: 'nested' | 'bare' | 'not at all'
}

/** Writes a result, also wrong ones: for a comm plugin to judge. */
export async function writeResult(
  { signingKey, encryptionKey }: ResultKeys,
  now: Date,
  how: Written = {},
): Promise<string> {
  const second = Math.floor(now.getTime() / 1000)
  const words = families[how.family ?? 2021]
  const { status = 'success', attributes = {} } = how
  const claims = Object.fromEntries(
    Object.entries({
      sub: words.sub,
      status: status === 'success' ? words.success : status,
      attributes: status === 'success' ? attributes : {},
      iat: second - 30,
      exp: second + 270,
      // Two results of the same second are not the same result.
      jti: randomUUID(),
      ...how.claims,
    }).filter(([, value]) => value !== undefined),
  )
  const njwt = await signed(claims, how, signingKey)
  if (how.wrapped === 'not at all') return njwt
  return new CompactEncrypt(Buffer.from(how.wrapped === 'bare' ? njwt : JSON.stringify({ njwt })))
    .setProtectedHeader({
      typ: 'JWT',
      cty: 'JWT',
      alg: encryptionAlgorithm(encryptionKey),
      enc: contentEncryption,
    })
    .encrypt(encryptionKey)
}

async function signed(
  claims: Record<string, unknown>,
  { signed = 'rightly', signer }: Written,
  key: KeyObject,
): Promise<string> {
  if (signed === 'rightly') {
    const by = signer ?? key
    return new SignJWT(claims)
      .setProtectedHeader({ typ: 'JWT', alg: signatureAlgorithm(by) })
      .sign(by)
  }
  const head = `${encoded({ typ: 'JWT', alg: signed })}.${encoded(claims)}`
  return signed === 'none' ? `${head}.` : `${head}.${hmac(head, publicPem(key))}`
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const hmac = (text: string, secret: string) =>
  createHmac('sha256', secret).update(text).digest('base64url')
const publicPem = (key: KeyObject) =>
  String(createPublicKey(key).export({ type: 'spki', format: 'pem' }))
