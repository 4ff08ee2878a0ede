import { readResult } from '../attributes/stored-result.ts'
import type { CitizenRow } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import type { Queryable } from '../database/database.ts'
import type { WrappedKey } from '../retention/conversation-key.ts'
import { claimLogOuts, putLogOut, tellEach } from './outbox.ts'

type Leaving = Pick<CommContext, 'database' | 'keyring' | 'now' | 'sessions'>

/**
 * The sessions of everybody in a conversation, or of one of them, are over from the transaction's commit on: where it ends,
 * where somebody logs out, and where a result goes away before that. Once for each result, whoever else does so too. After the
 * commit `tellLogOuts` tells the auth plugins.
 */
export async function leaveSessions(
  context: Pick<Leaving, 'keyring' | 'now'>,
  transaction: Queryable,
  row: WrappedKey & { id: string },
  number?: number,
): Promise<void> {
  // The time is for processes of the release before, which look for what is lost by it.
  const left = await transaction.query<
    Pick<CitizenRow, 'number' | 'sealed_result' | 'session_over_of'>
  >(
    `update citizen set session_over_of = result_received_at, session_over = 'asked',
       session_over_asked_at = $3
     where conversation_id = $1 and ($2::int is null or number = $2) and result_status = 'success'
       and session_over_of is distinct from result_received_at
     returning number, sealed_result, session_over_of`,
    [row.id, number ?? null, context.now()],
  )
  for (const one of left) {
    // What can't be read can't be told, and keeps nothing from ending.
    const result = await readResult(context.keyring, row, one).catch(() => undefined)
    await putLogOut(context, transaction, row, result?.session_url, one)
  }
}

/** By the citizen themselves, who waits until the auth plugin knows it, or can't be reached. The conversation goes on. */
export async function logOut(
  context: Leaving,
  row: WrappedKey & { id: string },
  number: number,
): Promise<void> {
  const own = await context.database.transaction(async (transaction) => {
    await leaveSessions(context, transaction, row, number)
    // Before anybody else sees it: else they would not be waited for.
    return claimLogOuts(context, transaction, row.id)
  })
  await tellEach(context, own)
}
