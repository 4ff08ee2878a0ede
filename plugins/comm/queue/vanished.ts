import { lockAgent } from '../agents/agent.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import type { Queryable } from '../database/database.ts'
import { passOffersOf } from './offer.ts'
import { giveBack } from './give-back.ts'

/**
 * Agents whose desk has shown no sign of life for as long as the configuration says, whose browser
 * crashed or whose connection is gone: whom they talk to goes back to the front of the queue, what was
 * offered to them to somebody else. Any number of processes may do so at once.
 */
export async function giveBackOfVanished(context: CommContext): Promise<void> {
  const { database, now, log } = context
  const vanished = await database.query<{ id: string }>(
    `select id from agent where (connected_until is null or connected_until <= $1) and exists (
       select 1 from conversation where agent = agent.id and state = 'talking'
       union all
       select 1 from conversation where offered_to = agent.id and state = 'waiting'
     )`,
    [now()],
  )
  for (const { id } of vanished) {
    const returned = await database.transaction(async (transaction) => {
      const agent = await lockAgent(transaction, id)
      // Back in the meantime.
      if (agent?.connected_until && agent.connected_until > now()) return 0
      const count = await leaveDesk(context, transaction, id)
      await tell(transaction, `agent ${id}`, 'queue')
      return count
    })
    if (returned > 0) log.warn('agent_vanished', { agent: id, returned })
  }
}

/**
 * The agent isn't there any more: nothing stays with them that somebody waits for.
 * @returns how many they talked to
 */
export async function leaveDesk(
  context: Pick<CommContext, 'config' | 'now'>,
  transaction: Queryable,
  agent: string,
): Promise<number> {
  await transaction.query('update agent set connected_until = null where id = $1', [agent])
  await passOffersOf(transaction, agent, 'lapsed', context.now())
  return giveBack(context, transaction, agent)
}
