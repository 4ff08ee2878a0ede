import { html, type Html } from '../../ui/html.ts'
import { contactMessages } from '../../ui/messages/contact.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import { linkButton } from '../../ui/parts/button.ts'
import { say } from '../../ui/words.ts'
import type { Purpose } from '../configuration/core-config.ts'
import { readableTag } from '../configuration/readable-tag.ts'
import { basePath, type CorePage, corePage, shell } from '../pages/shell.ts'

interface Page extends CorePage {
  /** `?lang=nl`, or nothing: what the links keep of the page's own address. */
  query: string
}

/** Whether it can be begun here; without channels it serves to identify during a conversation. */
export const canBegin = ({ commMethods }: Purpose): boolean => commMethods.length > 0

/** Everything that somebody can contact the organisation about, each a link to its own page. */
export function subjectsPage(page: Page): string {
  const { subjects } = contactMessages(page.locale, page.config.wording)
  const purposes = [...page.config.purposes.values()].filter(canBegin)
  if (purposes.length === 0) return shell(page, { ...subjects.none, actions: wayBack(page) })
  return corePage(page, {
    title: subjects.title,
    main: html`<div class="card stack">
      <h1>${subjects.title}</h1>
      <ul class="choices">
        ${purposes.map((purpose) => html`<li>${link(purpose, page)}</li>`)}
      </ul>
    </div>`,
  })
}

function link({ tag, name, description }: Purpose, { config, locale, query }: Page): Html {
  return html`<a
    class="choice choice-link"
    href="${basePath(config)}/contact/${encodeURIComponent(tag)}${query}"
  >
    <span class="choice-words">
      <span class="choice-label">${name ? say(name, locale) : readableTag(tag)}</span>
      ${description && html`<span class="choice-description">${say(description, locale)}</span>`}
    </span>
  </a>`
}

/** Of a subject that isn't there, or can't be begun. */
export function unknownSubjectPage(page: Page): string {
  const { unknown } = contactMessages(page.locale, page.config.wording)
  const others = [...page.config.purposes.values()].some(canBegin)
  return shell(page, {
    title: unknown.title,
    text: unknown.text,
    actions: html`<div class="button-row">
      ${
        others &&
        linkButton({
          label: unknown.others,
          href: `${basePath(page.config)}/contact${page.query}`,
        })
      }
      ${backButton(page, others ? 'secondary' : 'primary')}
    </div>`,
  })
}

const wayBack = (page: Page): Html =>
  html`<div class="button-row">${backButton(page, 'primary')}</div>`

function backButton({ config, locale }: Page, kind: 'primary' | 'secondary'): Html | undefined {
  const { website } = config.organisation
  if (!website) return undefined
  return linkButton({
    label: pageMessages(locale, config.wording).backToWebsite,
    href: website,
    kind,
  })
}
