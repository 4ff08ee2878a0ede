import type { CommContext } from '../conversation/context.ts'
import { expectedMinutes, paces } from './expected.ts'
import { servingOrder } from './served.ts'

/** Where somebody stands in the queue of their subject. */
export interface Place {
  place: number
  people_before: number
  expected_minutes: number | null
}

/** Everybody's place, read at once. */
export type Board = ReadonlyMap<string, Place>

/** Between two readings, in milliseconds: a queue that moves faster is told this often. */
const pauseBetween = 200

/**
 * Everybody's place for all streams of this process, read once after every news of the queue instead of
 * by each of them: thousands may wait. Never older than the last news that this process heard.
 */
export function queueBoard(context: Pick<CommContext, 'database' | 'news' | 'now'>): {
  now: () => Promise<Board>
} {
  let newest: Promise<Board> | undefined
  let begun = 0
  let isReading = false

  const read = async (): Promise<Board> => {
    const wait = begun + pauseBetween - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    begun = performance.now()
    isReading = true
    return readBoard(context)
  }
  context.news.hear(['queue'], () => {
    // One that hasn't begun to read will see this change too.
    if (isReading) newest = undefined
  })
  return {
    now: () => {
      if (newest === undefined) {
        isReading = false
        const reading = read()
        newest = reading
        reading.catch(() => {
          if (newest === reading) newest = undefined
        })
      }
      return newest
    },
  }
}

export async function readBoard(context: Pick<CommContext, 'database' | 'now'>): Promise<Board> {
  const rows = await context.database.query<{ id: string; purpose: string; before: number }>(
    `select id, purpose,
       (row_number() over (partition by purpose order by ${servingOrder}) - 1)::int as before
     from conversation where state = 'waiting'`,
  )
  const known = await paces(context)
  return new Map(
    rows.map(({ id, purpose, before }) => [
      id,
      {
        place: before + 1,
        people_before: before,
        expected_minutes: expectedMinutes(known.get(purpose), before),
      },
    ]),
  )
}
