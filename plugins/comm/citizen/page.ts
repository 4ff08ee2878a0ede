import { html } from '../../../ui/html.ts'
import type { InLanguages } from '../../../ui/languages.ts'
import type { Locale } from '../../../ui/locale.ts'
import { conversationMessages } from '../../../ui/messages/conversation.ts'
import { pageWording } from '../../../ui/messages/page-wording.ts'
import { renderPage, type Organisation } from '../../../ui/page.ts'
import type { Wording } from '../../../ui/wording.ts'
import type { CitizenView, Message } from '../conversation/views.ts'
import { firstContent } from './first-content.ts'
import type { CitizenPageData } from './page-data.ts'
import { badgeOf, tabTitleOf } from './wording.ts'

export interface CitizenPage {
  view: CitizenView
  /** Everything said so far. */
  messages: readonly Message[]
  /** Which of the citizens in the conversation this one is; 1, who began it, unless told otherwise. */
  number?: number
  /** What they had typed and not sent. */
  draft?: string
  locale: Locale
  wording: Wording
  languages?: InLanguages
  organisation: Organisation
  /** Where the citizen app is mounted: `/comm/chat`. */
  base: string
  /** The server's clock, as ISO 8601: limits are warned of by it, whatever the citizen's own clock says. */
  now?: string | undefined
}

/** Seconds between two looks of a browser without scripts, for as long as something may still change. */
const refreshes: Readonly<Partial<Record<CitizenView['at'], number>>> = {
  arriving: 5,
  not_identified: 15,
  waiting: 15,
  talking: 15,
  ended: 60,
}

/**
 * The citizen's page: right before its script has started, and without. `<id-contact-conversation>` then
 * takes over from the same data.
 */
export function citizenPage(page: CitizenPage): string {
  const {
    view,
    messages,
    number = 1,
    draft = '',
    locale,
    wording,
    languages,
    organisation,
    base,
    now,
  } = page
  const words = conversationMessages(locale, wording)
  const isOver = view.at === 'not_identified' && view.reason === 'failed'
  const refresh = isOver ? undefined : refreshes[view.at]
  return renderPage({
    locale,
    wording,
    languages,
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
      number,
      draft,
      locale,
      wording: pageWording(wording, locale, ['conversation']),
      base,
      now: now ?? null,
    } satisfies CitizenPageData,
  })
}
