import type { Context } from 'hono'
import { Problem, problemBody, problemHeaders } from '../../protocol/problem.ts'
import { pageHeaders } from '../../ui/page-headers.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import type { Log } from '../log.ts'
import { problemPage } from '../pages/problem-page.ts'
import { wantsPage } from './accept.ts'
import { isForPeople } from './for-people.ts'
import { languagesOf, localeOf } from './locale-of.ts'

/**
 * The error as a Problem, after its one line in the log: what a plugin did wrong, with the method's
 * tag and the reason, as `plugin_failed`; what else failed as `request_failed`; what we refused as
 * `request_refused`.
 */
export function loggedProblem(error: unknown, log: Log): Problem {
  const problem = error instanceof Problem ? error : new Problem('internal', placeOf(error))
  const facts = { ...problem.facts, code: problem.code }
  if (problem.code.startsWith('plugin_')) log.error('plugin_failed', facts)
  else if (problem.status >= 500) log.error('request_failed', facts)
  else log.info('request_refused', facts)
  return problem
}

/**
 * For whoever asked: a page for people, `application/problem+json` for programs; with the headers that
 * whoever threw the problem set before.
 */
export function answerProblem(c: Context, problem: Problem, config: CoreConfig): Response {
  const asPage = isForPeople(c.req.path) || wantsPage(c.req.header('accept'))
  if (!asPage) return c.body(JSON.stringify(problemBody(problem)), problem.status, problemHeaders)
  const locale = localeOf(c, config, c.req.query('lang'))
  const languages = languagesOf(c, config)
  const text = problemPage({ problem, config, locale, languages })
  return c.body(text, problem.status, pageHeaders())
}

/** Where it went wrong, without the message: messages quote what a person sent. */
function placeOf(error: unknown): { error: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error }
  const head = `${error.name}: ${error.message}`
  const frames = error.stack?.startsWith(head) ? error.stack.slice(head.length) : ''
  const at = /[^/\\\s(]+:\d+:\d+/.exec(frames)?.[0]
  return { error: error.name, ...(at && { at }) }
}
