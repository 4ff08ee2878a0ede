import type { Context, Hono } from 'hono'
import { type Problem, problemResponse } from '../../protocol/problem.ts'
import { html } from '../../ui/html.ts'
import { type Locale, negotiateLocale } from '../../ui/locale.ts'
import { conversationMessages } from '../../ui/messages/conversation.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import { pageHeaders } from '../../ui/page-headers.ts'
import { renderPage } from '../../ui/page.ts'
import { linkButton } from '../../ui/parts/button.ts'
import type { Wording } from '../../ui/wording.ts'
import { say } from '../../ui/words.ts'
import { loggedProblem } from '../kit/app.ts'
import type { CommContext } from './conversation/context.ts'

/** A person who navigates gets a page with a way on, a script gets the problem. */
export function answerWithPages(app: Hono, context: CommContext, base: string): void {
  const { config, log } = context
  app.onError((error, c) => {
    const problem = loggedProblem(error, log)
    if (!(c.req.header('accept') ?? '').includes('text/html')) return problemResponse(problem)
    const locale = localeOf(c)
    return c.newResponse(page(problem, locale), problem.status, pageHeaders())
  })

  function page(problem: Problem, locale: Locale): string {
    const { name, website } = config.organisation
    const { title, text } = sentences(problem, locale, config.wording)
    const { backToWebsite } = pageMessages(locale, config.wording)
    return renderPage({
      locale,
      wording: config.wording,
      title,
      organisation: { name: say(name, locale), website },
      assets: `${base}/assets`,
      main: html`<div class="card stack">
        <h1>${title}</h1>
        <p>${text}</p>
        ${
          website &&
          html`<div class="button-row">${linkButton({ label: backToWebsite, href: website })}</div>`
        }
      </div>`,
    })
  }

  function localeOf(c: Context): Locale {
    return negotiateLocale({
      asked: c.req.query('lang'),
      acceptLanguage: c.req.header('accept-language'),
      offered: config.languages,
    })
  }
}

function sentences(
  problem: Problem,
  locale: Locale,
  wording: Wording,
): { title: string; text: string } {
  const { notices } = conversationMessages(locale, wording)
  const { problems } = pageMessages(locale, wording)
  if (problem.code === 'conversation_not_yours') return notices.not_yours
  if (problem.code === 'conversation_unknown') return notices.gone
  return problem.status >= 500 ? problems.internal : problems.expired
}
