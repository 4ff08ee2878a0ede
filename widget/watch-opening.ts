import { openingTimes } from './opening.ts'
import type { Options } from './options.ts'

/** Milliseconds: the server and the browser keep for five seconds what they know. */
const known = 6_000
/** Milliseconds over which the pages that wait for the same opening spread their question. */
const spread = 20_000
/** Milliseconds: a timer of more goes off at once. */
const longest = 2 ** 31 - 1

interface Watching {
  /** What is on offer on the screen, whenever that is asked. */
  readonly offered: () => readonly Options[]
  /** Asks what is on offer now. */
  readonly look: () => Promise<void>
  readonly signal: AbortSignal
  /** Milliseconds. */
  readonly now: () => number
  /** From 0 to 1. */
  readonly random: () => number
}

/**
 * Looks once what is on offer when something that is closed should have opened: at that moment, or when the citizen
 * comes back to the page after it. What couldn't be asked is asked when they come back the next time.
 */
export function watchOpening({ offered, look, signal, now, random }: Watching): void {
  let due = Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  const arm = () => {
    const methods = offered().flatMap(({ channels, methods }) => [...channels, ...methods])
    due = Math.min(...openingTimes(methods, now())) + known + random() * spread
    clearTimeout(timer)
    if (due < Infinity) timer = setTimeout(check, Math.min(due - now(), longest))
  }
  const check = () => {
    if (document.hidden || now() < due) return
    const [before, missed] = [offered(), due]
    due = Infinity
    look().then(
      () => {
        if (signal.aborted) return
        if (offered() === before) due = missed
        else arm()
      },
      () => {
        due = missed
      },
    )
  }
  document.addEventListener('visibilitychange', check, { signal })
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
  })
  arm()
}
