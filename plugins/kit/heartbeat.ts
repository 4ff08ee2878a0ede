/** In how many turns all have had theirs. */
const turns = 60

export interface Heartbeat<One> {
  /** Its first turn comes a whole interval from now. @returns to stop */
  add(one: One): () => void
  all(): One[]
}

/**
 * One timer for thousands: each gets its turn once in so many milliseconds, a sixtieth of them at a time, so that
 * what they do comes spread over the interval. Where the process was busy, the turns it missed come at once.
 */
export function createHeartbeat<One extends { beat(): void }>(interval: number): Heartbeat<One> {
  const groups = Array.from({ length: turns }, () => new Set<One>())
  const each = interval / turns
  let count = 0
  let turn = 0
  let next = 0
  let timer: NodeJS.Timeout | undefined

  function tick(): void {
    // One round is enough, however long it slept.
    for (let left = turns; left > 0 && performance.now() >= next; left -= 1) {
      next += each
      turn = (turn + 1) % turns
      const group = groups[turn]
      for (const one of [...(group ?? [])]) if (group?.has(one)) one.beat()
    }
    next = Math.max(next, performance.now())
  }

  return {
    add: (one) => {
      const group = groups[turn]
      group?.add(one)
      count += 1
      if (timer === undefined) {
        next = performance.now() + each
        timer = setInterval(tick, each)
      }
      return () => {
        if (!group?.delete(one)) return
        count -= 1
        if (count > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
    all: () => groups.flatMap((group) => [...group]),
  }
}
