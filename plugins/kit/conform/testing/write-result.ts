import { randomUUID } from 'node:crypto'
import { CompactEncrypt, SignJWT } from 'jose'
import { makeEc, makeRsa } from '../../../../protocol/testing/keys.ts'

/** Of an auth plugin, and of the comm plugin that its results are for. */
export const authKeys = makeEc()
export const commKeys = makeRsa()
export const strangersKeys = makeEc()

const second = () => Math.floor(Date.now() / 1000)

/** Ways in which a result can be wrong. */
export type ResultFault =
  | 'alg'
  | 'no exp'
  | 'iat ahead'
  | 'not nested'
  | 'misspelt'
  | 'padded'
  | 'other key'
  | 'other sub'
  | 'more attributes'

/** A result, written by hand: right in everything but its one fault. */
export async function writeResult(
  result: { status: string; attributes: Record<string, string>; session_url?: string },
  fault?: string,
): Promise<string> {
  const more = fault === 'more attributes' && result.status !== 'failed' ? { more: 'x' } : {}
  const token = new SignJWT({
    jti: randomUUID(),
    ...result,
    ...(fault === 'misspelt' && result.status !== 'failed' && { status: 'succeeded' }),
    attributes: { ...result.attributes, ...more },
  })
    .setSubject(fault === 'other sub' ? 'attributes' : 'id-contact-attributes')
    .setIssuedAt(fault === 'iat ahead' ? second() + 20 : second() - 30)
  if (fault !== 'no exp') token.setExpirationTime(second() + 270)
  const njwt =
    fault === 'alg'
      ? await token
          .setProtectedHeader({ typ: 'JWT', alg: 'HS256' })
          .sign(new TextEncoder().encode('everybody knows this secret: 32 bytes'))
      : await token
          .setProtectedHeader({ typ: 'JWT', alg: 'ES256' })
          .sign((fault === 'other key' ? strangersKeys : authKeys).privateKey)
  const plaintext = fault === 'not nested' ? njwt : JSON.stringify({ njwt })
  const jwe = await new CompactEncrypt(Buffer.from(plaintext))
    .setProtectedHeader({ typ: 'JWT', cty: 'JWT', alg: 'RSA-OAEP', enc: 'A128CBC-HS256' })
    .encrypt(commKeys.publicKey)
  return fault === 'padded' ? `${jwe}==` : jwe
}
