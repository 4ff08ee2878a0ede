import { html, type Html } from '../../ui/html.ts'
import type { Locale } from '../../ui/locale.ts'
import { renderPage, type Page } from '../../ui/page.ts'
import { say } from '../../ui/words.ts'
import type { CoreConfig } from '../configuration/core-config.ts'

/** What precedes our paths as browsers see them: empty, unless `server_url` has a path. */
export const basePath = ({ serverUrl }: CoreConfig): string =>
  new URL(serverUrl).pathname.replace(/\/$/, '')

type Content = Pick<Page, 'title' | 'main' | 'scripts' | 'styles' | 'data' | 'numbersStayText'>

/** A page of the core around `main`. */
export const corePage = (
  { config, locale }: { config: CoreConfig; locale: Locale },
  content: Content,
): string =>
  renderPage({
    locale,
    organisation: {
      name: say(config.organisation.name, locale),
      website: config.organisation.website,
    },
    assets: `${basePath(config)}/assets`,
    ...content,
  })

/** What happened, what you can do, in one column. */
export function shell(
  page: { config: CoreConfig; locale: Locale },
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
