import type { CommContext } from '../conversation/context.ts'
import { lockConversation } from '../conversation/row.ts'
import type { AskRow } from './ask-row.ts'
import { moveAsk } from './move-ask.ts'

/** What came of it where no browser came back. */
const unseen = { success: 'not_confirmed', failed: 'failed' } as const

/**
 * What was asked and nothing came of in time is asked no more; a result that no browser came for is destroyed, and the
 * citizen can try again.
 */
export async function expireAsks(context: CommContext): Promise<void> {
  const { database, now } = context
  const found = await database.query<Pick<AskRow, 'conversation_id' | 'number'>>(
    'select conversation_id, number from identification where ended_at is null and expires_at <= $1',
    [now()],
  )
  for (const { conversation_id, number } of found) {
    await database.transaction(async (transaction) => {
      const row = await lockConversation(transaction, conversation_id)
      const [ask] = await transaction.query<AskRow>(
        `select * from identification
         where conversation_id = $1 and number = $2 and ended_at is null and expires_at <= $3`,
        [conversation_id, number, now()],
      )
      if (row === undefined || ask === undefined) return
      const { result_status } = ask
      const state = result_status === null ? 'expired' : unseen[result_status]
      await moveAsk(context, transaction, row, ask, { state })
    })
  }
}
