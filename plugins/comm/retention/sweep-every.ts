import type { CommContext } from '../conversation/context.ts'
import { codeOf } from '../database/unavailable.ts'
import { sweep } from './sweep.ts'
import { sweepingTurn } from './sweeper.ts'

/** How often a process looks whether it is its turn, within the time from one sweep to the next. */
const looks = 3

/**
 * Sweeps now and then, in milliseconds from the end of one sweep to the next, while it is this process's turn. When
 * the one whose turn it is gets killed another one has taken over after 8 seconds and a third of the interval.
 * @returns to stop; resolves when the sweep under way is over and the turn is anybody's
 */
export function sweepEvery(context: CommContext, interval: number): () => Promise<void> {
  const turn = sweepingTurn(context)
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let looksLeft = 0

  const look = async (): Promise<void> => {
    try {
      if (!(await turn.isMine())) looksLeft = 0
      else if (looksLeft > 0) looksLeft -= 1
      else {
        await sweep(context, async () => !stopped && (await turn.isMine()))
        looksLeft = looks - 1
      }
    } catch (fault) {
      context.log.error('sweep_failed', { code: codeOf(fault) })
    }
    if (!stopped) timer = setTimeout(next, interval / looks)
  }
  let underWay = look()
  const next = () => {
    underWay = look()
  }
  return async () => {
    stopped = true
    clearTimeout(timer)
    await underWay
    // Where that fails the others wait until its time is over.
    await turn.letGo().catch(() => undefined)
  }
}
