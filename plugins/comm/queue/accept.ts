import { Problem } from '../../../protocol/problem.ts'
import type { AgentProfile } from '../agents/agent.ts'
import { noteShownTo } from '../attributes/kinds-shown.ts'
import type { CommContext } from '../conversation/context.ts'
import { told } from '../conversation/news.ts'
import { isConversationId } from '../conversation/row.ts'
import type { Prepared, Queryable } from '../database/database.ts'
import { noteAccess } from '../retention/access-log.ts'
import { later } from '../retention/limits.ts'
import type { WrappedKey } from '../retention/conversation-key.ts'
import { newSeed, setSeed } from '../two-words/of-leg.ts'
import { isServed, served, servedBy, servingOrder } from './served.ts'

/**
 * As many agents may press at the same moment without one of them finding all candidates taken: more than a process has
 * connections. Each costs time with every press.
 */
const candidates = 16

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
  agent: Pick<AgentProfile, 'id' | 'subjects' | 'channels'>,
  id: string | 'next',
): Promise<string> {
  if (id !== 'next' && !isConversationId(id)) throw new Problem('conversation_state')
  const { database, now } = context
  for (let statement = id === 'next' ? takeFree : takeThis; ;) {
    // One of its own for each try: who waits for a conversation holds no other.
    const accepted = await database.transaction(async (transaction) => {
      const taken = await take(transaction, statement)
      if (taken !== undefined) await noteTaken(context, transaction, agent.id, taken)
      return taken
    })
    if (accepted !== undefined) return accepted.id
    statement = statement === takeFree ? takeFirst : takeFree
  }

  /** @returns undefined where others took all of them at this moment */
  async function take(transaction: Queryable, statement: Prepared): Promise<Taken | undefined> {
    const [found] = await transaction.query<Found>(statement, [
      ...servedBy(agent, now()),
      now(),
      later(now(), context.config.limits.idle),
      newSeed(),
      ...(id === 'next' ? [] : [id]),
    ])
    if (found === undefined) throw new Problem('login_required')
    if (!found.has_room) throw new Problem('conversation_state', { fault: 'at_once' })
    if (found.id !== null) return found
    if (!found.is_left) throw new Problem('conversation_state')
    return undefined
  }
}

/** In the access log: that it passed from another agent, and what this one gets to see by it. */
async function noteTaken(
  context: CommContext,
  transaction: Queryable,
  agent: string,
  taken: Taken,
): Promise<void> {
  if (taken.was_served) {
    const access = { act: 'taken_over', agent, conversation: taken.id, kinds: [] } as const
    await noteAccess(transaction, access, context.now())
  }
  if (taken.is_shared) await noteShownTo(context, transaction, agent, taken)
}

interface Taken extends WrappedKey {
  id: string
  purpose: string
  /** Another agent had it before. */
  was_served: boolean
  /** Somebody in it has shared something. */
  is_shared: boolean
}

/** `is_left`: there are others to take; all were being taken at this moment. */
type Found = (Taken | { id: null }) & { has_room: boolean; is_left: boolean }

/**
 * Locks the agent, takes, draws its words, writes that it was taken and tells it, in one statement. How many they talk to
 * and whether something is shared in it functions tell (migrations 008, 023): they see what is true when the lock was
 * had, the statement what was when it began. After the parameters of `servedBy`: $5 is now, $6 when it ends if nothing is
 * said, $7 what its words follow from.
 * @param which SQL of its id
 */
const taking = (which: string): string => `
  locked as materialized (select at_once from agent where id = $1 for no key update),
  room as materialized (select talking_with($1) < at_once as has_room from locked),
  taken as (
    update conversation
    set state = 'talking', agent = $1, accepted_at = $5, ends_at = $6,
      served_at = coalesce(served_at, $5), offered_to = null, offered_until = null, passed_by = '{}',
      ${setSeed('$7')}, words_of = $5
    where id = ${which} and state = 'waiting' and (select has_room from room)
    returning id, purpose, wrapped_key, wrapping_key_id, waiting_since is not null as was_served,
      shared_in(id) as is_shared
  ),
  given as (
    update agent set given_at = $5, lapsed = 0 where id = $1 and exists (select 1 from taken)
  ),
  written as (
    insert into happening (conversation_id, kind, agent, at) select id, 'accepted', $1, $5 from taken
  )
  select taken.id, purpose, wrapped_key, wrapping_key_id, was_served, is_shared, has_room,
    case when taken.id is not null then ${told(`'conversation ' || taken.id`, `'agent ' || $1`, `'queue'`)} end`

const takeThis: Prepared = {
  name: 'take this',
  sql: `with ${taking(`$8 and ${isServed}`)}, false as is_left
    from room left join taken on true`,
}

/** @param lock SQL of how it is locked */
const next = (name: string, first: number, lock: string): Prepared => ({
  name,
  sql: `with ${served(first)}, ${taking(`(
      select id from conversation
      where id in (select id from served) and state = 'waiting' and ${isServed}
      order by (offered_to = $1 and offered_until > $4) is true desc, ${servingOrder}
      ${lock} limit 1
    )`)}, exists (select 1 from served) as is_left
    from room left join taken on true`,
})

/** The first that nobody is taking at this moment. */
const takeFree = next('take free', candidates, 'for update skip locked')

/** The very first, once whoever is taking it has done so or not: where all are being taken. */
const takeFirst = next('take first', 1, 'for update')
