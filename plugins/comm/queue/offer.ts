import { Problem } from '../../../protocol/problem.ts'
import { type AgentRow, lockAgent } from '../agents/agent.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { isConversationId } from '../conversation/row.ts'
import { note } from '../conversation/timeline.ts'
import type { Queryable } from '../database/database.ts'

/** Who lets so many offers lapse, one after the other, isn't there: they are set to pause. */
const mostLapsed = 2

/**
 * The agent says no to what was offered to them: the next one gets it, or everybody sees it.
 * @throws Problem 'conversation_state' when it isn't offered to them (any more)
 */
export async function decline(
  { database, now }: CommContext,
  agent: string,
  id: string,
): Promise<void> {
  if (!isConversationId(id)) throw new Problem('conversation_state')
  await database.transaction(async (transaction) => {
    const passed = await transaction.query(
      `${pass} where id = $2 and state = 'waiting' and offered_to = $1 and offered_until > $3
       returning id`,
      [agent, id, now()],
    )
    if (passed.length === 0) throw new Problem('conversation_state')
    await note(transaction, id, { kind: 'declined', agent }, now())
    await tell(transaction, `conversation ${id}`, `agent ${agent}`, 'queue')
  })
}

/** All that is offered to an agent goes to somebody else. */
export async function passOffersOf(
  transaction: Queryable,
  agent: string,
  kind: 'declined' | 'lapsed',
  now: Date,
): Promise<void> {
  const passed = await transaction.query<{ id: string }>(
    `${pass} where id in (
       select id from conversation
       where state = 'waiting' and offered_to = $1 order by id for update
     ) returning id`,
    [agent],
  )
  for (const { id } of passed) {
    await note(transaction, id, { kind, agent }, now)
    await tell(transaction, `conversation ${id}`)
  }
}

/**
 * Takes back the offers whose time is over: from then on anybody may accept already, and the next agent
 * may be asked. Any number of processes may do so at once.
 */
export async function takeBackLapsedOffers({ config, database, now }: CommContext): Promise<void> {
  const lapsed = await database.query<{ id: string; offered_to: string; offered_until: Date }>(
    `select id, offered_to, offered_until from conversation
     where offered_to is not null and state = 'waiting' and offered_until <= $1`,
    [now()],
  )
  for (const { id, offered_to: agentId, offered_until } of lapsed) {
    await database.transaction(async (transaction) => {
      const agent = await lockAgent(transaction, agentId)
      const passed = await transaction.query(
        `${pass} where id = $2 and state = 'waiting' and offered_to = $1 and offered_until = $3
         returning id`,
        [agentId, id, offered_until],
      )
      if (passed.length === 0) return
      await note(transaction, id, { kind: 'lapsed', agent: agentId }, now())
      if (agent !== undefined && config.queue.assign === 'automatic') {
        await countLapse(transaction, agent, now())
      }
      await tell(transaction, `conversation ${id}`, `agent ${agentId}`, 'queue')
    })
  }
}

async function countLapse(transaction: Queryable, agent: AgentRow, now: Date): Promise<void> {
  if (agent.presence === 'available' && agent.lapsed + 1 >= mostLapsed) {
    await transaction.query(
      `update agent set lapsed = 0, presence = 'pause', presence_by = null, presence_since = $2 where id = $1`,
      [agent.id, now],
    )
  } else {
    await transaction.query('update agent set lapsed = lapsed + 1 where id = $1', [agent.id])
  }
}

const pass = `update conversation
  set offered_to = null, offered_until = null, passed_by = array_append(passed_by, $1)`
