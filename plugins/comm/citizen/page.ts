import { html, type Html } from '../../../ui/html.ts'
import type { Locale } from '../../../ui/locale.ts'
import { conversationMessages } from '../../../ui/messages/conversation.ts'
import { renderPage, type Organisation } from '../../../ui/page.ts'
import { linkButton } from '../../../ui/parts/button.ts'
import type { CitizenView, Message } from '../conversation/views.ts'
import { firstContent } from './first-content.ts'
import type { CitizenPageData } from './page-data.ts'
import { badgeOf, tabTitleOf } from './wording.ts'

export interface CitizenPage {
  view: CitizenView
  /** Everything said so far. */
  messages: readonly Message[]
  locale: Locale
  organisation: Organisation
  /** Where the citizen app is mounted: `/comm/chat`. */
  base: string
  /** The server's clock, as ISO 8601: limits are warned of by it, whatever the citizen's own clock says. */
  now?: string | undefined
}

/** Seconds between two looks of a browser without scripts, for as long as something may still change. */
const refreshes: Readonly<Partial<Record<CitizenView['at'], number>>> = {
  arriving: 5,
  waiting: 15,
  talking: 15,
  ended: 60,
}

/**
 * The citizen's page: right before its script has started, and without. `<id-contact-conversation>` then
 * takes over from the same data.
 */
export function citizenPage(page: CitizenPage): string {
  const { view, messages, locale, organisation, base, now } = page
  const words = conversationMessages(locale)
  const refresh = refreshes[view.at]
  return renderPage({
    locale,
    title: tabTitleOf(view, words),
    organisation,
    assets: `${base}/assets`,
    scripts: ['citizen'],
    styles: ['citizen'],
    badge: badgeOf(view, words),
    ...(refresh ? { refreshWithoutScripts: refresh } : {}),
    main: html`<id-contact-conversation>${firstContent(page)}</id-contact-conversation>`,
    data: {
      view,
      messages: [...messages],
      locale,
      base,
      now: now ?? null,
    } satisfies CitizenPageData,
  })
}

/** Why there is no conversation to show. */
export type CitizenNotice = 'not_yours' | 'gone' | 'expired' | 'used'

export interface CitizenNoticePage {
  kind: CitizenNotice
  locale: Locale
  organisation: Organisation
  base: string
  /** Where the citizen began; else the organisation's website. */
  return_url?: string | null | undefined
}

/** A page without a conversation: says why, and the way back. */
export function citizenNoticePage(page: CitizenNoticePage): string {
  const { kind, locale, organisation, base, return_url } = page
  const { notices, backToWebsite } = conversationMessages(locale)
  const { title, text } = notices[kind]
  const href = return_url ?? organisation.website
  return renderPage({
    locale,
    title,
    organisation,
    assets: `${base}/assets`,
    styles: ['citizen'],
    main: html`<div class="card stack">
      <h1>${title}</h1>
      <p>${text}</p>
      ${href && way(linkButton({ label: backToWebsite, href }))}
    </div>`,
  })
}

const way = (link: Html): Html => html`<div class="button-row">${link}</div>`
