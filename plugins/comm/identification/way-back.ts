import { createHash } from 'node:crypto'
import { hashOf, sameHash } from '../conversation/secrets.ts'
import type { Queryable } from '../database/database.ts'
import type { AskRow } from './ask-row.ts'

/**
 * By which of its two addresses a browser comes back: `identified` can let a result in, `cancelled` only says that nothing
 * is to be let in, and why.
 */
export interface WayBack {
  by: 'identified' | 'cancelled'
  ask: AskRow
}

/** It counts for one beginning only: with the other nonce it goes, also where an earlier release takes that away. */
export const cancelHashOf = (nonceHash: Uint8Array, cancelNonce: string): Uint8Array =>
  createHash('sha256').update(nonceHash).update(cancelNonce, 'utf8').digest()

/** What in a conversation a nonce is of, while something can come of it. */
export async function findWayBack(
  queryable: Queryable,
  id: string,
  nonce: string,
): Promise<WayBack | undefined> {
  const begun = await queryable.query<AskRow & { nonce_hash: Uint8Array }>(
    `select * from identification
     where conversation_id = $1 and nonce_hash is not null and ended_at is null`,
    [id],
  )
  for (const ask of begun) {
    if (sameHash(ask.nonce_hash, hashOf(nonce))) return { by: 'identified', ask }
    if (sameHash(ask.cancel_nonce_hash, cancelHashOf(ask.nonce_hash, nonce))) {
      return { by: 'cancelled', ask }
    }
  }
  return undefined
}
