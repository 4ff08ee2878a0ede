import type { Context } from 'hono'
import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import { openStateOfAnyAge, sealState } from '../../../protocol/sealed-state.ts'
import { pageHeaders } from '../../../ui/page-headers.ts'
import { bring, fail, type FinishDeps, isUsed, sealIdentified } from './finish.ts'
import { oncePerPage } from './once-per-page.ts'
import { notDeliveredPage, type Running, stoppedPage } from './pages.ts'
import type { Session } from './session.ts'
import type { Identified, Outcome, Refused } from './way.ts'

/** A result that waits to be delivered, and the session that it is of. */
const Waiting = z.object({ id: z.string(), jwe: z.string() })

/** In seconds: no longer than the result itself counts. */
const waitingLife = 5 * 60

/** Brings what came of a session where it belongs, once for each page that asks, and the citizen with it. */
export function conclusion(deps: FinishDeps) {
  const { config, log, now } = deps
  const once = oncePerPage({ now })
  const kind = `auth-${config.name}-result`

  /**
   * @param identify asked once for each page key, however often the page is asked for
   * @throws Problem of `identify`
   */
  async function conclude(
    c: Context,
    running: Running,
    identify: () => Promise<Outcome>,
  ): Promise<Response> {
    const { session, pageKey } = running
    const outcome = await once(`identify ${session.id} ${pageKey}`, async () => {
      const identified = await identify()
      return 'refused' in identified ? identified : sealed(session, identified)
    })
    return typeof outcome === 'string'
      ? deliver(c, running, outcome)
      : leave(c, running, outcome.refused)
  }

  /** What is larger than others take is no result: sending it would leave the citizen waiting for it. */
  async function sealed(session: Session, identified: Identified): Promise<string | Refused> {
    try {
      return await sealIdentified(session, identified, deps)
    } catch (fault) {
      if (!(fault instanceof Problem) || fault.code !== 'auth_result_too_large') throw fault
      log.error('result_not_sealed', { ...fault.facts, code: fault.code })
      return { refused: 'failed' }
    }
  }

  /** @throws Problem 'state_invalid' | 'state_expired' */
  async function deliverAgain(c: Context, running: Running, result: string): Promise<Response> {
    const { secrets } = config
    const { state, expired } = await openStateOfAnyAge(kind, Waiting, result, { secrets, now })
    if (state.id !== running.session.id) throw new Problem('state_invalid')
    if (expired) throw new Problem('state_expired')
    return deliver(c, running, state.jwe)
  }

  function deliver(c: Context, running: Running, jwe: string): Promise<Response> {
    const { session, pageKey } = running
    const next = once(`deliver ${session.id} ${pageKey}`, (mayHaveArrived) =>
      bring(session, jwe, deps, mayHaveArrived),
    )
    return follow(c, running, next, async () => {
      const secret = config.secrets[0]
      const waits = { id: session.id, jwe } satisfies z.infer<typeof Waiting>
      const result = await sealState(kind, waits, { secret, now, lifeSeconds: waitingLife })
      return notDeliveredPage({ ...running, result })
    })
  }

  function leave(c: Context, running: Running, why: Refused['refused']): Promise<Response> {
    const { session, pageKey } = running
    const next = once(`leave ${session.id} ${pageKey}`, () => fail(session, why, deps))
    return follow(c, running, next)
  }

  async function follow(
    c: Context,
    running: Running,
    next: Promise<string>,
    notDelivered?: () => Promise<string>,
  ): Promise<Response> {
    try {
      return onward(c, await next)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'delivery_failed') throw error
      if (isUsed(error)) {
        const wayBack = running.session.returnUrl
        // Where the session begins it would be asked to share once more: there is no such page in another language.
        return page(
          409,
          stoppedPage({ ...running, languages: undefined, what: 'already', wayBack }),
        )
      }
      if (!notDelivered) throw error
      return page(error.status, await notDelivered())
    }
  }

  return { conclude, deliverAgain, leave }
}

/** To where the citizen goes next, which learns nothing of where they were. */
export function onward(c: Context, url: string): Response {
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'no-referrer')
  return c.redirect(url, 303)
}

export const page = (status: number, text: string): Response =>
  new Response(text, { status, headers: pageHeaders() })
