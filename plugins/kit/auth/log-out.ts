import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { openStateOfAnyAge, sealState } from '../../../protocol/sealed-state.ts'
import { locales } from '../../../ui/locale.ts'
import type { Log } from '../log.ts'
import { sameOrigin } from '../same-origin.ts'
import type { AuthConfig } from './auth-config.ts'
import { onward, page } from './conclude.ts'
import { findLogin, forgetLogin, type Login } from './login-cookie.ts'
import { stoppedPage } from './pages.ts'
import type { Shown } from './shell.ts'
import type { Way } from './way.ts'

/** What travels along to the other side and back. */
const Leaving = z.object({
  /** Whether the other side was asked. */
  asked: z.boolean(),
  returnUrl: z.string().optional(),
  locale: z.enum(locales).optional(),
})
type Leaving = z.infer<typeof Leaving>

/** Seconds that somebody may take at the other side. */
const leavingLife = 15 * 60

export interface LogOutDeps {
  config: AuthConfig
  way: Way
  now: () => Date
  log: Log
  /** What a page is shown with, in the language of the request. */
  shown: (c: Context, locale?: Leaving['locale']) => Promise<Shown>
}

/**
 * The way out, for ways of identifying that have one. The button on our own pages sends `POST /logout`, which also says who
 * it is that leaves. `GET /logout` is for links on other pages: it doesn't, so that the other side asks the citizen whether
 * they mean it, and somebody else's page does no harm with it. Both end at `/logged-out`: until then the way out is shown.
 */
export function logOutRoutes(app: Hono, deps: LogOutDeps): void {
  const { config, way, now, log, shown } = deps
  const kind = `auth-${config.name}-out`
  const comeBack = `${config.serverUrl}${config.path}/logged-out`
  const { logOut } = way
  if (logOut === undefined) return

  app.use('/logout', sameOrigin(config.serverUrl))

  app.post('/logout', async (c) => {
    const login = await findLogin(c, deps)
    await end(login?.session)
    return leave(c, login)
  })

  app.get('/logout', (c) => leave(c))

  app.get('/logged-out', async (c) => {
    const sealed = c.req.query('state') ?? ''
    const { state, expired } = await openStateOfAnyAge(kind, Leaving, sealed, {
      secrets: config.secrets,
      now,
    })
    // Who came by a link is out only now. An old address ends nobody's new login, and reading it in another language neither.
    if (!expired && c.req.query('lang') === undefined) {
      const login = await findLogin(c, deps)
      forgetLogin(c, config)
      await end(login?.session)
    }
    const languages = {
      offered: config.languages,
      query: new URLSearchParams({ state: sealed }).toString(),
    }
    const its = { ...(await shown(c, state.locale)), languages, loggedIn: false }
    const where = { ...its, wayBack: state.returnUrl }
    const what = state.asked ? 'loggedOut' : 'notLoggedOut'
    return page(c, 200, stoppedPage({ ...where, what }))
  })

  async function leave(c: Context, login?: Login): Promise<Response> {
    const { returnUrl, locale } = login ?? {}
    const back = async (asked: boolean) => {
      const state: Leaving = { asked, returnUrl, locale }
      const secret = config.secrets[0]
      return sealState(kind, state, { secret, now, lifeSeconds: leavingLife })
    }
    const url = await logOut?.({ login: login?.login ?? {}, comeBack, state: await back(true) })
    log.info('logged_out', { there: url !== undefined })
    return onward(c, url ?? `${comeBack}?state=${await back(false)}`)
  }

  /** @param session of the one who leaves, where news of it are heard */
  async function end(session: string | undefined): Promise<void> {
    if (session !== undefined) await way.heard?.(session, { type: 'logout' })
  }
}
