import { setImmediate as others } from 'node:timers/promises'
import type { CommContext } from '../conversation/context.ts'
import type { ConversationRow } from '../conversation/row.ts'
import type { Place } from '../conversation/views.ts'
import { type Pace, paces } from './expected.ts'
import { servedNow } from './served-now.ts'
import { placeAfter, placeInQueue } from './place.ts'

/** Who waits with an open page. */
export interface Follower {
  readonly id: string
  readonly purpose: string
  /** Where it stands, as often as somebody looked; undefined when it isn't in the queue of this subject any more. */
  told(place: Place | undefined): void
}

/**
 * The places of everybody who waits with an open page at this process. Whenever the queue moves they are
 * asked for once for all of them, not once for each: with ten thousand waiting that is the difference between
 * one statement and ten thousand that each count ten thousand.
 */
export interface Places {
  /** Tells at every change, until the returned function is called; at once where it is known. */
  follow(follower: Follower): () => void
  /** The same for one moment; from what is known where it is. */
  placeOf(row: ConversationRow): Promise<Place>
}

/** The queue of a subject, as it was seen last. */
interface Line {
  /** How many are served before this one, by id. */
  before: ReadonlyMap<string, number>
  pace: Pace | undefined
  /** Whether anybody who serves it is at work. */
  served: boolean
}

/** Between two looks, in milliseconds; as long as the last one took where that is longer. */
const shortestPause = 50

/** Before the next look where one failed, in milliseconds. */
const pauseAfterFault = 1_000

/** So many are told one after the other; then whatever else the process has to do is done. */
const toldAtOnce = 500

export function openPlaces(
  context: Pick<CommContext, 'database' | 'news' | 'log' | 'now'>,
): Places {
  const { news, log } = context
  const followers = new Map<string, Set<Follower>>()
  let lines: ReadonlyMap<string, Line> = new Map()
  /** How often something is known to have moved, and how often it had when `lines` were looked at. */
  let moves = 1
  let movesSeen = 0
  let looking = false
  let forget = () => {}

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    const began = performance.now()
    const before = moves
    let pause = shortestPause
    try {
      const seen = await linesOf(context, [...followers.keys()])
      lines = seen
      movesSeen = before
      for (const [purpose, those] of [...followers]) await tellAll(those, seen.get(purpose))
      pause = Math.max(pause, performance.now() - began)
    } catch (fault) {
      log.warn('places_failed', { fault: fault instanceof Error ? fault.name : 'unknown' })
      pause = pauseAfterFault
    }
    setTimeout(() => {
      looking = false
      if (movesSeen !== moves && followers.size > 0) void look()
    }, pause).unref()
  }

  function moved(): void {
    moves += 1
    void look()
  }

  /** Undefined where that isn't known. */
  function known({ id, purpose }: Pick<Follower, 'id' | 'purpose'>): Place | undefined {
    const line = movesSeen === moves ? lines.get(purpose) : undefined
    const people = line?.before.get(id)
    return people === undefined ? undefined : placeAfter(people, line?.pace, line?.served ?? false)
  }

  return {
    placeOf: async (row) => known(row) ?? placeInQueue(context, row),
    follow: (follower) => {
      const { purpose } = follower
      if (followers.size === 0) forget = news.hear(['queue'], moved)
      const those = followers.get(purpose) ?? new Set()
      followers.set(purpose, those.add(follower))
      const place = known(follower)
      if (place !== undefined) follower.told(place)
      // It came after what was seen last.
      else if (movesSeen === moves) moved()
      // What moved between its own look at the queue and this moment it hasn't heard.
      else void look()
      return () => {
        if (!those.delete(follower) || those.size > 0) return
        followers.delete(purpose)
        if (followers.size > 0) return
        forget()
        moves += 1
        lines = new Map()
      }
    },
  }
}

async function tellAll(those: Set<Follower>, line: Line | undefined): Promise<void> {
  let count = 0
  for (const follower of [...those]) {
    count += 1
    if (count % toldAtOnce === 0) await others()
    // It may have left meanwhile.
    if (!those.has(follower)) continue
    const people = line?.before.get(follower.id)
    follower.told(
      people === undefined ? undefined : placeAfter(people, line?.pace, line?.served ?? false),
    )
  }
}

/** The ids come as one text for each subject, which is read fastest. */
async function linesOf(
  context: Pick<CommContext, 'database' | 'now'>,
  purposes: readonly string[],
): Promise<ReadonlyMap<string, Line>> {
  const rows = await context.database.query<{ purpose: string; ids: string }>(
    `select purpose, string_agg(id, ' ' order by rank desc, queued_at, id) as ids
     from conversation where state = 'waiting' and purpose = any($1) group by purpose`,
    [purposes],
  )
  const all = await paces(context)
  const isServed = await servedNow(context)
  return new Map(
    rows.map(({ purpose, ids }) => [
      purpose,
      {
        before: new Map(ids.split(' ').map((id, index) => [id, index])),
        pace: all.get(purpose),
        served: isServed(purpose),
      },
    ]),
  )
}
