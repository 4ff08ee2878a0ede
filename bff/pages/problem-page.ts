import type { Problem, ProblemCode } from '../../protocol/problem.ts'
import { html, type Html } from '../../ui/html.ts'
import { pageMessages, type PageMessages } from '../../ui/messages/page.ts'
import { linkButton } from '../../ui/parts/button.ts'
import { say } from '../../ui/words.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { basePath, type CorePage, shell } from './shell.ts'
import { wayOn } from './way-on.ts'

export interface ProblemPage extends CorePage {
  problem: Problem
  /** Where the citizen came from; else where they can go on. */
  wayBack?: string | undefined
  /** What the way back is called; else it leads to a website. */
  backLabel?: string | undefined
  /** What it means for this citizen, where the code alone doesn't tell. */
  cause?: Cause | undefined
  /** The fields of the start that failed, to be sent once more with one press. */
  again?: Readonly<Record<string, string | undefined>>
}

export type Cause = keyof PageMessages['problems']

/** In a citizen's eyes many codes are one thing. A new code doesn't compile until it is here. */
const causes: Record<ProblemCode, Cause> = {
  body_invalid: 'choice_unknown',
  body_too_large: 'choice_unknown',
  content_type_unsupported: 'choice_unknown',
  login_required: 'not_found',
  role_required: 'not_found',
  method_not_supported: 'not_found',
  not_found: 'not_found',
  origin_not_allowed: 'not_allowed',
  rate_limited: 'busy',
  return_url_not_allowed: 'not_allowed',
  signed_request_expired: 'expired',
  signed_request_invalid: 'not_found',
  start_not_supported: 'choice_unknown',
  session_over: 'expired',
  state_expired: 'expired',
  state_invalid: 'not_found',
  url_not_allowed: 'not_allowed',
  attr_url_required: 'method_unavailable',
  attributes_unavailable: 'method_unavailable',
  call_page_unknown: 'method_unavailable',
  authentication_required: 'identification_needed',
  method_closed: 'closed',
  method_not_allowed: 'choice_unknown',
  method_unknown: 'choice_unknown',
  purpose_unknown: 'choice_unknown',
  attr_url_unknown: 'expired',
  auth_result_expired: 'expired',
  auth_result_invalid: 'not_identified',
  auth_result_reused: 'expired',
  auth_result_too_large: 'not_identified',
  conversation_not_yours: 'not_found',
  conversation_state: 'expired',
  identified_elsewhere: 'expired',
  conversation_unknown: 'expired',
  database_unavailable: 'internal',
  delivery_failed: 'internal',
  internal: 'internal',
  plugin_busy: 'busy',
  plugin_refused: 'method_unavailable',
  plugin_slow: 'method_unavailable',
  plugin_unavailable: 'method_unavailable',
  plugin_unreachable: 'method_unavailable',
  plugin_unusable: 'method_unavailable',
}

/** What a citizen reads where a program would read a problem: what happened, and what to do now. */
export function problemPage(page: ProblemPage): string {
  const { config, locale, problem, wayBack } = page
  const words = pageMessages(locale, config.wording)
  // What was refused is refused again, except for what was only too soon.
  const passes = problem.status >= 500 || problem.code === 'rate_limited'
  const again = passes ? page.again : undefined
  const kind = again ? 'secondary' : 'primary'
  const on = wayBack
    ? { label: page.backLabel ?? words.backToWebsite, href: wayBack }
    : wayOn(config, locale)
  const back = on && linkButton({ ...on, kind })
  return shell(page, {
    ...textsOf(page, words),
    actions: html`${again && againForm(again, config)}
    ${!again && !back && html`<p>${words.closeWindow}</p>`}${
      (again || back) &&
      html`<div class="button-row">
        ${
          again &&
          html`<button type="submit" class="button button-primary" form="${againId}">
            ${words.tryAgain}
          </button>`
        }
        ${back}
      </div>`
    }`,
  })
}

const againId = 'again'

/** Apart from its button, which stands in a row with the way back. */
const againForm = (fields: NonNullable<ProblemPage['again']>, config: CoreConfig): Html =>
  html`<form id="${againId}" method="post" action="${basePath(config)}/start" hidden>
    ${Object.entries(fields).map(
      ([name, value]) =>
        value !== undefined && html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
  </form>`

function textsOf(page: ProblemPage, words: PageMessages) {
  const { problem, config, locale, cause = causes[problem.code] } = page
  const { problems } = words
  if (cause !== 'method_unavailable' && cause !== 'closed') return problems[cause]
  const tag = String(problem.facts.method)
  const method = config.authMethods.get(tag) ?? config.commMethods.get(tag)
  const { title, text } = problems[cause]
  if (method) return { title: title(say(method.name, locale)), text }
  return cause === 'closed' ? words.notices.closed : problems.internal
}
