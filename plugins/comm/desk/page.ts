import { html, type Html } from '../../../ui/html.ts'
import type { Locale } from '../../../ui/locale.ts'
import { renderPage, type Organisation } from '../../../ui/page.ts'
import { plainWording } from '../../../ui/wording.ts'
import { button } from '../../../ui/parts/button.ts'
import { icon } from '../../../ui/parts/icon.ts'
import { note } from '../../../ui/parts/note.ts'
import type { DeskPageData, Subject } from './page-data.ts'
import { deskWords, type DeskWords } from './words/words.ts'

export interface DeskPage {
  locale: Locale
  /** The name of the agent who is logged in. */
  agent: string
  organisation: Organisation
  /** Where the desk is mounted: `/desk`. */
  base: string
  subjects?: readonly Subject[] | undefined
  /** The server's clock, as ISO 8601. */
  now?: string | undefined
}

/** The agents' workplace; `<id-contact-desk>` fills it. Nothing about any citizen is in the page itself. */
export function deskPage({
  locale,
  agent,
  organisation,
  base,
  subjects = [],
  now,
}: DeskPage): string {
  const words = deskWords(locale)
  return renderPage({
    locale,
    wording: plainWording,
    title: words.title,
    organisation: { name: organisation.name },
    assets: `${base}/assets`,
    scripts: ['desk'],
    styles: ['desk'],
    layout: 'wide',
    headerEnd: whoWorks(agent, words, base),
    main: html`<id-contact-desk>
      <h1 class="visually-hidden">${words.title}</h1>
      <p class="desk-loading">${words.loading}</p>
      <noscript>${note({ kind: 'warn', title: words.needsScripts })}</noscript>
    </id-contact-desk>`,
    data: {
      agent,
      organisation: organisation.name,
      locale,
      base,
      subjects: [...subjects],
      now: now ?? null,
    } satisfies DeskPageData,
  })
}

const whoWorks = (agent: string, words: DeskWords, base: string): Html =>
  html`<div class="desk-who">
    <span class="desk-agent"
      >${icon('person')}<span class="visually-hidden">${words.loggedInAs} </span>${agent}</span
    >
    <form method="post" action="${base}/logout">
      ${button({ label: words.logOut, kind: 'plain' })}
    </form>
  </div>`

export interface DeskLoginPage {
  locale: Locale
  /** Names to choose from; empty where this login doesn't work. */
  agents: readonly string[]
  organisation: Organisation
  base: string
  /** `unknown_agent`: the name sent isn't in the list, or none was sent. */
  error?: 'unknown_agent' | undefined
}

/** Choosing a name on the machine itself, to try the desk. */
export function deskLoginPage({
  locale,
  agents,
  organisation,
  base,
  error,
}: DeskLoginPage): string {
  const words = deskWords(locale)
  const { login } = words
  return renderPage({
    locale,
    wording: plainWording,
    title: login.title,
    organisation,
    assets: `${base}/assets`,
    styles: ['desk'],
    main:
      agents.length === 0
        ? html`<div class="card stack">
            <h1>${login.nobodyTitle}</h1>
            <p>${login.nobody}</p>
          </div>`
        : html`<div class="card stack">
            <h1>${login.title}</h1>
            ${error && html`<div role="alert">${note({ kind: 'bad', title: login[error] })}</div>`}
            <p class="lead">${login.lead}</p>
            <form class="desk-agents" method="post" action="${base}/login">
              ${agents.map((agent) =>
                button({
                  label: agent,
                  kind: 'secondary',
                  name: 'agent',
                  value: agent,
                  icon: 'person',
                }),
              )}
            </form>
            ${note({ kind: 'info', title: login.tryingTitle, text: login.trying })}
          </div>`,
  })
}
