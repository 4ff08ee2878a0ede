import { Problem } from '../../../protocol/problem.ts'

/** Milliseconds after which a page is forgotten. */
const memory = 5 * 60_000
const mostPages = 1_000

interface Press {
  at: number
  outcome: Promise<unknown>
  failed: boolean
  /** Something was sent, and nobody said whether it arrived. */
  mayHaveArrived: boolean
}

/**
 * Makes a button do its work once for each page that shows it. Pressed twice, or again after "back", it
 * sends the page's own random key again and gives the same outcome; what failed is done again.
 * A copy of the page in somebody else's browser has another key, so it never learns where the first went.
 * Held in memory: when that is lost, the citizen reads that they went on already.
 */
export function oncePerPage({ now }: { now: () => Date }) {
  const presses = new Map<string, Press>()

  function forget(at: number) {
    for (const [key, press] of presses) {
      if (at - press.at < memory && presses.size < mostPages) return
      presses.delete(key)
    }
  }

  return <Result>(
    key: string,
    work: (mayHaveArrived: boolean) => Promise<Result>,
  ): Promise<Result> => {
    const at = now().getTime()
    forget(at)
    const before = presses.get(key)
    if (before && !before.failed) return before.outcome as Promise<Result>

    const mayHaveArrived = before?.mayHaveArrived ?? false
    const outcome = work(mayHaveArrived)
    const press: Press = { at, outcome, failed: false, mayHaveArrived }
    outcome.catch((error: unknown) => {
      press.failed = true
      press.mayHaveArrived ||= error instanceof Problem && error.facts.uncertain === true
    })
    presses.delete(key)
    presses.set(key, press)
    return outcome
  }
}
