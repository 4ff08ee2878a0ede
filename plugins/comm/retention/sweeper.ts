import { randomUUID } from 'node:crypto'
import type { CommContext } from '../conversation/context.ts'

/** How long a process that says nothing any more is still the one that sweeps, in milliseconds. */
const lease = 8_000

/** The turn to sweep, which one process has at a time. */
export interface SweepingTurn {
  /**
   * Whether it is this process's turn, now and for some seconds more: asks the database only when less than half of
   * that is left. It is nobody's when the process that had it was killed, has let go, or has said nothing for 8 s.
   */
  isMine(): Promise<boolean>
  /** Somebody else's from now on. */
  letGo(): Promise<void>
}

/**
 * Only one sweeps because more would do the same work twice; nothing goes wrong when two do for a moment, as their
 * clocks differ or one was paused in the middle.
 */
export function sweepingTurn({
  database,
  now,
}: Pick<CommContext, 'database' | 'now'>): SweepingTurn {
  const me = randomUUID()
  let until = new Date(0)

  return {
    isMine: async () => {
      const at = now()
      if (until.getTime() - at.getTime() > lease / 2) return true
      until = new Date(0)
      const next = new Date(at.getTime() + lease)
      const taken = await database.query(
        `insert into sweeper (holder, until) values ($1, $2)
         on conflict (only_one) do update set holder = $1, until = $2
           where sweeper.holder = $1 or sweeper.until <= $3
         returning holder`,
        [me, next, at],
      )
      if (taken.length === 0) return false
      until = next
      return true
    },
    letGo: async () => {
      until = new Date(0)
      await database.query('delete from sweeper where holder = $1', [me])
    },
  }
}
