import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import type { Queryable } from '../database/database.ts'

/** What a lead has closed for now; `*` is every one. */
export interface Closure {
  purpose: string
  channel: string
  closed_by: string
  closed_at: Date
}

/**
 * Closes a subject and a channel now, or opens them again. Whoever waits already is still served.
 * @throws Problem 'purpose_unknown'
 */
export async function close(
  { config, database, now }: CommContext,
  lead: string,
  { purpose, channel, closed }: { purpose: string; channel: string; closed: boolean },
): Promise<void> {
  if (purpose !== '*' && !config.purposes.has(purpose)) throw new Problem('purpose_unknown')
  await database.transaction(async (transaction) => {
    if (closed) {
      await transaction.query(
        `insert into closure (purpose, channel, closed_by, closed_at) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [purpose, channel, lead, now()],
      )
    } else {
      await transaction.query('delete from closure where purpose = $1 and channel = $2', [
        purpose,
        channel,
      ])
    }
    await tell(transaction, 'leads', 'queue')
  })
}

export const closures = (queryable: Queryable): Promise<Closure[]> =>
  queryable.query<Closure>(
    `select purpose, channel, closed_by, closed_at from closure
     order by closed_at, purpose, channel`,
  )

/** Whether one of them is about this purpose and channel; without a purpose: about all of them. */
export const isClosedBy = (
  closed: readonly Closure[],
  { purpose, channel }: { purpose: string | undefined; channel: string },
): boolean =>
  closed.some(
    (one) =>
      (one.purpose === '*' || one.purpose === purpose) &&
      (one.channel === '*' || one.channel === channel),
  )

/** Whether a lead has closed it; without a purpose only what is closed for all subjects counts. */
export async function isClosed(
  queryable: Queryable,
  purpose: string | undefined,
  channel: string,
): Promise<boolean> {
  const rows = await queryable.query(
    `select 1 from closure where purpose in ('*', $1) and channel in ('*', $2) limit 1`,
    [purpose ?? '*', channel],
  )
  return rows.length > 0
}
