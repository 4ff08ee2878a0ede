/** Milliseconds a minute has. */
const minute = 60_000

/** How many keys are remembered; the ones longest unheard of are forgotten, and start anew. */
const mostKeys = 10_000

/**
 * Counts for each key what it may still do: `burst` at once, and `perMinute` in the long run.
 * @returns takes one; the seconds to wait where there is none, else 0
 */
export function createBuckets(
  { burst, perMinute }: { burst: number; perMinute: number },
  { now, keys = mostKeys }: { now: () => Date; keys?: number },
): (key: string, times?: number) => number {
  const buckets = new Map<string, { left: number; at: number }>()
  return (key, times = 1) => {
    const at = now().getTime()
    const known = buckets.get(key)
    const rate = (perMinute * times) / minute
    // A clock that was put back gives nobody anything, and takes nothing away.
    const grown = known ? known.left + Math.max(at - known.at, 0) * rate : Infinity
    const left = Math.min(grown, burst * times)
    const taken = left >= 1
    // The newest stand last, so that the first is the one longest unheard of.
    buckets.delete(key)
    buckets.set(key, { left: taken ? left - 1 : left, at })
    if (buckets.size > keys)
      for (const oldest of buckets.keys()) {
        buckets.delete(oldest)
        break
      }
    return taken ? 0 : Math.ceil((1 - left) / rate / 1000)
  }
}
