import { html, type Html } from '../../../ui/html.ts'
import type { Locale } from '../../../ui/locale.ts'
import { renderPage } from '../../../ui/page.ts'
import { say } from '../../../ui/words.ts'
import type { CommPartConfig } from './comm-config.ts'

export interface SupplierPage {
  config: Pick<CommPartConfig, 'organisation' | 'path' | 'serverUrl' | 'wording'>
  locale: Locale
  title: string
  main: Html
  /** In seconds: the page is asked for again, also without scripts. */
  refreshWithoutScripts?: number
}

/** Where its pages are, as browsers see it. */
export const baseOf = ({ serverUrl, path }: SupplierPage['config']): string =>
  `${new URL(serverUrl).pathname.replace(/\/$/, '')}${path}`

/** What a supplier shows to a citizen, in the municipality's frame. */
export function supplierPage(page: SupplierPage): string {
  const { config, locale, main, ...more } = page
  const { name, website } = config.organisation
  return renderPage({
    locale,
    wording: config.wording,
    organisation: { name: say(name, locale), website },
    assets: `${baseOf(config)}/assets`,
    main: html`<div class="card stack">${main}</div>`,
    ...more,
  })
}
