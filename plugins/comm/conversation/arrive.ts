import { joinQueueWhenReady } from '../queue/join.ts'
import { later } from '../retention/limits.ts'
import type { CommContext } from './context.ts'
import type { ConversationRow } from './row.ts'
import { hashOf, newSecret, sameHash } from './secrets.ts'

export type Arrival =
  | { kind: 'unknown' }
  | { kind: 'not_yours' }
  /** `ownerSecret` is there the first time only: the browser's cookie from now on. */
  | { kind: 'yours'; id: string; ownerSecret?: string }

/**
 * The first browser that brings the client URL's token owns the conversation; the same browser may
 * come again, nobody else ever (ARCHITECTURE "Nobody else can identify for my conversation").
 */
export async function arrive(
  context: CommContext,
  clientToken: string,
  /** The owner's secret that this browser holds for a conversation, if any. */
  secretFor: (conversationId: string) => string | undefined,
): Promise<Arrival> {
  const { config, database, now } = context
  const tokenHash = hashOf(clientToken)
  const ownerSecret = newSecret()
  const claimed = await database.transaction(async (transaction) => {
    const rows = await transaction.query<Pick<ConversationRow, 'id' | 'purpose'>>(
      `update conversation
       set state = 'arrived', owner_hash = $2, arrived_at = $3, ends_at = $4, deadline_at = $5
       where client_token_hash = $1 and state = 'created'
       returning id, purpose`,
      [
        tokenHash,
        hashOf(ownerSecret),
        now(),
        later(now(), config.limits.waiting),
        later(now(), config.limits.total),
      ],
    )
    const row = rows[0]
    if (row !== undefined) await joinQueueWhenReady(context, transaction, row)
    return row
  })
  if (claimed !== undefined) return { kind: 'yours', id: claimed.id, ownerSecret }

  const [row] = await database.query<Pick<ConversationRow, 'id' | 'owner_hash'>>(
    'select id, owner_hash from conversation where client_token_hash = $1',
    [tokenHash],
  )
  if (row === undefined) return { kind: 'unknown' }
  const secret = secretFor(row.id)
  return secret !== undefined && sameHash(row.owner_hash, hashOf(secret))
    ? { kind: 'yours', id: row.id }
    : { kind: 'not_yours' }
}
