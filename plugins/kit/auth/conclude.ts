import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import { openStateOfAnyAge, sealState } from '../../../protocol/sealed-state.ts'
import { pageHeaders } from '../../../ui/page-headers.ts'
import type { Words } from '../../../ui/words.ts'
import { towards } from './call.ts'
import { bring, fail, type FinishDeps, isUsed, sealIdentified } from './finish.ts'
import { forgetLogin, keepLogin } from './login-cookie.ts'
import { oncePerPage } from './once-per-page.ts'
import { notDeliveredPage, type Running, stoppedPage, unavailableStoppedPage } from './pages.ts'
import type { Session } from './session.ts'
import type { Identified, Outcome, Refused, Way } from './way.ts'

/** A result that waits to be delivered, and the session that it is of. */
const Waiting = z.object({
  id: z.string(),
  jwe: z.string(),
  /** Where news of the login are heard. */
  heardAt: z.string().optional(),
})

/** In seconds: no longer than the result itself counts. */
const waitingLife = 5 * 60

export interface ConclusionDeps extends FinishDeps {
  way: Pick<Way, 'logOut' | 'over' | 'unavailableText'>
}

/** What is sealed, of a login that may be ended here. */
interface Sealed {
  jwe: string
  heardAt?: string | undefined
  login?: Identified['login']
}

/** Brings what came of a session where it belongs, once for each page that asks, and the citizen with it. */
export function conclusion(deps: ConclusionDeps) {
  const { config, log, now, way } = deps
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
    if ('refused' in outcome) {
      const said = outcome.unavailable === true ? way.unavailableText : undefined
      return leave(c, running, outcome.refused, said)
    }
    const { jwe, heardAt, login } = outcome
    if (way.logOut && login) {
      const { returnUrl } = session
      await keepLogin(c, { login, session: heardAt, returnUrl, locale: running.locale }, deps)
    }
    return deliver(c, { ...running, heardAt, loggedIn: login !== undefined }, jwe)
  }

  /** What is larger than others take is no result: sending it would leave the citizen waiting for it. */
  async function sealed(session: Session, identified: Identified): Promise<Sealed | Refused> {
    try {
      const jwe = await sealIdentified(session, identified, deps)
      return { jwe, heardAt: identified.session, login: identified.login }
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
    const { jwe, heardAt } = state
    const over = heardAt === undefined ? undefined : await way.over?.(heardAt)
    if (over === undefined) return deliver(c, { ...running, heardAt }, jwe)
    // Who logged out shares nothing any more.
    if (over === 'logged_out_there') forgetLogin(c, config)
    return leave(c, running, over === 'expired' ? over : 'cancelled')
  }

  function deliver(c: Context, running: Running, jwe: string): Promise<Response> {
    const { session, pageKey } = running
    const next = once(`deliver ${session.id} ${pageKey}`, (mayHaveArrived) =>
      bring(session, jwe, deps, mayHaveArrived),
    )
    const goOn = (url: string) => onward(c, url)
    return follow(c, running, next, goOn, async () => {
      const secret = config.secrets[0]
      const { heardAt } = running
      const waits = { id: session.id, jwe, heardAt } satisfies z.infer<typeof Waiting>
      const result = await sealState(kind, waits, { secret, now, lifeSeconds: waitingLife })
      return notDeliveredPage({ ...running, result })
    })
  }

  /** @param said shown literally, with the way back; without it the citizen goes there at once, where `why` is said */
  function leave(
    c: Context,
    running: Running,
    why: Refused['refused'] | 'expired',
    said?: Words,
  ): Promise<Response> {
    const { session, pageKey } = running
    const next = once(`leave ${session.id} ${pageKey}`, () => fail(session, why, deps))
    return follow(c, running, next, (wayBack) =>
      said === undefined
        ? onward(c, wayBack)
        : page(c, 503, unavailableStoppedPage({ ...running, languages: undefined }, said, wayBack)),
    )
  }

  async function follow(
    c: Context,
    running: Running,
    next: Promise<string>,
    goOn: (url: string) => Response,
    notDelivered?: () => Promise<string>,
  ): Promise<Response> {
    try {
      return goOn(await towards(running, await next, deps))
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'delivery_failed') throw error
      if (isUsed(error)) {
        const wayBack = running.session.returnUrl
        // Where the session begins it would be asked to share once more: there is no such page in another language.
        return page(
          c,
          409,
          stoppedPage({ ...running, languages: undefined, what: 'already', wayBack }),
        )
      }
      if (!notDelivered) throw error
      return page(c, error.status, await notDelivered())
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

/** With the cookies that were set. */
export const page = (c: Context, status: ContentfulStatusCode, text: string): Response =>
  c.body(text, status, pageHeaders())
