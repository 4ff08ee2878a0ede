import type { Problem, ProblemCode } from '../../protocol/problem.ts'
import { html } from '../../ui/html.ts'
import type { Locale } from '../../ui/locale.ts'
import { pageMessages, type PageMessages } from '../../ui/messages/page.ts'
import { button, linkButton } from '../../ui/parts/button.ts'
import { say } from '../../ui/words.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { basePath, shell } from './shell.ts'

export interface ProblemPage {
  problem: Problem
  config: CoreConfig
  locale: Locale
  /** Where the citizen came from; else the organisation's website. */
  wayBack?: string | undefined
  /** The fields of the start that failed, to be sent once more with one press. */
  again?: Readonly<Record<string, string | undefined>>
}

type Cause = keyof PageMessages['problems']

/** In a citizen's eyes many codes are one thing; what isn't here is our own fault. */
const causes: Partial<Record<ProblemCode, Cause>> = {
  body_invalid: 'choice_unknown',
  content_type_unsupported: 'choice_unknown',
  method_not_allowed: 'choice_unknown',
  method_unknown: 'choice_unknown',
  purpose_unknown: 'choice_unknown',
  start_not_supported: 'choice_unknown',
  method_not_supported: 'not_found',
  not_found: 'not_found',
  state_invalid: 'not_found',
  origin_not_allowed: 'not_allowed',
  return_url_not_allowed: 'not_allowed',
  rate_limited: 'busy',
  state_expired: 'expired',
  plugin_refused: 'method_unavailable',
  plugin_slow: 'method_unavailable',
  plugin_unreachable: 'method_unavailable',
  plugin_unusable: 'method_unavailable',
}

/** What a citizen reads where a program would read a problem: what happened, and what to do now. */
export function problemPage(page: ProblemPage): string {
  const { config, locale, problem, wayBack = config.organisation.website, again } = page
  const words = pageMessages(locale)
  return shell(page, {
    ...textsOf(page, words),
    actions: html`<div class="button-row">
      ${
        again &&
        problem.status >= 500 &&
        html`<form method="post" action="${basePath(config)}/start">
          ${Object.entries(again).map(
            ([name, value]) =>
              value !== undefined && html`<input type="hidden" name="${name}" value="${value}" />`,
          )}
          ${button({ label: words.tryAgain })}
        </form>`
      }
      ${
        wayBack &&
        linkButton({
          label: words.backToWebsite,
          href: wayBack,
          kind: again && problem.status >= 500 ? 'secondary' : 'primary',
        })
      }
    </div>`,
  })
}

function textsOf({ problem, config, locale }: ProblemPage, { problems }: PageMessages) {
  const cause = causes[problem.code] ?? 'internal'
  if (cause !== 'method_unavailable') return problems[cause]
  const tag = String(problem.facts.method)
  const method = config.authMethods.get(tag) ?? config.commMethods.get(tag)
  const { title, text } = problems.method_unavailable
  return method ? { title: title(say(method.name, locale)), text } : problems.internal
}
