import { html } from '../../../ui/html.ts'
import type { Locale } from '../../../ui/locale.ts'
import { conversationMessages } from '../../../ui/messages/conversation.ts'
import { renderPage, type Organisation } from '../../../ui/page.ts'
import type { CitizenView, Message } from '../conversation/views.ts'

export interface CitizenPage {
  view: CitizenView
  messages: readonly Message[]
  locale: Locale
  organisation: Organisation
  /** Where the citizen app is mounted: `/comm/chat`. */
  base: string
}

export function citizenPage({ view, messages, locale, organisation, base }: CitizenPage): string {
  const words = conversationMessages(locale)
  return renderPage({
    locale,
    title: words.title,
    organisation,
    assets: `${base}/assets`,
    scripts: ['citizen'],
    main: html`<id-contact-conversation></id-contact-conversation>`,
    data: { view, messages, base },
  })
}

/** Why there is no conversation to show. */
export type CitizenNotice = 'not_yours' | 'gone' | 'expired' | 'used'

export interface CitizenNoticePage {
  kind: CitizenNotice
  locale: Locale
  organisation: Organisation
  base: string
  return_url?: string | null | undefined
}

export function citizenNoticePage({ kind, locale, organisation, base }: CitizenNoticePage): string {
  const words = conversationMessages(locale).notices[kind]
  return renderPage({
    locale,
    title: words.title,
    organisation,
    assets: `${base}/assets`,
    main: html`<h1>${words.title}</h1>
      <p>${words.text}</p>`,
  })
}
