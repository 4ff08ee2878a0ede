import type { PurposeOptions } from '../../protocol/session-options.ts'
import { html, type Html } from '../../ui/html.ts'
import { contactMessages } from '../../ui/messages/contact.ts'
import type { QuestionMessages } from '../../ui/messages/questions.ts'
import { note } from '../../ui/parts/note.ts'
import { basePath, type CorePage, corePage } from '../pages/shell.ts'
import { closed } from './closed.ts'
import { contactForm } from './contact-form.ts'
import { isOpen } from './methods.ts'

export interface ContactPage extends CorePage {
  /** The purpose's tag. */
  purpose: string
  /** What can be chosen for it, in the citizen's language. */
  options: PurposeOptions
  /** The page's own path, where the citizen comes back; a language in it is kept. */
  path: string
  words: QuestionMessages
  now: Date
  /** Who the citizen is has been shown before: only the channel is asked. */
  identified?: boolean
}

/**
 * A page of our own to begin a conversation on: what a plain link or a QR code on paper leads to. The
 * widget is on it, and inside that, for browsers in which it doesn't work, a form that asks the same.
 */
export function contactPage(page: ContactPage): string {
  const { options, config, locale, identified } = page
  const contact = contactMessages(locale, config.wording)
  const title = options.name ?? contact.title
  const open = isOpen(page)
  const plain = html`<div class="contact-plain stack">
    ${notices(page)} ${open ? contactForm(page) : closed(page)}
  </div>`
  // The widget can't know that somebody has identified; where all is closed it has nothing to add.
  const withWidget = open && !identified
  return corePage(page, {
    title,
    scripts: withWidget ? ['contact'] : [],
    main: html`<div class="card stack">
        <h1>${title}</h1>
        ${options.description && html`<p class="lead">${options.description}</p>`}
        ${identified && note({ kind: 'ok', ...contact.identified })}
        ${withWidget ? inWidget(page, plain) : plain}
      </div>
      ${
        withWidget &&
        html`<script type="module" src="${basePath(config)}/widget/id-contact.js"></script>`
      }`,
  })
}

const inWidget = ({ purpose, config, locale }: ContactPage, plain: Html): Html =>
  html`<id-contact purpose="${purpose}" server="${basePath(config)}/" lang="${locale}"
    >${plain}</id-contact
  >`

/**
 * Why the citizen is back: the way back puts it into the fragment of the address, which the server
 * never sees, so all are there and the style sheet shows the one that the fragment names.
 */
function notices({ config, options, words, locale }: ContactPage): Html {
  const other = options.auth_methods.length > 1
  const plain: Partial<Record<string, string>> = contactMessages(locale, config.wording).notices
  return html`<div class="contact-notices">
    ${Object.entries(words.notices).map(([name, { title, text }]) =>
      name === 'identified'
        ? undefined
        : note({ kind: 'warn', title, text: plain[name] ?? text(other), id: `id-contact=${name}` }),
    )}
  </div>`
}
