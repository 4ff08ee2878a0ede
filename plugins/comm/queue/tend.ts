import { settleAllHeld } from '../attributes/settle-held.ts'
import type { CommContext } from '../conversation/context.ts'
import { assign, assignOnNews } from './assign.ts'
import { noteLapsedDesks } from './lapsed.ts'
import { takeBackLapsedOffers } from './offer.ts'
import { giveBackOfVanished } from './vanished.ts'

/** What nobody's action brings about: agents who vanish, offers that lapse, results that settle, room that nobody told of. */
export async function tend(context: CommContext): Promise<void> {
  await giveBackOfVanished(context)
  await noteLapsedDesks(context)
  await takeBackLapsedOffers(context)
  await settleAllHeld(context)
  await assign(context)
}

/**
 * Tends the queue on news and now and then, in milliseconds from the end of one time to the next. Every
 * process does: what one has done the others find done.
 * @returns to stop; resolves when what is under way is over
 */
export function tendEvery(context: CommContext, interval: number): () => Promise<void> {
  const failed = (fault: unknown) =>
    context.log.error('tending_failed', { fault: fault instanceof Error ? fault.name : 'unknown' })
  const stopHearing = assignOnNews(context, failed)
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const once = async (): Promise<void> => {
    await tend(context).catch(failed)
    if (!stopped) timer = setTimeout(next, interval)
  }
  let underWay = once()
  const next = () => {
    underWay = once()
  }
  return async () => {
    stopped = true
    stopHearing()
    clearTimeout(timer)
    await underWay
  }
}
