import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem, problemResponse } from '../../protocol/problem.ts'
import type { StartRequest } from '../../protocol/start.ts'
import { wantsJson, wantsPage } from '../http/accept.ts'
import { localeOf, loggedProblem, page } from '../http/answer-problem.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../observe/metrics.ts'
import { traceOf } from '../observe/trace-context.ts'
import { problemPage } from '../pages/problem-page.ts'
import { allowedReturnUrl } from '../return/allowed-return-url.ts'
import { withNotice } from '../return/with-notice.ts'
import { fullStart, type StartDeps } from './full-start.ts'
import { readStart } from './read-start.ts'

const largestBody = 64 * 1024

/** `POST /start`: JSON for scripts and other parts, a redirect or a page for browsers that navigate. */
export function startRoutes(
  deps: StartDeps & { log: Log; metrics: Pick<Metrics, 'started'> },
): Hono {
  const { config, log, metrics } = deps
  const app = new Hono()

  const limit = bodyLimit({
    maxSize: largestBody,
    onError: () => {
      throw new Problem('body_too_large')
    },
  })

  app.post('/start', limit, async (c) => {
    const request = await readStart(c.req).catch((error: unknown) => {
      metrics.started('unknown', outcomeOf(error))
      throw error
    })
    const trace = traceOf({
      traceparent: c.req.header('traceparent'),
      tracestate: c.req.header('tracestate'),
    })
    try {
      if (request.kind !== 'full') throw new Problem('start_not_supported', { fault: request.kind })
      const clientUrl = await fullStart(request, askedLocale(c, request), { ...deps, trace })
      metrics.started(request.kind, 'ok')
      return goOn(c, clientUrl)
    } catch (error) {
      metrics.started(request.kind, outcomeOf(error))
      const problem = loggedProblem(error, log)
      if (!wantsPage(c.req.header('accept'))) return problemResponse(problem)
      return page(problem.status, failedPage(c, request, problem))
    }
  })

  app.all('/start', (c) => {
    c.header('allow', 'POST')
    throw new Problem('method_not_supported')
  })
  return app

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

  function failedPage(c: Context, request: StartRequest, problem: Problem): string {
    const { kind, ...again } = request
    return problemPage({
      problem,
      config,
      locale: localeOf(c, config, request.locale),
      wayBack: wayBackOf(request.return_url, problem),
      ...(kind === 'full' && { again }),
    })
  }

  function wayBackOf(url: string | undefined, { status }: Problem): string | undefined {
    if (!url) return undefined
    try {
      const allowed = allowedReturnUrl(url, config)
      return status < 500 ? allowed : withNotice(allowed, 'unavailable')
    } catch {
      return undefined
    }
  }
}

const outcomeOf = (error: unknown) => (error instanceof Problem ? error.code : 'internal')
