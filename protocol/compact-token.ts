/** A JWS has three parts, a JWE five, of which the encrypted key may be empty. RFC 7515, RFC 7516. */
const parts = { jws: 3, jwe: 5 }

/**
 * Whether this is a compact token in its one canonical spelling: unpadded base64url whose unused last
 * bits are zero. Decoders forgive other spellings, so that one token could be written in many ways
 * and be counted as new each time.
 */
export function isCanonical(token: string, kind: keyof typeof parts): boolean {
  const segments = token.split('.')
  return (
    segments.length === parts[kind] &&
    segments.every(
      (segment, index) =>
        (segment !== '' || (kind === 'jwe' && index === 1)) && isBase64url(segment),
    )
  )
}

function isBase64url(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text
}
