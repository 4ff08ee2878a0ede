import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import type { Locale } from '../../../ui/locale.ts'
import { pageHeaders } from '../../../ui/page-headers.ts'
import { say } from '../../../ui/words.ts'
import { readForm } from '../../kit/parse-body.ts'
import type { CommContext } from '../conversation/context.ts'
import { later } from '../retention/limits.ts'
import type { AgentProfile } from './agent.ts'
import { workplaceOf } from './gate.ts'
import { localAgent, localLoginWorks } from './local-login.ts'
import { agentOf, closeLogin, openLogin, requireAgent } from './login.ts'
import { deskLoginPage, loggedInPage, loggingOutPage, type LoginNotice } from './login-page.ts'
import { keepAttempt, takeAttempt } from './oidc/attempt-cookie.ts'
import { faultOf, type OrganisationLogin } from './oidc/organisation-login.ts'
import { profileOf } from './oidc/profile.ts'
import { takeThen, thenOf } from './then-cookie.ts'
import { loginWords } from './words/words.ts'

export interface LoginRoutes {
  base: string
  login: OrganisationLogin | undefined
  localeOf: (c: Context) => Locale
}

const LoginForm = z.object({ agent: z.string().max(100) })

/** Minutes before the end of an idle login that its page begins to warn. */
const warnsBefore = 2

/** The ways in and out, and whether the login still lasts. Nothing here leads where a request says. */
export function loginRoutes(
  app: Hono,
  context: CommContext,
  { base, login, localeOf }: LoginRoutes,
): void {
  const { config, now, log } = context
  const callback = `${config.serverUrl}${base}/login/callback`
  const sealing = { secrets: config.stateSecrets, now }

  app.get('/login', async (c) => {
    const agent = await agentOf(context, c)
    if (agent !== undefined) return c.redirect(nextFor(c, agent), 303)
    const { success, data } = z.enum(['idle', 'logged_out']).safeParse(c.req.query('why'))
    return loginPage(c, 200, success ? data : undefined)
  })

  app.post('/login', async (c) => {
    const { agent: name } = await readForm(c, LoginForm)
    try {
      const agent = localAgent(config, c, name)
      await openLogin(context, c, agent, 'local')
      return c.redirect(nextFor(c, agent), 303)
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault
      // Everything else isn't about who they are, such as a database that is away.
      if (fault.code !== 'login_required') throw fault
      return loginPage(c, 401, 'unknown_agent')
    }
  })

  app.get('/login/organisation', async (c) => {
    if (login === undefined) return c.redirect(`${base}/login`, 303)
    try {
      const { url, attempt } = await login.begin(callback)
      await keepAttempt(c, attempt, sealing)
      return c.redirect(url, 303)
    } catch (fault) {
      return failed(c, fault)
    }
  })

  app.get('/login/callback', async (c) => {
    if (login === undefined) return c.redirect(`${base}/login`, 303)
    const attempt = await takeAttempt(c, sealing)
    if (attempt === undefined) return loginPage(c, 400, 'late')
    try {
      const came = new URL(callback)
      came.search = new URL(c.req.url).search
      const claims = await login.finish(came, attempt)
      const agent = profileOf(claims, login.settings, loginWords('nl').nameless)
      if (agent === undefined) {
        log.info('agent_login_failed', { fault: 'no_role' })
        return await loginPage(c, 403, 'no_role')
      }
      await openLogin(context, c, agent, 'organisation')
      const to = nextFor(c, agent)
      const text = loggedInPage({ ...common(c), to })
      return c.html(text, 200, { ...headersOf(c, []), refresh: `0;url=${to}` })
    } catch (fault) {
      return failed(c, fault)
    }
  })

  app.post('/logout', async (c) => {
    const returnTo = `${base}/login?why=logged_out`
    const way = await closeLogin(context, c)
    const to =
      way === 'organisation' ? await login?.endSession(config.serverUrl + returnTo) : undefined
    if (to === undefined) return c.redirect(returnTo, 303)
    // Not by a redirect: the page that sends the form lets it go to this server only.
    const text = loggingOutPage({ ...common(c), to })
    return c.html(text, 200, { ...pageHeaders({ formAction: [] }), refresh: `0;url=${to}` })
  })

  /** When this login ends if nothing is done; asking isn't doing. */
  app.get('/active', async (c) => c.json(times((await requireAgent(context, c)).last_active_at)))

  /** The page says that the person is there; the gate has noted it, as of everything that somebody does. */
  app.post('/active', async (c) => c.json(times((await requireAgent(context, c)).last_active_at)))

  /** Their work, or the page of ours that led them here. */
  function nextFor(c: Context, agent: Pick<AgentProfile, 'roles'>): string {
    return takeThen(c, config) ?? base + workplaceOf(agent)
  }

  const times = (active: Date) => ({
    now: now().toISOString(),
    warns_at: later(active, config.logOutAfter - warnsBefore).toISOString(),
    ends_at: later(active, config.logOutAfter).toISOString(),
  })

  function failed(c: Context, thrown: unknown): Response | Promise<Response> {
    const { fault, code } = faultOf(thrown)
    log.warn('agent_login_failed', { fault, ...(code && { code }) })
    return loginPage(c, fault === 'unreachable' ? 503 : 403, fault)
  }

  function loginPage(
    c: Context,
    status: 200 | 400 | 401 | 403 | 503,
    notice?: LoginNotice,
  ): Response | Promise<Response> {
    const agents = localLoginWorks(config, c) ? config.localAgents.map(({ name }) => name) : []
    const page = { ...common(c), atOrganisation: login !== undefined, agents, notice }
    return c.html(deskLoginPage(page), status, headersOf(c, ["'self'"]))
  }

  /** A window in which an agent logs in for a platform's frame still has to tell that frame. */
  const headersOf = (c: Context, formAction: readonly string[]) =>
    pageHeaders({ formAction, keepsOpener: thenOf(c, config) !== undefined })

  function common(c: Context) {
    const locale = localeOf(c)
    const { name, website } = config.organisation
    return { locale, base, organisation: { name: say(name, locale), website } }
  }
}
