import type { Context, Hono } from 'hono'
import { problemResponse } from '../../protocol/problem.ts'
import { type Locale, negotiateLocale } from '../../ui/locale.ts'
import { pageHeaders } from '../../ui/page-headers.ts'
import { loggedProblem } from '../kit/app.ts'
import type { CommContext } from './conversation/context.ts'
import { conversationProblemPage } from './problem-page.ts'

/** A person who navigates gets a page with a way on, a script gets the problem. */
export function answerWithPages(app: Hono, context: CommContext, base: string): void {
  const { config, log } = context
  app.onError((error, c) => {
    const problem = loggedProblem(error, log)
    // It comes back by itself: so does the page.
    const passes = problem.code === 'database_unavailable'
    if (!(c.req.header('accept') ?? '').includes('text/html')) return problemResponse(problem)
    const locale = localeOf(c)
    const { pathname, search } = new URL(c.req.url)
    const again = passes && c.req.method === 'GET' ? pathname + search : undefined
    const wayBack = conversationIn(pathname)
    const text = conversationProblemPage({ problem, locale, config, base, again, wayBack })
    return c.newResponse(text, problem.status, pageHeaders())
  })

  function localeOf(c: Context): Locale {
    return negotiateLocale({
      asked: c.req.query('lang'),
      acceptLanguage: c.req.header('accept-language'),
      offered: config.languages,
    })
  }
}

/** Whoever couldn't identify has a conversation that is still there. */
const conversationIn = (path: string): string | undefined =>
  /^(.*\/conversations\/[\w-]{22})\/identify(\/|$)/.exec(path)?.[1]
