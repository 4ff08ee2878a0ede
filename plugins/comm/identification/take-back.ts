import { Problem } from '../../../protocol/problem.ts'
import { readForView } from '../attributes/stored-result.ts'
import { citizensOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { lockConversation } from '../conversation/row.ts'
import { note } from '../conversation/timeline.ts'
import { noteAccess } from '../retention/access-log.ts'
import { leaveSessions } from '../session-feedback/log-out.ts'
import { tellLogOuts } from '../session-feedback/outbox.ts'
import { topicsOf } from './move-ask.ts'

/**
 * The citizen takes back what they shared: it is deleted, and the conversation goes on. Which kinds it were stays, for
 * the proof of deletion; the way in which they identified hears that they are logged out. Nothing happens where nothing is shared.
 * @throws Problem 'conversation_state' when nobody talks to them: then all of it can be stopped
 */
export async function takeBack(
  context: CommContext,
  { id, number }: { id: string; number: number },
): Promise<void> {
  const { database, now, log, sessions } = context
  await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    if (row?.state !== 'talking') throw new Problem('conversation_state')
    const citizen = (await citizensOf(transaction, id)).find((one) => one.number === number)
    if (citizen === undefined) return
    const { result, damaged } = await readForView(context, row, citizen)
    if (result === undefined && !damaged) return
    const kinds = Object.keys(result?.attributes ?? {})
    await leaveSessions(context, transaction, row, number)
    await transaction.query(
      `update citizen set result_status = null, sealed_result = null, result_received_at = null,
         result_method = null, earlier_kinds = $3, taken_back_at = $4
       where conversation_id = $1 and number = $2`,
      [id, number, [...new Set([...citizen.earlier_kinds, ...kinds])], now()],
    )
    await note(transaction, id, { kind: 'taken_back' }, now())
    await noteAccess(
      transaction,
      { act: 'taken_back', agent: null, conversation: id, kinds },
      now(),
    )
    await tell(transaction, ...topicsOf(row))
  })
  sessions.inBackground(() => tellLogOuts(context))
  log.info('attributes_taken_back', { conversation: id })
}
