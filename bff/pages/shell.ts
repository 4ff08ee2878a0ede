import { html, type Html } from '../../ui/html.ts'
import type { Locale } from '../../ui/locale.ts'
import { renderPage } from '../../ui/page.ts'
import { say } from '../../ui/words.ts'
import type { CoreConfig } from '../configuration/core-config.ts'

/** What precedes our paths as browsers see them: empty, unless `server_url` has a path. */
export const basePath = ({ serverUrl }: CoreConfig): string =>
  new URL(serverUrl).pathname.replace(/\/$/, '')

/** A page of the core: what happened, what you can do, in one column. */
export function shell(
  { config, locale }: { config: CoreConfig; locale: Locale },
  { title, text, actions }: { title: string; text: string; actions: Html },
): string {
  return renderPage({
    locale,
    title,
    organisation: {
      name: say(config.organisation.name, locale),
      website: config.organisation.website,
    },
    assets: `${basePath(config)}/assets`,
    main: html`<div class="card stack">
      <h1>${title}</h1>
      <p class="lead">${text}</p>
      ${actions}
    </div>`,
  })
}
