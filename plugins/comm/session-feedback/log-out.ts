import { readResult } from '../attributes/stored-result.ts'
import type { CitizenRow } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import type { Queryable } from '../database/database.ts'
import type { WrappedKey } from '../retention/conversation-key.ts'

type Left = Pick<CitizenRow, 'number' | 'sealed_result' | 'session_over_of'>

/**
 * The sessions of everybody in a conversation, or of one of them, are over from the transaction's commit on: where it ends,
 * where somebody logs out, and where a result goes away before that. Once for each result, whoever else does so too.
 * @returns what tells the auth plugins so, for after the commit
 */
export async function leaveSessions(
  context: Pick<CommContext, 'database' | 'keyring' | 'sessions'>,
  transaction: Queryable,
  row: WrappedKey & { id: string },
  number?: number,
): Promise<() => Promise<void>> {
  const { database, keyring, sessions } = context
  const left = await transaction.query<Left>(
    `update citizen set session_over_of = result_received_at, session_over = 'asked'
     where conversation_id = $1 and ($2::int is null or number = $2) and result_status = 'success'
       and session_over_of is distinct from result_received_at
     returning number, sealed_result, session_over_of`,
    [row.id, number ?? null],
  )
  const known = await Promise.all(
    left.map(async (one) => ({
      ...one,
      // What can't be read can't be told, and keeps nothing from ending.
      url: (await readResult(keyring, row, one).catch(() => undefined))?.session_url,
    })),
  )
  return async () => {
    await Promise.all(
      known.map(async ({ url, ...one }) => {
        if (url === undefined) return
        const told = await sessions.tell({ conversation: row.id, url, type: 'logout' })
        const noted = await database.query(
          `update citizen set session_over = $4
           where conversation_id = $1 and number = $2 and session_over_of = $3 returning 1`,
          [row.id, one.number, one.session_over_of, told === 'unreached' ? 'unreached' : 'told'],
        )
        if (noted.length > 0) await tell(database, `conversation ${row.id}`)
      }),
    )
  }
}

/** By the citizen themselves, who waits until the auth plugin knows it, or can't be reached. The conversation goes on. */
export async function logOut(
  context: CommContext,
  row: WrappedKey & { id: string },
  number: number,
): Promise<void> {
  const toldNow = await context.database.transaction((transaction) =>
    leaveSessions(context, transaction, row, number),
  )
  await toldNow()
}
