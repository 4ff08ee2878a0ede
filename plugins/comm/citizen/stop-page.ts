import { html } from '../../../ui/html.ts'
import type { InLanguages } from '../../../ui/languages.ts'
import type { Locale } from '../../../ui/locale.ts'
import { conversationMessages } from '../../../ui/messages/conversation.ts'
import { renderPage, type Organisation } from '../../../ui/page.ts'
import { button, linkButton } from '../../../ui/parts/button.ts'
import type { Wording } from '../../../ui/wording.ts'
import type { CitizenView } from '../conversation/views.ts'
import { badgeOf, stopQuestion } from './wording.ts'

export interface StopPage {
  view: CitizenView
  locale: Locale
  wording: Wording
  languages?: InLanguages
  organisation: Organisation
  /** Where the citizen app is mounted: `/comm/chat`. */
  base: string
}

/**
 * Asks once before everything is deleted, where the conversation's script has not started: what the dialog asks,
 * with the form that does it.
 */
export function stopPage(page: StopPage): string {
  const { view, locale, wording, languages, organisation, base } = page
  const words = conversationMessages(locale, wording)
  const { title, text, confirm } = stopQuestion(view, words)
  const address = `${base}/conversations/${view.id}`
  return renderPage({
    locale,
    wording,
    languages,
    title,
    organisation,
    assets: `${base}/assets`,
    badge: badgeOf(view, words),
    main: html`<div class="card stack">
      <h1>${title}</h1>
      <p class="lead">${text}</p>
      <form class="button-row" method="post" action="${address}/stop?lang=${locale}">
        ${linkButton({ label: words.stop.cancel, href: `${address}?lang=${locale}`, kind: 'secondary' })}
        ${button({ label: confirm, kind: 'danger' })}
      </form>
    </div>`,
  })
}
