import type { CommConfig } from '../configuration.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import type { Queryable } from '../database/database.ts'
import { passOffersOf } from '../queue/offer.ts'
import { type AgentRow, lockAgent, type Presence } from './agent.ts'

/** What an agent chooses; `wrapping_up` comes by itself. */
export const chosenPresences = ['available', 'pause', 'away'] as const
export type ChosenPresence = (typeof chosenPresences)[number]

/**
 * Says what they are up to. Who isn't available any more gives up what was offered to them: it goes to
 * somebody else at once. Whom they talk to stays.
 * @param by the name of the lead who chose it for them; null where they did so themselves
 * @returns false when there is no such agent
 */
export async function choosePresence(
  { database, now }: Pick<CommContext, 'database' | 'now'>,
  agentId: string,
  presence: ChosenPresence,
  by: string | null = null,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const agent = await lockAgent(transaction, agentId)
    if (agent === undefined) return false
    await transaction.query(
      `update agent set presence = $2, presence_by = $4, lapsed = 0,
         presence_since = case when presence = $2 then presence_since else $3 end
       where id = $1`,
      [agentId, presence, now(), by],
    )
    if (presence === 'available') {
      // They begin anew: what they let pass before may be offered to them again.
      await transaction.query(
        `update conversation set passed_by = array_remove(passed_by, $1)
         where id in (
           select id from conversation
           where state = 'waiting' and $1 = any(passed_by) order by id for update
         )`,
        [agentId],
      )
    } else {
      await passOffersOf(transaction, agentId, 'declined', now())
    }
    await tell(transaction, `agent ${agentId}`, 'queue')
    return true
  })
}

/** Whether they can be given anybody: their desk is open, and they don't say that they are away. */
export const isAtWork = (
  { connected_until, presence }: Pick<AgentRow, 'connected_until' | 'presence'>,
  now: Date,
): boolean => connected_until !== null && connected_until > now && presence !== 'away'

/**
 * What colleagues see: who has nothing in hand but what is to be wrapped up is wrapping up, and gets
 * nothing new by itself where the configuration says so.
 */
export function presenceOf(
  config: Pick<CommConfig, 'queue'>,
  agent: Pick<AgentRow, 'presence'>,
  inHand: readonly { state: 'talking' | 'wrapping_up' }[],
): Presence {
  const wrapsUp = inHand.length > 0 && inHand.every(({ state }) => state === 'wrapping_up')
  return agent.presence === 'available' && wrapsUp && config.queue.wrapping_up_blocks
    ? 'wrapping_up'
    : agent.presence
}

/**
 * Their desk is open: called when its event stream opens and at every heartbeat. Who stays away
 * longer than the configuration says has vanished (`queue/vanished.ts`).
 */
export async function keepAtDesk(
  { config, now }: Pick<CommContext, 'config' | 'now'>,
  queryable: Queryable,
  agent: string,
): Promise<void> {
  const until = new Date(now().getTime() + config.queue.vanished_seconds * 1000)
  const [before] = await queryable.query<{ was_there: boolean }>(
    `with before as (select id, connected_until from agent where id = $1)
     update agent set connected_until = greatest(agent.connected_until, $2) from before
     where agent.id = before.id
     returning coalesce(before.connected_until > $3, false) as was_there`,
    [agent, until, now()],
  )
  if (before?.was_there === false) await tell(queryable, `agent ${agent}`, 'queue')
}

/** In seconds: longer than between two heartbeats of an open desk (15, `kit/stream.ts`). */
const soon = 20

/** One of their desks was closed: any other that is open shows itself by its next heartbeat, or they have vanished. */
export async function showSoon(
  { now }: Pick<CommContext, 'now'>,
  queryable: Queryable,
  agent: string,
): Promise<void> {
  const until = new Date(now().getTime() + soon * 1000)
  await queryable.query(
    'update agent set connected_until = least(connected_until, $2) where id = $1 and connected_until is not null',
    [agent, until],
  )
}
