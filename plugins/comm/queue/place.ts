import type { Queryable } from '../database/database.ts'
import type { ConversationRow } from '../conversation/row.ts'

/** How many people are served before this one: first come, first served within a subject. */
export async function peopleBefore(
  queryable: Queryable,
  row: Pick<ConversationRow, 'id' | 'purpose' | 'rank' | 'queued_at'>,
): Promise<number> {
  const [counted] = await queryable.query<{ before: number }>(
    `select count(*)::int as before from conversation
     where state = 'waiting' and purpose = $1
       and (rank > $2 or rank = $2 and (queued_at, id) < ($3, $4))`,
    [row.purpose, row.rank, row.queued_at, row.id],
  )
  return counted?.before ?? 0
}
