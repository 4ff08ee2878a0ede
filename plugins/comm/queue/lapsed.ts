import type { CommContext } from '../conversation/context.ts'
import { told } from '../conversation/news.ts'

/**
 * Agents whose desk has shown no sign of life for as long as the configuration says aren't at work any more, also those
 * who had nobody in hand: whoever waits may have nobody left to wait for, and nothing else would tell them. Only the
 * process that notices it first tells; who is being changed at this moment is left for the next time.
 * @returns how many it was the first to notice
 */
export async function noteLapsedDesks({
  database,
  now,
}: Pick<CommContext, 'database' | 'now'>): Promise<number> {
  const noticed = await database.query(
    `with lapsed as (
       update agent set connected_until = null where id in (
         select id from agent where connected_until <= $1 order by id for update skip locked
       ) returning id
     )
     select ${told(`'agent ' || id`, `'queue'`)} from lapsed`,
    [now()],
  )
  return noticed.length
}
