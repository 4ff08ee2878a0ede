import { randomBytes } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import { type Locale, negotiateLocale } from '../../../ui/locale.ts'
import { loggedProblem, pluginApp } from '../app.ts'
import { assets } from '../assets.ts'
import { readForm } from '../parse-body.ts'
import { sameOrigin } from '../same-origin.ts'
import { callPage, isTooOld, openCall } from './call.ts'
import { type Begun, findBegun, forgetBegun, keepBegun } from './begun-cookie.ts'
import { conclusion, onward, page } from './conclude.ts'
import { type FinishDeps, withNotice } from './finish.ts'
import { logOutRoutes } from './log-out.ts'
import { findLogin, forgetLogin } from './login-cookie.ts'
import {
  type PageForm,
  type Running,
  sharePage,
  type Stopped,
  stoppedPage,
  unavailablePage,
} from './pages.ts'
import { openSession, sealSession, type Session } from './session.ts'
import { baseOf, type Shown } from './shell.ts'
import type { Asked, Way, WayElsewhere, WayOnPage } from './way.ts'

const pageKey = z.string().regex(/^[\w-]{22}$/)
const Pressed = z.object({ page: pageKey }).catchall(z.string())
const Retried = z.object({ page: pageKey, result: z.string() })

export interface CitizenAppDeps extends FinishDeps {
  way: Way
  /** The folder with the built `page.css`. */
  assets: string
}

/** The citizen's pages: agree and identify, or cancel. Every answer is a page or a way on. */
export function citizenApp(deps: CitizenAppDeps): Hono {
  const { config, log, now, way } = deps
  const app = pluginApp({ log })
  const { conclude, deliverAgain, leave } = conclusion(deps)
  /** Where the citizen comes back from elsewhere: the same for all, so that the other side can know it beforehand. */
  const comeBack = `${config.serverUrl}${config.path}/callback`

  app.get('/assets/*', assets(deps.assets))
  app.use('/session/*', sameOrigin(config.serverUrl))

  app.get('/session/:sealed', (c) =>
    inSession(c, (running) =>
      page(c, 200, sharePage(running, formOf(running.locale), way.information)),
    ),
  )

  app.post('/session/:sealed/confirm', (c) =>
    inSession(c, async (running) => {
      const { page: pageKey, ...fields } = await readForm(c, Pressed)
      return way.kind === 'page'
        ? identifyHere(c, way, { ...running, pageKey }, fields)
        : identifyElsewhere(c, way, running)
    }),
  )

  app.post('/session/:sealed/deliver', (c) =>
    inSession(c, async (running) => {
      const { page: pageKey, result } = await readForm(c, Retried)
      return deliverAgain(c, { ...running, pageKey }, result)
    }),
  )

  app.post('/session/:sealed/cancel', (c) =>
    inSession(c, async (running) => {
      const { page: pageKey } = await readForm(c, Pressed)
      return leave(c, { ...running, pageKey }, 'cancelled')
    }),
  )

  app.get('/callback', async (c) => {
    const state = c.req.query('state') ?? ''
    const begun = way.kind === 'elsewhere' ? await findBegun(c, state, deps) : undefined
    if (way.kind === 'elsewhere' && begun !== undefined) return comesBack(c, way, begun)
    log.info('callback_unknown')
    // In another language it is the same address, without what the other side put in it.
    const its = { ...(await shown(c, localeOf(c))), languages: { offered: config.languages } }
    return page(c, 409, stoppedPage({ ...its, what: 'otherBrowser' }))
  })

  app.get('/call/:sealed', async (c) => {
    const { state, expired: old, until } = await openCall(c.req.param('sealed'), deps)
    const { heardAt, cancelUrl, returnUrl } = state
    const languages = { offered: config.languages }
    const asked = { ...(await shown(c, localeOf(c, state))), languages }
    // Who logged out is shown nothing more. A number to call is no use of a login, so one that became old does no harm.
    const over = heardAt === undefined ? undefined : await way.over?.(heardAt)
    if (over === 'logged_out' || over === 'logged_out_there') {
      const wayBack = cancelUrl ? withNotice(cancelUrl, 'cancelled') : returnUrl
      return page(c, 409, stoppedPage({ ...asked, what: 'loggedOut', wayBack }))
    }
    if (heardAt !== undefined) await way.heard?.(heardAt, { type: 'user_active' })
    const expired = isTooOld(state, old)
    log.info('call_page_opened', { expired })
    return page(c, expired ? 410 : 200, callPage({ ...asked, state, expired, until, now: now() }))
  })

  // A page that a button led to is opened again in another tab, or from the history.
  app.get('/session/:sealed/:step', (c) => {
    const query = c.req.query('lang') === undefined ? '' : `?lang=${localeOf(c)}`
    return c.redirect(`${addressOf(c.req.param('sealed'))}${query}`, 303)
  })

  logOutRoutes(app, { ...deps, shown: (c, locale) => shown(c, localeOf(c, { locale })) })
  way.routes?.(app)

  app.onError(async (error, c) => stopped(c, error, await shown(c, localeOf(c))))
  return app

  function identifyHere(
    c: Context,
    here: WayOnPage,
    running: Running,
    fields: Readonly<Record<string, string>>,
  ): Response | Promise<Response> {
    const outcome = here.read(fields, askedBy(running))
    if (outcome === undefined) return page(c, 400, sharePage(running, formOf(running.locale, true)))
    return conclude(c, running, () => Promise.resolve(outcome))
  }

  async function identifyElsewhere(
    c: Context,
    elsewhere: WayElsewhere,
    running: Running,
  ): Promise<Response> {
    const state = randomBytes(24).toString('base64url')
    const begun = await elsewhere.begin({ ...askedBy(running), comeBack, state }).catch(unavailable)
    if (begun instanceof Problem) {
      loggedProblem(begun, log)
      return page(c, begun.status, unavailablePage(running, elsewhere.unavailableText))
    }
    const { url, kept } = begun
    const session = { ...running.session, locale: running.locale }
    await keepBegun(c, { session, kept, state }, deps)
    log.info('authentication_begun')
    return onward(c, url)
  }

  async function comesBack(
    c: Context,
    elsewhere: WayElsewhere,
    { session, state, kept }: Begun,
  ): Promise<Response> {
    const url = new URL(comeBack)
    url.search = new URL(c.req.url).search
    const running = {
      ...(await inSessionOf(c, session, localeOf(c, session), await sealSession(session, deps))),
      query: '',
      // A browser that asks twice at once is answered the same.
      pageKey: state.slice(0, 22),
    }
    forgetBegun(c, state, config)
    try {
      return await conclude(c, running, () =>
        elsewhere.finish({ ...askedBy(running), comeBack, state, url, kept }),
      )
    } catch (fault) {
      return stopped(c, fault, running)
    }
  }

  async function inSession(
    c: Context,
    answer: (running: Running) => Response | Promise<Response>,
  ): Promise<Response> {
    const sealed = c.req.param('sealed') ?? ''
    const { session, expired } = await openSession(sealed, deps)
    const locale = localeOf(c, session)
    const query = c.req.query('lang') === undefined ? '' : `?lang=${locale}`
    const its = await inSessionOf(c, session, locale, sealed)
    if (!expired) {
      const running = { ...its, query, pageKey: randomBytes(16).toString('base64url') }
      try {
        return await answer(running)
      } catch (fault) {
        return stopped(c, fault, running)
      }
    }
    const { cancelUrl, returnUrl } = session
    const wayBack = cancelUrl ? withNotice(cancelUrl, 'expired') : returnUrl
    return page(c, 400, stoppedPage({ ...its, what: 'expired', wayBack }))
  }

  /** What went wrong, in the language of the page that it happened to. */
  function stopped(c: Context, fault: unknown, its: Shown): Response {
    if (!(fault instanceof Error)) throw fault
    const problem = loggedProblem(fault, log)
    return page(c, problem.status, stoppedPage({ ...its, what: whatOf(problem) }))
  }

  function addressOf(sealed: string): string {
    return `${baseOf(config)}/session/${encodeURIComponent(sealed)}`
  }

  /** Whatever page of a session it is, in another language it begins where the session does: no form is sent again. */
  async function inSessionOf(c: Context, session: Session, locale: Locale, sealed: string) {
    const languages = { offered: config.languages, path: addressOf(sealed) }
    return { ...(await shown(c, locale)), languages, session, sealed }
  }

  function formOf(locale: Locale, nothingChosen = false): PageForm | undefined {
    return way.kind === 'page' ? way.form({ locale, nothingChosen }) : undefined
  }

  async function shown(c: Context, locale: Locale): Promise<Shown> {
    const badge = way.badge?.(locale)
    const loggedIn = await isLoggedIn(c)
    return { config, locale, loggedIn, ...(badge !== undefined && { badge }) }
  }

  /** A login that has ended there is forgotten. One that ended here may go on there: the way out stays. */
  async function isLoggedIn(c: Context): Promise<boolean> {
    const login = way.logOut && (await findLogin(c, deps))
    if (login?.session === undefined) return login !== undefined
    if ((await way.over?.(login.session)) !== 'logged_out_there') return true
    forgetLogin(c, config)
    return false
  }

  function localeOf(c: Context, session?: { locale?: Locale | undefined }): Locale {
    const asked = c.req.query('lang') ?? session?.locale
    const acceptLanguage = c.req.header('accept-language')
    return negotiateLocale({ asked, acceptLanguage, offered: config.languages })
  }
}

const askedBy = ({ session: { attributes, purpose }, locale }: Running): Asked => ({
  attributes,
  locale,
  ...(purpose !== undefined && { purpose }),
})

/** What a citizen can wait for, or go round; anything else that went wrong is thrown on. */
function unavailable(fault: unknown): Problem {
  if (fault instanceof Problem && fault.code === 'plugin_unavailable') return fault
  throw fault
}

/** The causes that a citizen can do something about; for the rest nobody but us can. */
function whatOf({ code, status }: Problem): Stopped {
  if (code === 'state_expired') return 'expired'
  return status >= 500 ? 'internal' : 'invalid'
}
