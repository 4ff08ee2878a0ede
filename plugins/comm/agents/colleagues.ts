import type { CommContext } from '../conversation/context.ts'
import type { ConversationRow } from '../conversation/row.ts'
import type { Colleague } from '../conversation/desk-views.ts'
import type { Queryable } from '../database/database.ts'
import { later } from '../retention/limits.ts'
import { type AgentRow, isLoggedIn, mayServe, takesConversations } from './agent.ts'
import { isAtWork, presenceOf } from './presence.ts'

export interface AgentAtWork extends AgentRow {
  talks: number
  wraps_up: number
}

/** Every agent who is logged in, with how many they have in hand, by name. */
export const agentsAtWork = (
  { config, now }: Pick<CommContext, 'config' | 'now'>,
  queryable: Queryable,
): Promise<AgentAtWork[]> =>
  queryable.query<AgentAtWork>(
    `select agent.*,
       (select count(*)::int from conversation where agent = agent.id and state = 'talking') as talks,
       (select count(*)::int from conversation where agent = agent.id and state = 'wrapping_up')
         as wraps_up
     from agent where ${takesConversations} and ${isLoggedIn} order by name, id`,
    [now(), later(now(), -config.logOutAfter)],
  )

/** Whoever's desk isn't open is away, whatever they chose before. */
export function atWork(
  { config, now }: Pick<CommContext, 'config' | 'now'>,
  agent: AgentAtWork,
): Pick<Colleague, 'presence' | 'free'> {
  const inHand = [
    ...Array.from({ length: agent.talks }, () => ({ state: 'talking' as const })),
    ...Array.from({ length: agent.wraps_up }, () => ({ state: 'wrapping_up' as const })),
  ]
  const presence = isAtWork(agent, now()) ? presenceOf(config, agent, inHand) : 'away'
  return { presence, free: presence === 'available' && agent.talks < agent.at_once }
}

/**
 * Who else works, and whether they have room for one more now; also who is away for a while.
 * @param served where it is about handing this over: only who serves its subject and channel
 */
export async function colleaguesOf(
  context: CommContext,
  agent: string,
  served?: Pick<ConversationRow, 'purpose' | 'channel'>,
): Promise<Colleague[]> {
  const agents = await agentsAtWork(context, context.database)
  return agents
    .filter((one) => one.id !== agent && (served === undefined || mayServe(one, served)))
    .map((one) => ({ id: one.id, name: one.name, ...atWork(context, one) }))
}
