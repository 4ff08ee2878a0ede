import { Hono, type Context, type Handler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem, type ProblemCode } from '../../protocol/problem.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import type { Availabilities } from '../discovery/availability.ts'
import { answerProblem, loggedProblem } from '../http/answer-problem.ts'
import { localeOf } from '../http/locale-of.ts'
import { page } from '../http/page.ts'
import type { Log } from '../log.ts'
import { traceOfRequest } from '../observe/trace-context.ts'
import { type Cause, problemPage } from '../pages/problem-page.ts'
import { basePath } from '../pages/shell.ts'
import { returnPage } from '../pages/return-page.ts'
import { olderNotice } from '../return/notice-of.ts'
import type { StartUrls } from './ask-start-url.ts'
import { choicePage, type ChoiceFault, type ChoicePage } from './choice-page.ts'
import { findParams, isKeptId, keepParams } from './kept-params.ts'
import { openLink, purposeOf, type Link } from './open-link.ts'
import { readChoice } from './read-choice.ts'

export interface ChoiceDeps {
  config: CoreConfig
  startUrls: StartUrls
  availability: Pick<Availabilities, 'isThere'>
  now: () => Date
  log: Log
}

/** The params stand in the path (2024), or they are the whole query (2021), or the browser keeps them. */
const addresses = ['/start-auth', '/start-auth/', '/start-auth/:params']

/**
 * The choice page (PROTOCOL.md section 6), for who identifies during a conversation. Who comes with params that can be
 * used is sent on to an address without them, and the browser keeps them. Where they are too long for that the page is
 * shown at once. A choice is also taken at the address that says it all.
 */
export function choiceRoutes(deps: ChoiceDeps): Hono {
  const { config, startUrls, log } = deps
  const { isThere } = deps.availability
  const app = new Hono()

  const limit = bodyLimit({
    maxSize: config.limits.form,
    onError: () => {
      throw new Problem('body_too_large')
    },
  })

  const show: Handler = (c) =>
    withoutParams(c) ??
    withLink(c, (shown) => Promise.resolve(onward(c, shown) ?? page(200, choicePage(shown))))

  const start: Handler = (c) =>
    withLink(c, async (shown) => {
      const { link, purpose } = shown
      let chosen: string | undefined
      try {
        chosen = (await readChoice(c.req, purpose, config)).tag
        const clientUrl = await startUrls.ask({
          ...link,
          purpose: purpose.tag,
          authMethod: chosen,
          trace: traceOfRequest(c.req),
        })
        return c.body(null, 303, { location: clientUrl, 'cache-control': 'no-store' })
      } catch (error) {
        return failed(error, ({ code }) =>
          choicePage({ ...shown, chosen, fault: faults[code] ?? 'failed' }),
        )
      }
    })

  for (const address of addresses) {
    app.get(address, show)
    app.post(address, limit, start)
    app.all(address, (c) => {
      const problem = loggedProblem(new Problem('method_not_supported'), log)
      const answer = answerProblem(c, problem, config)
      answer.headers.set('allow', 'GET, POST')
      return answer
    })
  }
  return app

  /** Plugins of 2024 send citizens to this page without saying for what: with what happened, if anything. */
  function withoutParams(c: Context): Response | undefined {
    const comesBack =
      c.req.query('notification') !== undefined ||
      (paramsOf(c) === '' && config.choicePageKeys.length > 0)
    if (!comesBack) return undefined
    const notice = olderNotice(c.req)
    log.info('citizen_returned', { notice })
    return page(200, returnPage({ notice, config, locale: localeOf(c, config) }))
  }

  /** Away from an address in which the params stand. */
  function onward(c: Context, { address, query = '' }: ChoicePage): Response | undefined {
    if (isKeptId(address)) return undefined
    const id = keepParams(c, address)
    if (id === undefined) return undefined
    const location = `${basePath(config)}/start-auth/${id}${query}`
    return c.body(null, 303, { location, 'cache-control': 'no-store' })
  }

  async function withLink(
    c: Context,
    answer: (shown: ChoicePage) => Promise<Response>,
  ): Promise<Response> {
    const asked = c.req.query('lang')
    const locale = localeOf(c, config, asked)
    let link: Link | undefined
    try {
      const address = paramsOf(c)
      link = await openLink(keptOrGiven(c, address, config), deps)
      // Where the params are the whole query, the language can't be asked there.
      const elsewhere = `${basePath(config)}/start-auth/${address}`
      const path = c.req.param('params') === undefined ? elsewhere : undefined
      const languages = { offered: config.languages, path }
      const query = asked === undefined ? '' : `?lang=${locale}`
      const purpose = purposeOf(link, config)
      return await answer({
        config,
        locale,
        languages,
        query,
        address,
        link,
        purpose,
        isThere,
      })
    } catch (error) {
      const wayBack = link?.cancelUrl
      const backLabel = pageMessages(locale, config.wording).backToConversation
      return failed(error, (problem) =>
        problemPage({ problem, config, locale, wayBack, backLabel, cause: causes[problem.code] }),
      )
    }
  }

  /** Only people come here. */
  function failed(error: unknown, text: (problem: Problem) => string): Response {
    const problem = loggedProblem(error, log)
    return page(problem.status, text(problem))
  }
}

/** @throws Problem 'not_found' where nobody may sign; 'state_invalid' where this browser keeps nothing under that name */
function keptOrGiven(c: Context, address: string, { choicePageKeys }: CoreConfig): string {
  if (choicePageKeys.length === 0) throw new Problem('not_found')
  if (!isKeptId(address)) return address
  const kept = findParams(c, address)
  if (kept === undefined) throw new Problem('state_invalid', { fault: 'cookie' })
  return kept
}

const paramsOf = (c: Context): string => c.req.param('params') ?? new URL(c.req.url).search.slice(1)

/** What it means here: the conversation goes on. */
const causes: Partial<Record<ProblemCode, Cause>> = {
  signed_request_expired: 'link_expired',
  state_invalid: 'link_not_kept',
}

/** What isn't here is a start that failed. */
const faults: Partial<Record<ProblemCode, ChoiceFault>> = {
  body_invalid: 'nothingChosen',
  content_type_unsupported: 'nothingChosen',
  method_not_allowed: 'notOffered',
  method_unknown: 'notOffered',
}
