import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { note } from '../conversation/timeline.ts'
import type { Queryable } from '../database/database.ts'
import { noteAccess } from '../retention/access-log.ts'
import { later } from '../retention/limits.ts'

/** Above every subject's own priority: whoever was being served comes before those who weren't yet. */
export const servedBefore = 1000

/**
 * Those whom an agent talks to go back to the front of their queue, where the next agent finds them.
 * @returns how many
 */
export async function giveBack(
  { config, now }: Pick<CommContext, 'config' | 'now'>,
  transaction: Queryable,
  agent: string,
): Promise<number> {
  const returned = await transaction.query<{ id: string }>(
    `update conversation
     set state = 'waiting', agent = null, accepted_at = null, agent_read_sequence = 0,
       rank = greatest(rank, $3), ends_at = $2, waiting_since = $4
     where id in (
       select id from conversation where agent = $1 and state = 'talking' order by id for update
     )
     returning id`,
    [agent, later(now(), config.limits.waiting), servedBefore, now()],
  )
  for (const { id } of returned) {
    await note(transaction, id, { kind: 'returned', agent }, now())
    const parting = { act: 'returned', agent, conversation: id, kinds: [] } as const
    await noteAccess(transaction, parting, now())
    await tell(transaction, `conversation ${id}`)
  }
  return returned.length
}
