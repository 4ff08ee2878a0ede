import { noteShown } from '../attributes/kinds-shown.ts'
import { readForView, type StoredResult } from '../attributes/stored-result.ts'
import { type CitizenRow, placeOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import type { ConversationRow } from '../conversation/row.ts'
import type { Queryable } from '../database/database.ts'
import { noteAccess } from '../retention/access-log.ts'
import { unwrapConversationKey } from '../retention/conversation-key.ts'
import { leaveSessions } from '../session-feedback/log-out.ts'
import { drawWordsAnew } from '../two-words/of-leg.ts'
import type { AskRow } from './ask-row.ts'
import { moveAsk } from './move-ask.ts'

/**
 * Lets what was shared into the conversation. It comes in the place of what the citizen had shared before: all that is
 * shown of somebody was shown by one identification, of one person. Both sides get other words, so that who heard those of
 * before has nothing.
 */
export async function release(
  context: CommContext,
  transaction: Queryable,
  {
    row,
    citizen,
    ask,
    shared,
  }: { row: ConversationRow; citizen: CitizenRow; ask: AskRow; shared: StoredResult },
): Promise<void> {
  const { keyring, now } = context
  const key = await unwrapConversationKey(keyring, row.id, row)
  if (key === undefined) {
    await moveAsk(context, transaction, row, ask, { state: 'withdrawn' })
    return
  }
  await leaveSessions(context, transaction, row, citizen.number)
  const before = await readForView(context, row, citizen)
  const replaced = Object.keys(before.result?.attributes ?? {})
  await transaction.query(
    `update citizen set result_status = 'success', sealed_result = $3, result_received_at = $4,
       result_method = $5, attr_token_hash = null, earlier_kinds = $6, taken_back_at = null,
       session_told_at = null, session_over_of = null
     where conversation_id = $1 and number = $2`,
    [
      row.id,
      citizen.number,
      key.seal(
        placeOf('result', citizen.number),
        JSON.stringify({ ...shared, asked_for: ask.purpose }),
      ),
      now(),
      shared.auth_method ?? null,
      [...new Set([...citizen.earlier_kinds, ...replaced])],
    ],
  )
  if (replaced.length > 0) {
    const access = { act: 'replaced', agent: null, conversation: row.id, kinds: replaced } as const
    await noteAccess(transaction, access, now())
  }
  await moveAsk(context, transaction, row, ask, { state: 'done' })
  await drawWordsAnew(transaction, row)
  await noteShown(context, transaction, row.id)
}
