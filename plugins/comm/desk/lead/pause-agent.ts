import { Problem } from '../../../../protocol/problem.ts'
import type { CommContext } from '../../conversation/context.ts'
import { tell } from '../../conversation/news.ts'

/**
 * Sets an agent to pause, as if they had done so: they keep whom they talk to, and what was offered to them
 * goes to somebody else.
 * @throws Problem 'not_found' when there is no such agent
 */
export async function pauseAgent(
  { database, now }: Pick<CommContext, 'database' | 'now'>,
  id: string,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const paused = await transaction.query(
      `update agent set presence = 'pause', presence_since = $2 where id = $1 returning id`,
      [id, now()],
    )
    if (paused.length === 0) throw new Problem('not_found')
    await transaction.query(
      `update conversation set offered_to = null, offered_until = null
       where offered_to = $1 and state = 'waiting'`,
      [id],
    )
    await tell(transaction, `agent ${id}`, 'queue')
  })
}
