import { readResult } from '../attributes/stored-result.ts'
import type { CitizenRow } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { findConversation } from '../conversation/row.ts'
import type { Queryable } from '../database/database.ts'
import type { WrappedKey } from '../retention/conversation-key.ts'
import { later } from '../retention/limits.ts'

type Leaving = Pick<CommContext, 'database' | 'keyring' | 'now' | 'sessions'>
type Left = Pick<CitizenRow, 'number' | 'sealed_result' | 'session_over_of'>
type Known = Left & { url: string | undefined }

/**
 * The sessions of everybody in a conversation, or of one of them, are over from the transaction's commit on: where it ends,
 * where somebody logs out, and where a result goes away before that. Once for each result, whoever else does so too.
 * @returns what tells the auth plugins so, for after the commit
 */
export async function leaveSessions(
  context: Leaving,
  transaction: Queryable,
  row: WrappedKey & { id: string },
  number?: number,
): Promise<() => Promise<void>> {
  const left = await transaction.query<Left>(
    `update citizen set session_over_of = result_received_at, session_over = 'asked',
       session_over_asked_at = $3
     where conversation_id = $1 and ($2::int is null or number = $2) and result_status = 'success'
       and session_over_of is distinct from result_received_at
     returning number, sealed_result, session_over_of`,
    [row.id, number ?? null, context.now()],
  )
  const known = await withUrls(context, row, left)
  return async () => {
    await Promise.all(
      known.map(async (one) => one.url !== undefined && tellOne(context, row.id, one)),
    )
  }
}

/**
 * Tells what no process has told within a minute, because the one that was to has died. Of several that look at once one
 * tells it.
 */
export async function tellLostLogOuts(context: Leaving): Promise<void> {
  const { database, now, sessions } = context
  // A process of an earlier release notes no time.
  const lost = await database.query<Left & { conversation_id: string }>(
    `update citizen set session_over_asked_at = $1
     where session_over = 'asked' and session_over_of = result_received_at
       and (session_over_asked_at is null or session_over_asked_at < $2)
     returning conversation_id, number, sealed_result, session_over_of`,
    [now(), later(now(), -1)],
  )
  for (const { conversation_id, ...left } of lost) {
    const row = await findConversation(database, conversation_id)
    if (row === undefined) continue
    for (const one of await withUrls(context, row, [left]))
      sessions.inBackground(() => tellOne(context, row.id, one))
  }
}

const withUrls = (
  { keyring }: Leaving,
  row: WrappedKey & { id: string },
  left: readonly Left[],
): Promise<Known[]> =>
  Promise.all(
    left.map(async (one) => ({
      ...one,
      // What can't be read can't be told, and keeps nothing from ending.
      url: (await readResult(keyring, row, one).catch(() => undefined))?.session_url,
    })),
  )

async function tellOne(
  { database, sessions }: Leaving,
  id: string,
  { url, number, session_over_of }: Known,
): Promise<void> {
  const told =
    url === undefined ? 'unreached' : await sessions.tell({ conversation: id, url, type: 'logout' })
  const noted = await database.query(
    `update citizen set session_over = $4
     where conversation_id = $1 and number = $2 and session_over_of = $3 returning 1`,
    [id, number, session_over_of, told === 'unreached' ? 'unreached' : 'told'],
  )
  if (noted.length > 0) await tell(database, `conversation ${id}`)
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
