import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { problemResponse, Problem } from '../../protocol/problem.ts'
import type { StartRequest } from '../../protocol/start.ts'
import { wantsJson, wantsPage } from '../http/accept.ts'
import { loggedProblem } from '../http/answer-problem.ts'
import { bodyLimited } from '../http/body-limit.ts'
import { getOnly } from '../http/get-only.ts'
import { localeOf } from '../http/locale-of.ts'
import { page } from '../http/page.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../observe/metrics.ts'
import { traceOfRequest } from '../observe/trace-context.ts'
import { takeNextStep } from '../split-choice/next-step.ts'
import { failedStartPage, unreadStartPage } from './failed-start-page.ts'
import { outcomeOf } from '../calls/outcome.ts'
import {
  readFormStart,
  readJsonStart,
  startBodyOf,
  wholeBodyOf,
  type StartBody,
} from './read-start.ts'
import { signedStart } from './signed-start.ts'
import { communicate, startByForm } from './start-by-form.ts'
import { startByScript } from './start-by-script.ts'
import type { StartDeps } from './start-deps.ts'

/** `POST /start`: JSON for scripts and other parts, a redirect or a page for browsers that navigate. */
export function startRoutes(
  deps: Omit<StartDeps, 'trace'> & { log: Log; metrics: Pick<Metrics, 'started'> },
): Hono {
  const { config, log, metrics } = deps
  const app = new Hono()

  const limits = Object.fromEntries(
    Object.entries(config.limits).map(([body, maxSize]) => [body, bodyLimited(maxSize)]),
  ) as Record<StartBody, MiddlewareHandler>

  app.post(
    '/start',
    (c, next) => limits[startBodyOf(c.req)](c, next),
    async (c) => {
      const body = startBodyOf(c.req)
      const text = await counted('unknown', () => wholeBodyOf(c.req))
      if (body === 'jwt') return answerPart(c, text)
      if (body === 'form') return answerForm(c, text)
      const request = await counted('unknown', () => readJsonStart(text))
      const acceptLanguage = c.req.header('accept-language')
      return answer(c, request, (tracing) => startByScript(request, acceptLanguage, tracing))
    },
  )

  /** The step after a form from another site: here the browser shows whether somebody identified before. */
  app.get('/start/continue/:sealed', getOnly, async (c) => {
    const state = await takeNextStep(c, c.req.param('sealed'), deps)
    const request = { kind: 'communication' as const, ...state }
    return answer(c, request, (tracing) => communicate(c, request, tracing))
  })

  app.all('/start', (c) => {
    c.header('allow', 'POST')
    throw new Problem('method_not_supported')
  })
  return app

  async function answerForm(c: Context, text: string): Promise<Response> {
    const request = await readOrExplain(c, text)
    if (request instanceof Response) return request
    return answer(c, request, (tracing) => startByForm(c, request, tracing))
  }

  /** What can't be read was filled in wrongly by a citizen: they go back to where it stands. */
  async function readOrExplain(c: Context, text: string) {
    try {
      return await counted('unknown', () => readFormStart(text))
    } catch (error) {
      if (!wantsPage(c.req.header('accept'))) throw error
      const problem = loggedProblem(error, log)
      const fields = new URLSearchParams(text)
      const [return_url, locale] = ['return_url', 'locale'].map((name) => fields.get(name))
      const shown = { problem, config, locale: localeOf(c, config, locale ?? undefined) }
      return page(
        problem.status,
        unreadStartPage({ ...shown, return_url: return_url ?? undefined }),
      )
    }
  }

  /** A part that signs is answered like one, whatever fails. */
  function answerPart(c: Context, token: string): Promise<Response> {
    return counted('signed', async () => goOn(c, await signedStart(token, withTrace(c))))
  }

  async function answer(
    c: Context,
    request: StartRequest,
    startIt: (tracing: StartDeps) => Promise<string>,
  ): Promise<Response> {
    try {
      return await counted(request.kind, async () => goOn(c, await startIt(withTrace(c))))
    } catch (error) {
      const problem = loggedProblem(error, log)
      if (!wantsPage(c.req.header('accept'))) return problemResponse(problem)
      const locale = localeOf(c, config, request.locale)
      return page(problem.status, failedStartPage({ request, problem, config, locale }))
    }
  }

  /** @param kind `unknown` while it isn't read: then only what can't be read is counted */
  async function counted<T>(kind: string, work: () => T | Promise<T>): Promise<T> {
    try {
      const result = await work()
      if (kind !== 'unknown') metrics.started(kind, 'ok')
      return result
    } catch (error) {
      metrics.started(kind, outcomeOf(error))
      throw error
    }
  }

  function withTrace(c: Context): StartDeps {
    const { client, now, availability } = deps
    return { config, client, now, availability, trace: traceOfRequest(c.req) }
  }

  function goOn(c: Context, clientUrl: string): Response {
    c.header('cache-control', 'no-store')
    c.header('vary', 'Accept', { append: true })
    if (wantsJson(c.req.header('accept'))) return c.json({ client_url: clientUrl })
    // Normalised, because a header takes only ASCII.
    return c.body(null, 303, { location: new URL(clientUrl).href })
  }
}
