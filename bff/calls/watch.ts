import {
  closed,
  nextBreaker,
  untilLook,
  type Breaker,
  type BreakerSettings,
  type Happening,
} from './breaker.ts'

/** Keeps the breaker of one plugin, and looks after the plugin in the background while it says so. */
export interface Watch {
  happened(happening: Happening): void
  readonly at: Breaker['at']
  /** No looks any more. */
  close(): void
}

export interface WatchDeps {
  settings: BreakerSettings
  /** Milliseconds; only differences count. */
  clock: () => number
  /** Asks whether somebody is there. Never rejects. */
  look: () => Promise<boolean>
  changed: (to: Breaker['at'], from: Breaker['at']) => void
}

export function createWatch({ settings, clock, look, changed }: WatchDeps): Watch {
  let breaker = closed
  let timer: NodeJS.Timeout | undefined
  let over = false

  function happened(happening: Happening): void {
    const before = breaker
    breaker = nextBreaker(before, happening, clock(), settings)
    if (over || breaker.at === before.at) return
    plan()
    changed(breaker.at, before.at)
  }

  function plan(): void {
    clearTimeout(timer)
    const wait = untilLook(breaker, settings)
    if (wait === undefined || over) return
    timer = setTimeout(() => {
      const asked = breaker
      void look().then((found) => {
        // Where it changed meanwhile, the next look is planned already.
        if (breaker.at !== asked.at || over) return
        happened({ type: found ? 'seen' : 'missed' })
        if (breaker.at === asked.at) plan()
      })
    }, wait)
    timer.unref()
  }

  return {
    happened,
    get at() {
      return breaker.at
    },
    close() {
      over = true
      clearTimeout(timer)
    },
  }
}
