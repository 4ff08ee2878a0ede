import { randomUUID, type KeyObject } from 'node:crypto'
import { CompactEncrypt, CompactSign } from 'jose'
import { encryptionAlgorithm, signatureAlgorithm } from '../algorithms.ts'
import type { Dialect } from '../auth-result.ts'
import type { Pair } from './keys.ts'

/** Who may sign and open, and when it is: what an attacker knows of them is public. */
export interface Target {
  auth: Pair
  comm: Pair
  dialect: Dialect
  now: () => Date
}

const words = {
  'id-contact': { sub: 'id-contact-attributes', status: 'succes' },
  'verder-helpen': { sub: 'verder-helpen-attributes', status: 'success' },
}
/** What must not get in, nor stand in any log. */
export const canary = 'Kanarie-van-een-aanvaller'

export type Header = Record<string, unknown>
export const b64 = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** A result that is right in everything; the attacks change something in it. */
export function forging({ auth, comm, dialect, now }: Target) {
  const second = Math.floor(now().getTime() / 1000)
  const good = {
    ...words[dialect],
    attributes: { name: canary },
    auth_method: 'demo',
    iat: second - 30,
    exp: second + 270,
    jti: randomUUID(),
  }
  const sign = (claims: unknown = good, key = auth.privateKey, header: Header = {}) =>
    new CompactSign(Buffer.from(typeof claims === 'string' ? claims : JSON.stringify(claims)))
      .setProtectedHeader({ typ: 'JWT', alg: signatureAlgorithm(key), ...header })
      .sign(key)
  const encrypt = (
    plaintext: unknown,
    key: KeyObject | Uint8Array = comm.publicKey,
    header: Header = {},
  ) =>
    new CompactEncrypt(
      Buffer.from(typeof plaintext === 'string' ? plaintext : JSON.stringify(plaintext)),
    )
      .setProtectedHeader({
        typ: 'JWT',
        cty: 'JWT',
        alg: encryptionAlgorithm(comm.publicKey),
        enc: 'A128CBC-HS256',
        ...header,
      })
      .encrypt(key)
  const sealed = async (claims: unknown = good) => encrypt({ njwt: await sign(claims) })
  return { second, good, sign, encrypt, sealed }
}

export type Attack = [name: string, make: () => Promise<string>]
