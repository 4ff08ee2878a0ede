import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem, problemResponse } from '../../protocol/problem.ts'
import type { CommunicationStart, StartRequest } from '../../protocol/start.ts'
import type { Locale } from '../../ui/locale.ts'
import { wantsJson, wantsPage } from '../http/accept.ts'
import { localeOf, loggedProblem, page } from '../http/answer-problem.ts'
import type { Log } from '../log.ts'
import { clearIdentified, readIdentified, setNonce } from '../split-choice/cookies.ts'
import { mayUseCookies } from '../split-choice/may-use-cookies.ts'
import { mayHaveIdentified, nextStepUrl, openNextStep } from '../split-choice/next-step.ts'
import { authenticationFirstStart } from './authentication-first-start.ts'
import { authenticatedStart, communicationStart } from './communication-start.ts'
import { failedStartPage } from './failed-start-page.ts'
import { fullStart } from './full-start.ts'
import { readUnsignedStart, startBodyOf, type StartBody } from './read-start.ts'
import { signedStart } from './signed-start.ts'
import type { StartDeps } from './start-deps.ts'

/** `POST /start`: JSON for scripts and other parts, a redirect or a page for browsers that navigate. */
export function startRoutes(deps: StartDeps & { log: Log }): Hono {
  const { config, log } = deps
  const app = new Hono()

  const limits = Object.fromEntries(
    Object.entries(config.limits).map(([body, maxSize]) => [body, limitOf(maxSize)]),
  ) as Record<StartBody, ReturnType<typeof limitOf>>

  app.post(
    '/start',
    (c, next) => limits[startBodyOf(c.req)](c, next),
    async (c) => {
      const body = startBodyOf(c.req)
      const text = await c.req.text()
      if (body === 'jwt') return goOn(c, await signedStart(text, deps))
      const request = readUnsignedStart(text, body)
      return answer(c, request, () => startOf(c, request, body))
    },
  )

  /** The step after a form from another site: here the browser shows whether somebody identified before. */
  app.get('/start/continue/:sealed', async (c) => {
    const state = await openNextStep(c.req.param('sealed'), deps)
    const request = { kind: 'communication' as const, ...state }
    return answer(c, request, () => communicate(c, request, state.locale))
  })

  app.all('/start', (c) => {
    c.header('allow', 'POST')
    throw new Problem('method_not_supported')
  })
  return app

  async function startOf(
    c: Context,
    request: StartRequest,
    body: 'json' | 'form',
  ): Promise<string> {
    const locale = askedLocale(c, request)
    switch (request.kind) {
      case 'full':
        return fullStart(request, locale, deps)
      case 'authenticated':
        return authenticatedStart(request, locale, deps)
      case 'authentication_first': {
        const { clientUrl, nonce } = await authenticationFirstStart(request, locale, deps)
        setNonce(c, nonce)
        return clientUrl
      }
      case 'communication':
        if (body === 'json') return communicationStart(request, locale, deps)
        if (mayHaveIdentified(c, request, config)) return nextStepUrl(request, locale, deps)
        return mayUseCookies(c.req, config)
          ? communicate(c, request, locale)
          : communicationStart(request, locale, deps)
    }
  }

  /** With what the citizen identified for before, where they did; that is used up then. */
  async function communicate(c: Context, request: CommunicationStart, locale: Locale | undefined) {
    const identified = await readIdentified(c, request.purpose, deps)
    if (!identified) return communicationStart(request, locale, deps)
    const authenticated = { ...request, auth_result: identified.result }
    const clientUrl = await authenticatedStart(authenticated, locale, deps, { trusted: true })
    clearIdentified(c)
    return clientUrl
  }

  async function answer(c: Context, request: StartRequest, startIt: () => Promise<string>) {
    try {
      return goOn(c, await startIt())
    } catch (error) {
      const problem = loggedProblem(error, log)
      if (!wantsPage(c.req.header('accept'))) return problemResponse(problem)
      const locale = localeOf(c, config, request.locale)
      return page(problem.status, failedStartPage({ request, problem, config, locale }))
    }
  }

  function goOn(c: Context, clientUrl: string): Response {
    c.header('cache-control', 'no-store')
    c.header('vary', 'Accept', { append: true })
    if (wantsJson(c.req.header('accept'))) return c.json({ client_url: clientUrl })
    // Normalised, because a header takes only ASCII.
    return c.body(null, 303, { location: new URL(clientUrl).href })
  }

  /** Parts that say nothing of a language leave it to the plugins. */
  function askedLocale(c: Context, { locale }: StartRequest) {
    return locale || c.req.header('accept-language') ? localeOf(c, config, locale) : undefined
  }
}

const limitOf = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('body_too_large')
    },
  })
