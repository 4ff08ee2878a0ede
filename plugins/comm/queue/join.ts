import type { Queryable } from '../database/database.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { note } from '../conversation/timeline.ts'
import type { ConversationRow } from '../conversation/row.ts'
import { later } from '../retention/limits.ts'

/**
 * Puts a conversation in the queue when everything that it takes is there: the citizen's browser, and
 * a successful result where the purpose requires one. Both the arrival and the result call this, in
 * their own transaction, so that it doesn't matter which comes first.
 */
export async function joinQueueWhenReady(
  { config, now }: Pick<CommContext, 'config' | 'now'>,
  transaction: Queryable,
  row: Pick<ConversationRow, 'id' | 'purpose'>,
): Promise<void> {
  const identificationRequired =
    (config.purposes.get(row.purpose)?.authentication ?? 'required') === 'required'
  const joined = await transaction.query(
    `update conversation set state = 'waiting', queued_at = $2, ends_at = $3, rank = $5
     where id = $1 and state = 'arrived' and (not $4::boolean or exists (
       select 1 from citizen where conversation_id = $1 and result_status = 'success'))
     returning id`,
    [
      row.id,
      now(),
      later(now(), config.limits.waiting),
      identificationRequired,
      config.queue.priorities[row.purpose] ?? 0,
    ],
  )
  if (joined.length === 0) return
  await note(transaction, row.id, { kind: 'queued' }, now())
  await tell(transaction, 'queue')
}
