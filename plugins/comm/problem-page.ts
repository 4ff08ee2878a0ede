import type { Problem } from '../../protocol/problem.ts'
import { html } from '../../ui/html.ts'
import type { Locale } from '../../ui/locale.ts'
import { conversationMessages } from '../../ui/messages/conversation.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import { receiptMessages } from '../../ui/messages/receipt.ts'
import { renderPage } from '../../ui/page.ts'
import { linkButton } from '../../ui/parts/button.ts'
import type { Wording } from '../../ui/wording.ts'
import { say } from '../../ui/words.ts'
import type { CommContext } from './conversation/context.ts'

export interface ConversationProblemPage {
  problem: Problem
  locale: Locale
  config: Pick<CommContext['config'], 'organisation' | 'wording'>
  /** Where the citizen app is mounted: `/comm/chat`. */
  base: string
  /** The page's own address, where it is worth another try by itself. */
  again?: string | undefined
  /** The conversation that goes on, where it is known. */
  wayBack?: string | undefined
}

/** What happened to a conversation, or to the address of one, and the way on. */
export function conversationProblemPage(page: ConversationProblemPage): string {
  const { problem, locale, config, base, again, wayBack } = page
  const { name, website } = config.organisation
  const { title, text } = sentences(problem, locale, config.wording, say(name, locale))
  const { asked } = conversationMessages(locale, config.wording)
  const { backToWebsite, tryAgain } = pageMessages(locale, config.wording)
  // Their way on is the other window, which no link of ours opens.
  const isOpenElsewhere = problem.code === 'identified_elsewhere'
  return renderPage({
    locale,
    wording: config.wording,
    title,
    organisation: { name: say(name, locale), website },
    assets: `${base}/assets`,
    ...(again && { scripts: ['retry'], refreshWithoutScripts: 15 }),
    main: html`<div class="card stack">
      <h1>${title}</h1>
      <p>${text}</p>
      ${
        (again || website || wayBack) &&
        html`<div class="button-row">
          ${wayBack && linkButton({ label: asked.back, href: `${wayBack}?lang=${locale}` })}
          ${again && linkButton({ label: tryAgain, href: again })}
          ${website && !wayBack && linkButton({ label: backToWebsite, href: website, ...((again || isOpenElsewhere) && { kind: 'secondary' }) })}
        </div>`
      }
    </div>`,
  })
}

function sentences(
  problem: Problem,
  locale: Locale,
  wording: Wording,
  organisation: string,
): { title: string; text: string } {
  // The only form with room for that much is the one for a proof of deletion.
  if (problem.code === 'body_too_large') return receiptMessages(locale, wording).faults.too_large
  const { asked, notices } = conversationMessages(locale, wording)
  const { problems } = pageMessages(locale, wording)
  if (problem.code === 'conversation_not_yours') {
    const { fault } = problem.facts
    if (fault === 'invitation_replaced') return notices.invitation_replaced
    return fault === 'invitation' ? notices.invitation_used : notices.not_yours
  }
  if (problem.code === 'identified_elsewhere') {
    return { title: asked.elsewhere.title, text: asked.elsewhere.text(organisation) }
  }
  // Another part is away; the conversation isn't.
  if (problem.code.startsWith('plugin_')) return asked.unavailable
  if (problem.code === 'conversation_unknown') return notices.gone
  return problem.status >= 500 ? problems.internal : problems.expired
}
