import { html } from '../../../ui/html.ts'
import { conversationMessages } from '../../../ui/messages/conversation.ts'
import { renderPage } from '../../../ui/page.ts'
import { button, linkButton } from '../../../ui/parts/button.ts'
import type { StopPage } from './stop-page.ts'
import { badgeOf } from './wording.ts'

/** Asks once before messages that are kept are deleted too. */
export function deleteKeptPage(page: StopPage): string {
  const { view, locale, wording, languages, organisation, base } = page
  const words = conversationMessages(locale, wording)
  const { ask } = words.deleted.kept
  const address = `${base}/conversations/${view.id}`
  return renderPage({
    locale,
    wording,
    languages,
    title: ask.title,
    organisation,
    assets: `${base}/assets`,
    badge: badgeOf(view, words),
    main: html`<div class="card stack">
      <h1>${ask.title}</h1>
      <p class="lead">${view.people > 1 ? `${ask.text} ${ask.together}` : ask.text}</p>
      <form class="button-row" method="post" action="${address}/kept/delete?lang=${locale}">
        ${linkButton({ label: words.stop.cancel, href: `${address}?lang=${locale}`, kind: 'secondary' })}
        ${button({ label: ask.confirm, kind: 'danger' })}
      </form>
    </div>`,
  })
}
