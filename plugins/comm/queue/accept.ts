import { Problem } from '../../../protocol/problem.ts'
import { type AgentRow, lockAgent } from '../agents/agent.ts'
import { noteShown } from '../attributes/kinds-shown.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { isConversationId } from '../conversation/row.ts'
import { note } from '../conversation/timeline.ts'
import type { Queryable } from '../database/database.ts'
import { later } from '../retention/limits.ts'
import { isServed, served, servedBy, servingOrder } from './served.ts'

/** As many agents may press at the same moment without one of them finding all candidates taken. */
const candidates = 32

/** How often is looked anew when all candidates were taken in the meantime. */
const tries = 10

/**
 * Gives a waiting conversation to an agent: the one named, or whose turn it is among those that the
 * agent serves; what is offered to them comes first. Two agents who press at the same moment never get
 * the same one, and nobody gets more than they have at once.
 * @returns its id
 * @throws Problem 'conversation_state' when it isn't waiting for this agent (any more), nobody waits, or
 *   (`fault` is `at_once`) the agent has as many as they can
 */
export async function accept(
  context: CommContext,
  agentId: string,
  id: string | 'next',
): Promise<string> {
  const { config, database, now } = context
  if (id !== 'next' && !isConversationId(id)) throw new Problem('conversation_state')
  return database.transaction(async (transaction) => {
    const agent = await lockAgent(transaction, agentId)
    if (agent === undefined) throw new Problem('login_required')
    if ((await talksOf(transaction, agentId)) >= agent.at_once) {
      throw new Problem('conversation_state', { fault: 'at_once' })
    }
    const accepted = id === 'next' ? await takeNext(agent) : await take(agent, id)
    if (accepted === undefined) throw new Problem('conversation_state')
    await transaction.query('update agent set given_at = $2, lapsed = 0 where id = $1', [
      agentId,
      now(),
    ])
    await note(transaction, accepted, { kind: 'accepted', agent: agentId }, now())
    await noteShown(context, transaction, accepted)
    await tell(transaction, `conversation ${accepted}`, `agent ${agentId}`, 'queue')
    return accepted

    async function take(taker: AgentRow, wanted: string): Promise<string | undefined> {
      const [row] = await transaction.query<{ id: string }>(
        `update conversation set ${taken} where id = $7 and state = 'waiting' and ${isServed}
         returning id`,
        [...servedBy(taker, now()), now(), later(now(), config.limits.idle), wanted],
      )
      return row?.id
    }

    async function takeNext(taker: AgentRow): Promise<string | undefined> {
      for (let attempt = 0; attempt < tries; attempt++) {
        const [found] = await transaction.query<{ id: string | null; any: boolean }>(
          `with ${served(candidates)}, taken as (
             update conversation set ${taken}
             where id = (
               select id from conversation
               where id in (select id from served) and state = 'waiting' and ${isServed}
               order by (offered_to = $1 and offered_until > $4) is true desc, ${servingOrder}
               for update skip locked limit 1
             )
             returning id
           )
           select (select id from taken) as id, exists (select 1 from served) as any`,
          [...servedBy(taker, now()), now(), later(now(), config.limits.idle)],
        )
        if (found?.id) return found.id
        if (found?.any !== true) return undefined
      }
      return undefined
    }
  })
}

/** After the parameters of `servedBy`: $5 is now, $6 when it ends if nothing is said. */
const taken = `state = 'talking', agent = $1, accepted_at = $5, ends_at = $6,
  served_at = coalesce(served_at, $5), offered_to = null, offered_until = null, passed_by = '{}'`

/** How many an agent talks to. */
export async function talksOf(queryable: Queryable, agent: string): Promise<number> {
  const [counted] = await queryable.query<{ talks: number }>(
    `select count(*)::int as talks from conversation where agent = $1 and state = 'talking'`,
    [agent],
  )
  return counted?.talks ?? 0
}
