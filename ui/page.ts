import { html, json, type Html } from './html.ts'
import { directionOf, type Locale } from './locale.ts'
import { pageMessages } from './messages/page.ts'
import type { InLanguages } from './languages.ts'
import { languageSwitch } from './parts/language-switch.ts'
import { badge, type Badge } from './parts/badge.ts'
import { safeHref } from './parts/href.ts'
import type { Wording } from './wording.ts'

/** Whose page this is. */
export interface Organisation {
  name: string
  website?: string | undefined
}

export interface Page {
  locale: Locale
  wording: Wording
  /** What the page is about; the tab shows it before the organisation's name. */
  title: string
  organisation: Organisation
  /** Where the page's own scripts and styles are, without a slash at the end: `/comm/chat/assets`. */
  assets: string
  /** Names of scripts in `assets`: `citizen` is `citizen.js`. */
  scripts?: readonly string[]
  /** Names of style sheets in `assets`, besides the one that every page has. */
  styles?: readonly string[]
  /** Stands in the header: whether somebody is identified, and as whom. Filled again by the page's element. */
  badge?: Badge | undefined
  /** Stands at the end of the header: who works here, and the way out. */
  headerEnd?: Html | undefined
  main: Html | Promise<Html>
  /** Some phones make a link of every row of digits; a code to key in is not one to call. */
  numbersStayText?: boolean | undefined
  /** For the page's script, as JSON in `#data`. */
  data?: unknown
  /** Where it can be read in another language. */
  languages?: InLanguages | undefined
  /** Seconds after which a browser without scripts loads the page again. */
  refreshWithoutScripts?: number
  /** `wide` for a workplace that fills the screen; else one readable column. */
  layout?: 'column' | 'wide'
}

/** A whole HTML document around `main`: right before any script has run, and without scripts. */
export function renderPage(page: Page): string {
  const { locale, wording, title, organisation, assets, scripts = [], styles = [], main } = page
  const words = pageMessages(locale, wording)
  if (main instanceof Promise)
    throw new TypeError('A page is made of what is known, not of promises.')
  const name = organisation.website
    ? html`<a class="page-organisation" href="${safeHref(organisation.website)}"
        ><bdi>${organisation.name}</bdi></a
      >`
    : html`<span class="page-organisation"><bdi>${organisation.name}</bdi></span>`
  return html`<!doctype html>
    <html lang="${locale}" dir="${directionOf(locale)}">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        ${page.numbersStayText && html`<meta name="format-detection" content="telephone=no" />`}
        <title>${title} - ${organisation.name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${assets}/page.css" />
        ${styles.map((style) => html`<link rel="stylesheet" href="${assets}/${style}.css" />`)}
        ${scripts.map(
          (script) => html`<script type="module" src="${assets}/${script}.js"></script>`,
        )}
        ${
          page.refreshWithoutScripts &&
          html`<noscript
            ><meta http-equiv="refresh" content="${page.refreshWithoutScripts}"
          /></noscript>`
        }
      </head>
      <body class="page page-${page.layout ?? 'column'}">
        <a class="skip-link" href="#main">${words.skipToContent}</a>
        <header class="page-header">
          <div class="page-bar">
            ${name}
            <div class="page-badge" id="badge">${page.badge && badge(page.badge)}</div>
            ${page.headerEnd}
          </div>
        </header>
        <main class="page-main" id="main" tabindex="-1">${main}</main>
        ${
          page.layout !== 'wide' &&
          html`<footer class="page-footer">
            ${page.languages && languageSwitch(page.languages, { locale, label: words.languages })}
            <p>${words.footer(organisation.name)}</p>
          </footer>`
        }
        ${
          page.data !== undefined &&
          html`<script type="application/json" id="data">
            ${json(page.data)}
          </script>`
        }
      </body>
    </html>`.toString()
}
