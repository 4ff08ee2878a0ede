import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import type { ConversationRow } from '../conversation/row.ts'
import { note } from '../conversation/timeline.ts'
import type { Queryable } from '../database/database.ts'
import { joinQueueWhenReady } from '../queue/join.ts'
import { drawWordsAnew } from '../two-words/of-leg.ts'
import { noteShown } from './kinds-shown.ts'

/** A result that was verified. */
export interface Taken {
  status: 'success' | 'failed'
  /** What of it is kept, sealed for its place; null of a failed one. */
  sealed: Uint8Array | null
  method: string | null
}

/** Lets a result into the conversation that the transaction has locked: both sides hear of it, and it may queue. */
export async function letIn(
  context: Pick<CommContext, 'config' | 'keyring' | 'now'>,
  transaction: Queryable,
  row: ConversationRow,
  number: number,
  { status, sealed, method }: Taken,
): Promise<void> {
  const { now } = context
  await transaction.query(
    `update citizen set result_status = $3, sealed_result = $4, result_received_at = $5,
       result_method = $6
     where conversation_id = $1 and number = $2`,
    [row.id, number, status, sealed, now(), method],
  )
  const happening =
    sealed === null
      ? ({ kind: 'not_identified' } as const)
      : ({ kind: 'identified', about: method ?? undefined } as const)
  await note(transaction, row.id, happening, now())
  await joinQueueWhenReady(context, transaction, row)
  // Who heard the words of before has nothing: what is shown now came later.
  if (row.state === 'talking' && sealed !== null) await drawWordsAnew(transaction, row)
  // Whoever is in the conversation already sees it as it comes.
  if (row.agent !== null && sealed !== null) await noteShown(context, transaction, row.id)
  await tell(
    transaction,
    `conversation ${row.id}`,
    ...(row.agent ? [`agent ${row.agent}` as const] : []),
  )
}
