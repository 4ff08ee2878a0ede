import { Problem } from '../../../protocol/problem.ts'
import { lockAgent, mayServe } from '../agents/agent.ts'
import { isAtWork } from '../agents/presence.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { isConversationId, lockConversation } from '../conversation/row.ts'
import { note } from '../conversation/timeline.ts'
import { noteAccess } from '../retention/access-log.ts'
import { later } from '../retention/limits.ts'
import { servedBefore } from './give-back.ts'

/** How long an agent has to take what a lead gives them before anybody may; in minutes. */
const offerStands = 2

/**
 * A lead takes a conversation away from its agent: to the front of the queue, or to another agent, whose
 * turn it is for a while; where they have it already nothing changes. What was shared is shown to the next agent only when they accept.
 * @throws Problem 'conversation_state' when nobody waits or talks in it (any more), or (`fault` is
 *   `colleague`) the agent isn't at work (any more)
 * @throws Problem 'body_invalid' for somebody who isn't an agent of this subject and channel
 */
export async function reassign(
  { config, database, now }: CommContext,
  id: string,
  to: 'queue' | { agent: string },
  lead: string,
): Promise<void> {
  if (!isConversationId(id)) throw new Problem('conversation_state')
  await database.transaction(async (transaction) => {
    // Until this is done they neither leave nor vanish: whoever does so after it passes on what they were given.
    const taker = to === 'queue' ? undefined : await lockAgent(transaction, to.agent)
    const row = await lockConversation(transaction, id)
    if (row?.state !== 'talking' && row?.state !== 'waiting')
      throw new Problem('conversation_state')
    if (to !== 'queue' && !(taker?.roles.includes('agent') && mayServe(taker, row))) {
      throw new Problem('body_invalid', { path: 'agent' })
    }
    if (taker !== undefined && !isAtWork(taker, now())) {
      throw new Problem('conversation_state', { fault: 'colleague' })
    }
    // Who has it already would lose it by being given it.
    if (taker !== undefined && taker.id === row.agent) return
    await transaction.query(
      `update conversation
       set state = 'waiting', agent = null, accepted_at = null, agent_read_sequence = 0,
         rank = case when state = 'talking' then greatest(rank, $2) else rank end,
         waiting_since = case when state = 'talking' then $6 else waiting_since end,
         ends_at = $3, offered_to = $4, offered_until = $5
       where id = $1`,
      [
        id,
        servedBefore,
        later(now(), config.limits.waiting),
        taker?.id ?? null,
        taker ? later(now(), offerStands) : null,
        now(),
      ],
    )
    if (row.agent !== null) {
      const parting = { act: 'taken_away', agent: row.agent, conversation: id, kinds: [] } as const
      await noteAccess(transaction, parting, now())
    }
    if (taker)
      await note(transaction, id, { kind: 'moved_to_agent', agent: lead, about: taker.id }, now())
    else {
      const agent = row.agent ?? lead
      await note(transaction, id, { kind: 'returned', agent, about: lead }, now())
    }
    const agents = [row.agent, row.offered_to, taker?.id].flatMap((one) => one ?? [])
    await tell(
      transaction,
      `conversation ${id}`,
      'queue',
      ...agents.map((one) => `agent ${one}` as const),
    )
  })
}
