import { stringify } from 'smol-toml'
import { html, type Html } from '../../ui/html.ts'
import type { Locale } from '../../ui/locale.ts'
import { contactMessages } from '../../ui/messages/contact.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import { button } from '../../ui/parts/button.ts'
import { languageSwitch } from '../../ui/parts/language-switch.ts'
import { note } from '../../ui/parts/note.ts'
import { say } from '../../ui/words.ts'
import { qrCode } from '../../ui/call/qr-code.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { readableTag } from '../configuration/readable-tag.ts'
import { canBegin } from '../contact/subjects-page.ts'
import { basePath, corePage, shell } from '../pages/shell.ts'
import type { Site } from './read-choices.ts'
import {
  addresses,
  attributesOf,
  layouts,
  scripts,
  snippets,
  themes,
  type Choices,
  type Facts,
  type Snippets,
} from './snippets.ts'
import { themeCss } from './theme-css.ts'
import { embedLocales, embedMessages, type EmbedLocale, type EmbedMessages } from './words/words.ts'

export interface EmbedPage {
  config: CoreConfig
  locale: EmbedLocale
  /** Undefined where there is no subject to begin with. */
  choices: Choices | undefined
  /** What the address asks, for the same page in the other language. */
  query: string
  site: Site
  /** What was typed. */
  siteText: string
  version: string
  integrity: Facts['integrity']
  /** Whether this version will be served after the next has come. */
  kept: boolean
}

/**
 * Where a web editor makes the code for their page: whole and working without scripts, and with them at once. It is
 * public: what it shows stands on `/contact` and on every page that has the widget.
 */
export function embedPage(page: EmbedPage): string {
  const { config, locale, choices, version, integrity, site, kept } = page
  const words = embedMessages(locale)
  const { languages: label } = pageMessages(locale, config.wording)
  const inOther = languageSwitch({ offered: embedLocales, query: page.query }, { locale, label })
  if (!choices) return shell(page, { ...words.none, actions: html`${inOther}` })
  const facts: Facts = {
    serverUrl: config.serverUrl,
    version,
    integrity,
    linkText: contactMessages(locale, config.wording).title,
    themeCss,
  }
  const made = snippets(choices, facts)
  return corePage(page, {
    title: words.title,
    scripts: ['embed'],
    styles: ['embed-page'],
    data: { facts, copied: words.copied, notCopied: words.notCopied },
    main: html`<div class="card stack embed">
        ${inOther}
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
        ${form(choices, page, words)} ${siteNote(site, words)}
      </div>
      <section class="card stack embed-preview" aria-labelledby="preview-title">
        <h2 id="preview-title">${words.preview}</h2>
        <p class="lead">${words.previewNote}</p>
        <div id="preview">${preview(choices, page)}</div>
      </section>
      <div class="card stack embed-results">
        <div id="not-kept" ${(kept || choices.script === 'newest') && html`hidden`}>
          ${!kept && note({ kind: 'warn', ...words.notKept })}
        </div>
        ${results(made, words)}
        <p class="visually-hidden" role="status" id="embed-status"></p>
      </div>
      <script type="module" src="${basePath(config)}/widget/id-contact.js"></script>`,
  })
}

function form(choices: Choices, page: EmbedPage, words: EmbedMessages): Html {
  const { config, locale, siteText } = page
  const purposes = [...config.purposes.values()].filter(canBegin)
  const { address, layout, theme, script } = words
  return html`<form class="embed-form" id="embed" method="get" action="${basePath(config)}/embed">
    ${select(
      'purpose',
      words.subject,
      choices.purpose,
      purposes.map(({ tag, name }) => [tag, name ? say(name, locale) : readableTag(tag)]),
    )}
    ${select('language', words.language.label, choices.lang, [
      ['', words.language.page],
      ...config.languages.map((one) => [one, nameOf(one)] as const),
    ])}
    ${select(
      'address',
      address.label,
      choices.address,
      addresses.map((one) => [one, one === '' ? address.standard : address[one]]),
    )}
    ${select(
      'layout',
      layout.label,
      choices.layout,
      layouts.map((one) => [one, layout[one]]),
    )}
    ${select(
      'theme',
      theme.label,
      choices.theme,
      themes.map((one) => [one, theme[one]]),
    )}
    ${select(
      'script',
      script.label,
      choices.script,
      scripts.map((one) => [one, script[one]]),
    )}
    <div class="embed-field embed-site">
      <label for="site">${words.site.label}</label>
      <input
        class="field"
        id="site"
        name="site"
        inputmode="url"
        autocomplete="url"
        maxlength="300"
        value="${siteText}"
        aria-describedby="site-hint"
      />
      <p class="lead embed-hint" id="site-hint">${words.site.hint}</p>
    </div>
    <input type="hidden" name="lang" value="${locale}" />
    <div class="button-row">${button({ label: words.make })}</div>
  </form>`
}

function select(
  name: string,
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, label: string])[],
): Html {
  return html`<div class="embed-field">
    <label for="${name}">${label}</label>
    <select class="field" id="${name}" name="${name}">
      ${options.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === chosen && html`selected`}>${text}</option>`,
      )}
    </select>
  </div>`
}

/** A language by its own name, as those who speak it look for it. */
const nameOf = (locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale

function siteNote(site: Site, words: EmbedMessages): Html | undefined {
  if (site.is === 'not_asked') return undefined
  if (site.is === 'unusable') return note({ kind: 'bad', ...words.siteUnusable })
  const { origin, returns } = site
  const allowed = site.is === 'allowed'
  const { title, text } = allowed ? (returns ? words.allowed : words.noWayBack) : words.notAllowed
  const lines = {
    ...(!allowed && { allowed_origins: [origin] }),
    ...(!returns && { return_origins: [origin] }),
  }
  return html`${note({ kind: allowed && returns ? 'ok' : 'warn', title, text: text(origin) })}
  ${
    Object.keys(lines).length > 0 &&
    html`<pre
      class="embed-code"
      tabindex="0"
      dir="ltr"
    ><code>${stringify(lines).trim()}</code></pre>`
  }`
}

function results(made: Snippets, words: EmbedMessages): Html {
  return html`${result('tag', words.tag, made.tag, words)}
    ${result('css', words.css, made.css, words)}
    <p class="lead">${words.cssNote}</p>
    ${result('csp', words.csp, made.csp, words)}
    <p class="lead">${words.cspNote}</p>
    ${result('stripped', words.stripped, made.stripped, words)}
    ${result('link', words.link, made.link, words)}
    <figure class="embed-qr" id="qr">
      ${qrCode(made.link, words.qr)}
      <figcaption class="lead">${words.qr}</figcaption>
    </figure>`
}

/** Something to copy; the button is there where a script can do it. No spaces of ours stand in the code. */
function result(name: keyof Snippets, title: string, text: string, words: EmbedMessages): Html {
  return html`<section class="embed-result" aria-labelledby="${name}-title">
    <h2 id="${name}-title">${title}</h2>
    <pre
      class="embed-code"
      tabindex="0"
      dir="ltr"
      aria-labelledby="${name}-title"
    ><code id="${name}">${text}</code></pre>
    <button
      type="button"
      class="button button-secondary button-small"
      data-copies="${name}"
      aria-describedby="${name}-title"
      hidden
    >
      ${words.copy}
    </button>
  </section>`
}

function preview(choices: Choices, { config, locale }: EmbedPage): Html {
  const said = new Map(attributesOf(choices, config))
  return html`<id-contact
    purpose="${choices.purpose}"
    server="${basePath(config)}/"
    lang="${choices.lang || locale}"
    ${said.has('address') && html`address="${choices.address}"`}
    layout="${choices.layout}"
    heading-level="3"
  ></id-contact>`
}
