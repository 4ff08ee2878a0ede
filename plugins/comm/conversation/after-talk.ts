import type { Queryable } from '../database/database.ts'
import type { ConversationRow } from './row.ts'

/** Why somebody who was talked to waits again. */
export type AfterTalk = 'transferred' | 'agent_gone'

/**
 * Read from what ended the talk, not from what happened to it in the queue since; null for whoever waits the first time,
 * and where an older release put them back.
 */
export async function afterTalk(
  queryable: Queryable,
  { id, waiting_since }: Pick<ConversationRow, 'id' | 'waiting_since'>,
): Promise<AfterTalk | null> {
  if (waiting_since === null) return null
  const [ended] = await queryable.query<{ after: AfterTalk }>(
    `select case when kind = 'returned' and about is null then 'agent_gone' else 'transferred' end as after
     from happening
     where conversation_id = $1 and at >= $2
       and kind in ('returned', 'moved_to_subject', 'moved_to_agent')
     order by number limit 1`,
    [id, waiting_since],
  )
  return ended?.after ?? null
}
