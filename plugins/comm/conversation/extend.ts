import { Problem } from '../../../protocol/problem.ts'
import { rewrapConversationKey } from '../retention/conversation-key.ts'
import { later } from '../retention/limits.ts'
import type { CommContext } from './context.ts'
import { tell } from './news.ts'
import { lockConversation } from './row.ts'

/**
 * "I am still here", by either side: the full idle time again, also where the deadline of the whole
 * was nearer (WCAG 2.2.1). The key is wrapped under a younger one, so that it outlives the extension.
 * @param agent who must be talking in it, where it isn't the citizen who asks
 * @throws Problem 'conversation_state' when there is nothing to extend
 */
export async function extend(
  { config, database, keyring, now }: CommContext,
  id: string,
  agent?: string,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    if (row?.state !== 'talking' && row?.state !== 'waiting')
      throw new Problem('conversation_state')
    if (agent !== undefined && row.agent !== agent) throw new Problem('conversation_state')
    const endsAt = later(
      now(),
      row.state === 'talking' ? config.limits.idle : config.limits.waiting,
    )
    const wrapped = endsAt > row.deadline_at ? await rewrapConversationKey(keyring, id, row) : row
    await transaction.query(
      `update conversation set ends_at = $2, deadline_at = greatest(deadline_at, $2),
         wrapped_key = $3, wrapping_key_id = $4,
         wrapping_key_ids = case when wrapping_key_id = $4 then wrapping_key_ids
           else array_append(wrapping_key_ids, wrapping_key_id) end
       where id = $1`,
      [id, endsAt, wrapped.wrapped_key, wrapped.wrapping_key_id],
    )
    await tell(transaction, `conversation ${id}`)
  })
}
