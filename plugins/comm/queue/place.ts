import type { Queryable } from '../database/database.ts'
import type { ConversationRow } from '../conversation/row.ts'

/** How many people are served before this one. */
export async function peopleBefore(
  queryable: Queryable,
  row: Pick<ConversationRow, 'id' | 'queued_at'>,
): Promise<number> {
  const [counted] = await queryable.query<{ before: number }>(
    `select count(*)::int as before from conversation
     where state = 'waiting' and (queued_at, id) < ($1, $2)`,
    [row.queued_at, row.id],
  )
  return counted?.before ?? 0
}
