import { randomBytes } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import { negotiateLocale, type Locale } from '../../../ui/locale.ts'
import { pageHeaders } from '../../../ui/page-headers.ts'
import { loggedProblem, pluginApp } from '../../kit/app.ts'
import { assets } from '../../kit/assets.ts'
import { readForm } from '../../kit/parse-body.ts'
import { sameOrigin } from '../../kit/same-origin.ts'
import type { DemoAuthConfig } from './config.ts'
import { fail, isUsed, succeed, withNotice, type FinishDeps } from './finish.ts'
import { oncePerPage } from './once-per-page.ts'
import { baseOf, choosePage, notDeliveredPage, stoppedPage, type Stopped } from './pages.ts'
import { testCitizens } from './people.ts'
import { openSession, type Session } from './session.ts'

const Pressed = z.object({ page: z.string().regex(/^[\w-]{22}$/), citizen: z.string().optional() })

interface Running {
  config: DemoAuthConfig
  locale: Locale
  session: Session
  sealed: string
  query: string
}

/** The citizen's pages: choose who to be and confirm, or cancel. Every answer is a page or a way on. */
export function citizenApp(deps: FinishDeps & { assets: string }): Hono {
  const { config, log, now } = deps
  const app = pluginApp({ log })
  const once = oncePerPage({ now })

  app.get('/assets/*', assets(deps.assets))
  app.use('/session/*', sameOrigin(config.serverUrl))

  app.get('/session/:sealed', (c) =>
    inSession(c, (running) => {
      const pageKey = randomBytes(16).toString('base64url')
      return page(
        200,
        choosePage({ ...running, pageKey, languages: { offered: config.languages } }),
      )
    }),
  )

  app.post('/session/:sealed/confirm', (c) =>
    inSession(c, async (running) => {
      const { page: pageKey, citizen: chosen } = await readForm(c, Pressed)
      const citizen = testCitizens.find(({ id }) => id === chosen)
      if (!citizen) return page(400, choosePage({ ...running, pageKey, nothingChosen: true }))

      const { session } = running
      const next = once(`confirm ${session.id} ${pageKey}`, (mayHaveArrived) =>
        succeed(session, citizen, deps, mayHaveArrived),
      )
      return goOn(c, running, next, () => notDeliveredPage({ ...running, pageKey, citizen }))
    }),
  )

  app.post('/session/:sealed/cancel', (c) =>
    inSession(c, async (running) => {
      const { page: pageKey } = await readForm(c, Pressed)
      const { session } = running
      return goOn(
        c,
        running,
        once(`cancel ${session.id} ${pageKey}`, () => fail(session, deps)),
      )
    }),
  )

  // A page that a button led to is opened again in another tab, or from the history.
  app.get('/session/:sealed/:step', (c) =>
    c.redirect(`${baseOf(config)}/session/${encodeURIComponent(c.req.param('sealed'))}`, 303),
  )

  app.onError((error, c) => {
    const problem = loggedProblem(error, log)
    const locale = localeOf(c)
    return page(problem.status, stoppedPage({ config, locale, what: whatOf(problem) }))
  })
  return app

  async function inSession(c: Context, answer: (running: Running) => Response | Promise<Response>) {
    const sealed = c.req.param('sealed') ?? ''
    const { session, expired } = await openSession(sealed, deps)
    const locale = localeOf(c, session)
    const query = c.req.query('lang') === undefined ? '' : `?lang=${locale}`
    if (!expired) return answer({ config, locale, session, sealed, query })
    const { cancelUrl, returnUrl } = session
    const wayBack = cancelUrl ? withNotice(cancelUrl, 'expired') : returnUrl
    return page(400, stoppedPage({ config, locale, what: 'expired', wayBack }))
  }

  async function goOn(
    c: Context,
    { locale, session }: Running,
    next: Promise<string>,
    notDelivered?: () => string,
  ): Promise<Response> {
    try {
      c.header('cache-control', 'no-store')
      c.header('referrer-policy', 'no-referrer')
      return c.redirect(await next, 303)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'delivery_failed') throw error
      if (isUsed(error)) {
        const wayBack = session.returnUrl
        return page(409, stoppedPage({ config, locale, what: 'already', wayBack }))
      }
      if (!notDelivered) throw error
      return page(error.status, notDelivered())
    }
  }

  function localeOf(c: Context, session?: Session): Locale {
    const asked = c.req.query('lang') ?? session?.locale
    const acceptLanguage = c.req.header('accept-language')
    return negotiateLocale({ asked, acceptLanguage, offered: config.languages })
  }
}

const page = (status: number, text: string) =>
  new Response(text, { status, headers: pageHeaders() })

/** The causes that a citizen can do something about; for the rest nobody but us can. */
function whatOf({ status }: Problem): Stopped {
  return status >= 500 ? 'internal' : 'invalid'
}
