import type { ConversationRow } from '../conversation/row.ts'
import type { Queryable } from '../database/database.ts'

/**
 * Writes that somebody who waited was served or left, without a trace of who; in the transaction that
 * ends it, or that moves it to another subject: each counts what it was for it. Whoever never stood in the queue isn't counted.
 */
export async function noteVisit(
  transaction: Queryable,
  row: Pick<ConversationRow, 'purpose' | 'channel' | 'queued_at' | 'subject_since' | 'served_at'>,
  outcome: 'served' | 'abandoned',
  at: Date,
): Promise<void> {
  if (row.queued_at === null) return
  await transaction.query(
    `insert into visit (purpose, channel, queued_at, accepted_at, ended_at, outcome)
     values ($1, $2, $3, $4, $5, $6)`,
    [row.purpose, row.channel, row.subject_since ?? row.queued_at, row.served_at, at, outcome],
  )
}
