/**
 * Whether a plugin is asked at all. One that fails again and again is left alone, so that citizens
 * hear at once that it isn't there, and looked after until it is back.
 */
export type Breaker =
  | { at: 'closed'; failures: number; since: number }
  /** It failed: somebody looks whether it is there at all, without waiting for the next citizen. */
  | { at: 'doubted'; failures: number; since: number }
  /** Not asked. `looks` is how often somebody looked in vain. */
  | { at: 'open'; looks: number; since: number }
  /** Somebody is there: the next call says whether it works. */
  | { at: 'trying'; looks: number; since: number }

export type Happening =
  /** What a citizen's start needs went well or wrong; the time at which that was asked, in milliseconds. */
  | { type: 'succeeded'; began: number }
  /** `slow`: a citizen waited for it until the time was over. */
  | { type: 'failed'; began: number; slow?: boolean }
  /** Whether somebody is there. That alone doesn't say that a start would work. */
  | { type: 'seen' | 'missed' }

export interface BreakerSettings {
  /** So many failures in a row open it. */
  failures: number
  /** Milliseconds until somebody looks after a failure. */
  doubt: number
  /** Milliseconds between looks while it is open: at first, and at most. */
  firstLook: number
  slowestLook: number
}

export const breakerSettings: BreakerSettings = {
  failures: 5,
  doubt: 1000,
  firstLook: 2000,
  slowestLook: 15_000,
}

export const closed: Breaker = { at: 'closed', failures: 0, since: -Infinity }

/** A plugin that hangs costs each citizen seconds: it isn't waited for as often as one that refuses. */
const failuresOfSlow = 4

/** @param now milliseconds, by the clock that `began` was read from */
export function nextBreaker(
  breaker: Breaker,
  happening: Happening,
  now: number,
  settings: BreakerSettings = breakerSettings,
): Breaker {
  // What was asked before things changed says nothing about how they are now.
  if ('began' in happening && happening.began < breaker.since) return breaker
  switch (breaker.at) {
    case 'closed':
    case 'doubted':
      if (happening.type === 'succeeded') return breaker.failures === 0 ? breaker : closedAt(now)
      if (happening.type === 'seen') return { ...breaker, at: 'closed' }
      return failed(breaker, happening, now, settings)
    case 'open':
      if (happening.type === 'seen') return { at: 'trying', looks: breaker.looks, since: now }
      return happening.type === 'missed' ? { ...breaker, looks: breaker.looks + 1 } : breaker
    case 'trying':
      if (happening.type === 'succeeded') return closedAt(now)
      if (happening.type === 'seen') return breaker
      // It looked well and wasn't: the next look can wait longer.
      return { at: 'open', looks: breaker.looks + 1, since: now }
  }
}

function failed(
  { failures: before, since }: Extract<Breaker, { failures: number }>,
  happening: Happening,
  now: number,
  settings: BreakerSettings,
): Breaker {
  const slow = happening.type === 'failed' && happening.slow
  const failures = before + (slow ? failuresOfSlow : 1)
  return failures >= settings.failures
    ? { at: 'open', looks: 0, since: now }
    : { at: 'doubted', failures, since }
}

/** Milliseconds until somebody should look whether the plugin is there, if somebody should. */
export function untilLook(
  breaker: Breaker,
  settings: BreakerSettings = breakerSettings,
): number | undefined {
  switch (breaker.at) {
    case 'doubted':
      return settings.doubt
    case 'open':
      return Math.min(settings.firstLook * 1.5 ** breaker.looks, settings.slowestLook)
    case 'closed':
    case 'trying':
      return undefined
  }
}

const closedAt = (now: number): Breaker => ({ at: 'closed', failures: 0, since: now })
