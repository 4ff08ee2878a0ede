import type { KeyObject } from 'node:crypto'
import { decodeProtectedHeader } from 'jose'
import { z } from 'zod'
import { isCanonical } from './compact-token.ts'
import { parseJsonBytes } from './parse-json.ts'
import { Problem } from './problem.ts'
import { SignedStart } from './start.ts'
import { timeFault, verifiedPayload } from './verify-compact.ts'

/** Longest token that is looked at, in characters: the largest body of a start. */
const longest = 64 * 1024

const Header = z.object({ kid: z.string() })

type Fault = 'size' | 'kid' | 'signature' | 'shape' | 'time'

const refuse = (fault: Fault) => new Problem('signed_request_invalid', { fault })

/**
 * Opens a signed start (PROTOCOL.md section 2): who may start an authentication during a conversation
 * is who has a key here. `exp`, `iat` and `nbf` are checked where they are.
 * @param keys by `kid`
 * @throws Problem 'signed_request_invalid' with the fact `fault`: `size`, `kid` (missing or unknown), `signature`,
 * `shape` or `time` (not yet valid)
 * @throws Problem 'signed_request_expired'
 */
export async function openSignedStart(
  token: string,
  { keys, now }: { keys: ReadonlyMap<string, KeyObject>; now: () => Date },
): Promise<SignedStart> {
  if (token.length > longest) throw refuse('size')
  const key = keys.get(kidOf(token))
  if (!key) throw refuse('kid')
  const payload = await verifiedPayload(token, key)
  if (!payload) throw refuse('signature')
  const claims = SignedStart.safeParse(parseJsonBytes(payload))
  if (!claims.success) throw refuse('shape')
  const fault = timeFault(claims.data, now())
  if (fault === 'expired') throw new Problem('signed_request_expired')
  if (fault) throw refuse(fault)
  return claims.data
}

function kidOf(token: string): string {
  try {
    const header = isCanonical(token, 'jws') ? decodeProtectedHeader(token) : {}
    return Header.parse(header).kid
  } catch {
    throw refuse('kid')
  }
}
