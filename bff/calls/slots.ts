/** How many may be at it at once, and how many may wait until they can. */
export interface Slots {
  /**
   * Waits for a slot, at most so many milliseconds.
   * @returns false where there was none in time, or too many wait already; no promise where nobody has to wait
   */
  take(patience: number): boolean | Promise<boolean>
  /** To be called once for each that was taken. */
  free(): void
  /** Lets those who wait look again, after `atOnce` became larger. */
  look(): void
  /** Those who wait get none. */
  clear(): void
}

export function createSlots({
  atOnce,
  waiting: longestQueue,
}: {
  atOnce: () => number
  waiting: number
}): Slots {
  let taken = 0
  const queue = new Set<(got: boolean) => void>()

  function look(): void {
    for (const answer of queue) {
      if (taken >= atOnce()) return
      taken += 1
      answer(true)
    }
  }

  return {
    take(patience) {
      if (taken < atOnce()) {
        taken += 1
        return true
      }
      if (queue.size >= longestQueue) return false
      return new Promise((resolve) => {
        const answer = (got: boolean) => {
          clearTimeout(timer)
          queue.delete(answer)
          resolve(got)
        }
        const timer = setTimeout(answer, patience, false)
        queue.add(answer)
      })
    },
    free() {
      taken -= 1
      look()
    },
    look,
    clear() {
      for (const answer of queue) answer(false)
    },
  }
}
