import { html, type Html } from '../../ui/html.ts'
import type { InLanguages } from '../../ui/languages.ts'
import type { Locale } from '../../ui/locale.ts'
import { renderPage, type Page } from '../../ui/page.ts'
import { say } from '../../ui/words.ts'
import type { CoreConfig } from '../configuration/core-config.ts'

/** What precedes our paths as browsers see them: empty, unless `server_url` has a path. */
export const basePath = ({ serverUrl }: CoreConfig): string =>
  new URL(serverUrl).pathname.replace(/\/$/, '')

/** What every page of the core is made with. */
export interface CorePage {
  config: CoreConfig
  locale: Locale
  /** Where it can be read in another language; not known of what a form led to. */
  languages?: InLanguages | undefined
}

type Content = Pick<Page, 'title' | 'main' | 'scripts' | 'styles' | 'data' | 'numbersStayText'>

/** A page of the core around `main`. */
export const corePage = ({ config, locale, languages }: CorePage, content: Content): string =>
  renderPage({
    locale,
    wording: config.wording,
    languages,
    organisation: {
      name: say(config.organisation.name, locale),
      website: config.organisation.website,
    },
    assets: `${basePath(config)}/assets`,
    ...content,
  })

/** What happened, what you can do, in one column. */
export function shell(
  page: CorePage,
  {
    title,
    text,
    actions,
    scripts = [],
  }: { title: string; text: string; actions: Html; scripts?: readonly string[] },
): string {
  return corePage(page, {
    title,
    scripts,
    main: html`<div class="card stack">
      <h1>${title}</h1>
      <p class="lead">${text}</p>
      ${actions}
    </div>`,
  })
}
