import type { Queryable } from '../database/database.ts'
import type { CommContext } from '../conversation/context.ts'
import type { ConversationRow } from '../conversation/row.ts'
import type { Place } from '../conversation/views.ts'
import { servedNow } from './served-now.ts'
import { expectedMinutes, type Pace, paces } from './expected.ts'

export const placeAfter = (people: number, pace: Pace | undefined, served: boolean): Place => ({
  place: people + 1,
  people_before: people,
  expected_minutes: expectedMinutes(pace, people),
  served,
})

/** Where one conversation stands in the queue. For many at once there is `openPlaces`. */
export async function placeInQueue(
  context: Pick<CommContext, 'database' | 'now'>,
  row: Pick<ConversationRow, 'id' | 'purpose' | 'rank' | 'queued_at'>,
): Promise<Place> {
  const before = await peopleBefore(context.database, row)
  const [pace, isServed] = [(await paces(context)).get(row.purpose), await servedNow(context)]
  return placeAfter(before, pace, isServed(row.purpose))
}

/** How many people are served before this one: first come, first served within a subject. */
export async function peopleBefore(
  queryable: Queryable,
  row: Pick<ConversationRow, 'id' | 'purpose' | 'rank' | 'queued_at'>,
): Promise<number> {
  const [counted] = await queryable.query<{ before: number }>(
    `select count(*)::int as before from conversation
     where state = 'waiting' and purpose = $1
       and (rank > $2 or rank = $2 and (queued_at, id) < ($3, $4))`,
    [row.purpose, row.rank, row.queued_at, row.id],
  )
  return counted?.before ?? 0
}
