import { createHmac, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { expect } from 'vitest'
import { sealAuthResult } from '../../../protocol/seal-auth-result.ts'
import { signatureAlgorithm } from '../../../protocol/algorithms.ts'
import { makeEc, makeRsa, pem } from '../../../protocol/testing/keys.ts'

/** Seconds since 1970. */
export const second = () => Math.floor(Date.now() / 1000)

/** These claims, by whoever has the key. */
export const signed = (claims: object, key: KeyObject, kid?: string): Promise<string> =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: signatureAlgorithm(key), ...(kid !== undefined && { kid }) })
    .sign(key)

/** A start as comm plugins sign it. Without a key id where none is given. */
export const signedStart = (
  request: Record<string, unknown>,
  { key, kid, claims = {} }: { key: KeyObject; kid?: string; claims?: object },
): Promise<string> => signed({ request, ...claims }, key, kid)

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token that says of itself that nobody signed it. */
export const unsigned = (claims: unknown, kid: string) =>
  `${encoded({ alg: 'none', kid })}.${encoded(claims)}.`

/** A token whose secret is the text of a public key, which everybody has. */
export function signedWithPublicKey(
  claims: unknown,
  { key, kid, encoding }: { key: KeyObject; kid: string; encoding: 'pkcs1' | 'spki' },
): string {
  const head = `${encoded({ alg: 'HS256', kid })}.${encoded(claims)}`
  return `${head}.${createHmac('sha256', pem(key, encoding)).update(head).digest('base64url')}`
}

const authSigning = makeEc()
const commDecryption = makeRsa()

/** A result as auth plugins seal it, for a comm plugin whose key the core doesn't have. */
export const authResult = (attributes = { email: 'kanarie@voorbeeld.example' }) =>
  sealAuthResult(
    { status: 'success', attributes },
    {
      signingKey: authSigning.privateKey,
      encryptionKey: commDecryption.publicKey,
      dialect: 'id-contact',
      now: () => new Date(),
    },
  )

/** No piece of the token that tells something stands in the text. */
export function expectNothingOf(token: string, text: string): void {
  const [, ...telling] = token.split('.')
  for (const part of telling)
    for (let at = 0; at + 16 <= part.length; at += 8)
      expect(text).not.toContain(part.slice(at, at + 16))
}
