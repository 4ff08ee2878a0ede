import type { CitizenRow } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { lockConversation } from '../conversation/row.ts'
import { codeOf } from '../database/unavailable.ts'
import { later } from '../retention/limits.ts'
import { settle } from './held-result.ts'

/**
 * Lets in what has been held for long enough, also where the citizen's browser does nothing: their page and the desk hear of
 * it. Every process does; of two that find the same one the second finds it done. Where it fails for one it is tried again
 * the next time, and the others go on.
 */
export async function settleAllHeld(context: CommContext): Promise<void> {
  const { config, database, log, now } = context
  const found = await database.query<Seat>(
    'select conversation_id, number from citizen where held_at <= $1',
    [later(now(), -config.limits.settling)],
  )
  for (const seat of found) {
    await settleOf(context, seat).catch((fault: unknown) =>
      log.error('settling_failed', { conversation: seat.conversation_id, code: codeOf(fault) }),
    )
  }
}

type Seat = Pick<CitizenRow, 'conversation_id' | 'number'>

async function settleOf(
  context: CommContext,
  { conversation_id: id, number }: Seat,
): Promise<void> {
  await context.database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    const [citizen] = await transaction.query<CitizenRow>(
      'select * from citizen where conversation_id = $1 and number = $2',
      [id, number],
    )
    if (row === undefined || citizen === undefined) return
    await settle(context, transaction, row, citizen)
  })
}
