import type { CommContext } from '../conversation/context.ts'
import type { Queryable } from '../database/database.ts'
import { type Pace, paces } from './expected.ts'
import { type Place, placeAfter } from './place.ts'

/** Told where it stands; undefined when it isn't in the queue of this subject any more. */
type Told = (place: Place | undefined) => void

/**
 * The places of everybody who waits with an open page at this process. Whenever the queue moves they are
 * asked for once for all of them, not once for each: with ten thousand waiting that is the difference between
 * one statement and ten thousand that each count ten thousand.
 */
export interface Places {
  /** Tells at every change, until the returned function is called. */
  follow(waiting: { id: string; purpose: string }, told: Told): () => void
}

/** Between two looks, in milliseconds; as long as the last one took where that is longer. */
const shortestPause = 50

/** Before the next look where one failed, in milliseconds. */
const pauseAfterFault = 1_000

export function openPlaces(
  context: Pick<CommContext, 'database' | 'news' | 'log' | 'now'>,
): Places {
  const { database, news, log } = context
  const followers = new Map<string, Map<string, Set<Told>>>()
  let looking = false
  let again = false
  let forget = () => {}

  async function look(): Promise<void> {
    if (looking) {
      again = true
      return
    }
    looking = true
    again = false
    const began = performance.now()
    let pause = shortestPause
    try {
      const lines = await linesOf(database, [...followers.keys()])
      const known = await paces(context)
      for (const [purpose, those] of followers) {
        tellAll(those, lines.get(purpose) ?? [], known.get(purpose))
      }
      pause = Math.max(pause, performance.now() - began)
    } catch (fault) {
      log.warn('places_failed', { fault: fault instanceof Error ? fault.name : 'unknown' })
      again = true
      pause = pauseAfterFault
    }
    setTimeout(() => {
      looking = false
      if (again && followers.size > 0) void look()
    }, pause).unref()
  }

  return {
    follow: ({ id, purpose }, told) => {
      if (followers.size === 0) forget = news.hear(['queue'], () => void look())
      const ofPurpose = followers.get(purpose) ?? new Map<string, Set<Told>>()
      followers.set(purpose, ofPurpose)
      const those = ofPurpose.get(id) ?? new Set()
      ofPurpose.set(id, those.add(told))
      // What moved between its own look at the queue and this moment it hasn't heard.
      void look()
      return () => {
        those.delete(told)
        if (those.size > 0) return
        ofPurpose.delete(id)
        if (ofPurpose.size === 0) followers.delete(purpose)
        if (followers.size === 0) forget()
      }
    },
  }
}

function tellAll(
  those: ReadonlyMap<string, ReadonlySet<Told>>,
  line: readonly string[],
  pace: Pace | undefined,
): void {
  const before = new Map(line.map((id, index) => [id, index]))
  for (const [id, followers] of [...those]) {
    const people = before.get(id)
    const place = people === undefined ? undefined : placeAfter(people, pace)
    for (const told of followers) told(place)
  }
}

/** Everybody who waits for these subjects, in the order in which they are served; as one text each, which is read fastest. */
async function linesOf(
  queryable: Queryable,
  purposes: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await queryable.query<{ purpose: string; ids: string }>(
    `select purpose, string_agg(id, ' ' order by rank desc, queued_at, id) as ids
     from conversation where state = 'waiting' and purpose = any($1) group by purpose`,
    [purposes],
  )
  return new Map(rows.map(({ purpose, ids }) => [purpose, ids.split(' ')]))
}
