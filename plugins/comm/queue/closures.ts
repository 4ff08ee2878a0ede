import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import type { Queryable } from '../database/database.ts'

/** What is closed: tags of a purpose and a channel; `*` is every one. */
export interface Closure {
  purpose: string
  channel: string
}

/** From now on nobody new gets into the queue for it; who waits already is served. */
export async function closeFor(
  { database, now }: Pick<CommContext, 'database' | 'now'>,
  { purpose, channel }: Closure,
  lead: string,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(
      `insert into closure (purpose, channel, closed_by, closed_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [purpose, channel, lead, now()],
    )
    await tell(transaction, 'queue')
  })
}

export async function openFor(
  { database }: Pick<CommContext, 'database'>,
  { purpose, channel }: Closure,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query('delete from closure where purpose = $1 and channel = $2', [
      purpose,
      channel,
    ])
    await tell(transaction, 'queue')
  })
}

export const closures = (queryable: Queryable): Promise<Closure[]> =>
  queryable.query<Closure>('select purpose, channel from closure')

/** Whether one of them is about this purpose and channel. */
export const isClosedBy = (closed: readonly Closure[], { purpose, channel }: Closure): boolean =>
  closed.some(
    (one) =>
      (one.purpose === '*' || one.purpose === purpose) &&
      (one.channel === '*' || one.channel === channel),
  )
