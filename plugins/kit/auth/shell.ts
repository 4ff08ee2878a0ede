import { html, type Html } from '../../../ui/html.ts'
import type { InLanguages } from '../../../ui/languages.ts'
import type { Locale } from '../../../ui/locale.ts'
import { identifyMessages } from '../../../ui/messages/identify.ts'
import { type Page, renderPage } from '../../../ui/page.ts'
import { button } from '../../../ui/parts/button.ts'
import { say } from '../../../ui/words.ts'
import type { AuthConfig } from './auth-config.ts'

export interface Shown {
  config: AuthConfig
  locale: Locale
  /** At the top of the page: "for testing only". */
  badge?: string
  /** Where it can be read in another language: of what a form led to, the page with the form. */
  languages?: InLanguages | undefined
  /** Whether the way out is shown. */
  loggedIn?: boolean
}

/** Where its pages are, as browsers see it. */
export const baseOf = ({ serverUrl, path }: AuthConfig): string =>
  `${new URL(serverUrl).pathname.replace(/\/$/, '')}${path}`

/** A page of this way of identifying around `content`. */
export function shell(
  shown: Shown,
  content: Pick<Page, 'title' | 'main' | 'scripts' | 'data' | 'numbersStayText'>,
): string {
  const { config, locale, languages, badge, loggedIn } = shown
  return renderPage({
    locale,
    wording: config.wording,
    languages,
    organisation: {
      name: say(config.organisation.name, locale),
      website: config.organisation.website,
    },
    assets: `${baseOf(config)}/assets`,
    ...(badge !== undefined && { badge: { kind: 'wait', label: badge } }),
    ...(loggedIn && { headerEnd: wayOut(shown) }),
    ...content,
  })
}

const wayOut = ({ config, locale }: Shown): Html =>
  html`<form method="post" action="${baseOf(config)}/logout">
    ${button({ label: identifyMessages(locale, config.wording).logOut.button, kind: 'secondary' })}
  </form>`
