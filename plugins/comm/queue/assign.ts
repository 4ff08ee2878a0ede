import { takesConversations } from '../agents/agent.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import type { Queryable } from '../database/database.ts'
import { servingOrder } from './served.ts'

/** One process assigns at a time; the number means nothing else. */
const turn = 20_260_003

/** More than a queue moves between two looks. */
const most = 200

/**
 * Offers those who wait to agents who have room, where the configuration says that conversations are
 * assigned: in the order of serving, each to the available agent who was given none for longest. What
 * somebody let pass isn't offered to them again; when all have, it is there for everybody to accept.
 */
export async function assign({ config, database, now }: CommContext): Promise<void> {
  if (config.queue.assign !== 'automatic') return
  const until = new Date(now().getTime() + config.queue.accept_seconds * 1000)
  await database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1)', [turn])
    for (let count = 0; count < most; count++) {
      const pair = await nextPair(transaction, now(), config.queue.wrapping_up_blocks)
      if (pair === undefined) return
      const offered = await transaction.query(
        `update conversation set offered_to = $2, offered_until = $3
         where id = $1 and state = 'waiting' and offered_to is null returning id`,
        [pair.id, pair.agent, until],
      )
      if (offered.length > 0) {
        await tell(transaction, `conversation ${pair.id}`, `agent ${pair.agent}`, 'queue')
      }
    }
  })
}

/** An agent with room counts what they have in hand and what is offered to them. */
async function nextPair(
  transaction: Queryable,
  now: Date,
  wrappingUpBlocks: boolean,
): Promise<{ id: string; agent: string } | undefined> {
  const [pair] = await transaction.query<{ id: string; agent: string }>(
    `with recursive free as (
       select id, subjects, channels, given_at, offers from agent cross join lateral (
         select count(*) as offers from conversation
         where offered_to = agent.id and state = 'waiting'
       ) offered
       where ${takesConversations} and presence = 'available' and connected_until > $1 and at_once > offers + (
         select count(*) from conversation
         where agent = agent.id and (state = 'talking' or $2 and state = 'wrapping_up')
       )
     ),
     subject (purpose) as (
       (select purpose from conversation where state = 'waiting' order by purpose limit 1)
       union all
       select (
         select purpose from conversation
         where state = 'waiting' and purpose > subject.purpose order by purpose limit 1
       ) from subject where subject.purpose is not null
     )
     select candidate.id, free.id as agent
     from free join subject on '*' = any(free.subjects) or subject.purpose = any(free.subjects)
     cross join lateral (
       select id, rank, queued_at from conversation
       where state = 'waiting' and purpose = subject.purpose and offered_to is null
         and ('*' = any(free.channels) or channel = any(free.channels))
         and not free.id = any(passed_by)
       order by ${servingOrder} limit 1
     ) candidate
     order by candidate.rank desc, candidate.queued_at, candidate.id,
       free.offers, free.given_at nulls first, free.id
     limit 1`,
    [now, wrappingUpBlocks],
  )
  return pair
}

/** Looks anew whenever somebody joins, an agent has room again or says no. */
export function assignOnNews(context: CommContext, onFault: (fault: unknown) => void): () => void {
  if (context.config.queue.assign !== 'automatic') return () => {}
  let working = false
  let again = false
  const work = async () => {
    again = working
    if (working) return
    working = true
    try {
      do {
        again = false
        await assign(context)
      } while (again)
    } catch (fault) {
      onFault(fault)
    } finally {
      working = false
    }
  }
  return context.news.hear(['queue'], () => void work())
}
