import { html, type Html } from '../../../ui/html.ts'
import type { Locale } from '../../../ui/locale.ts'
import { type Organisation, renderPage } from '../../../ui/page.ts'
import { button, linkButton } from '../../../ui/parts/button.ts'
import { note } from '../../../ui/parts/note.ts'
import { plainWording } from '../../../ui/wording.ts'
import { type LoginWords, loginWords } from './words/words.ts'

export type LoginNotice = keyof LoginWords['notices']

interface LoginPages {
  locale: Locale
  organisation: Organisation
  /** Where the desk is mounted: `/desk`. */
  base: string
}

export interface DeskLoginPage extends LoginPages {
  /** Whether agents log in with the account of their organisation. */
  atOrganisation?: boolean
  /** Names to choose from; empty where this login doesn't work. */
  agents: readonly string[]
  /** What happened before. */
  notice?: LoginNotice | undefined
}

/** The way in: the organisation's own login, or choosing a name on the machine itself. */
export function deskLoginPage(page: DeskLoginPage): string {
  const words = loginWords(page.locale)
  const { agents, atOrganisation, notice } = page
  const closed = !atOrganisation && agents.length === 0
  return frame(
    page,
    closed ? words.nobodyTitle : words.title,
    html`${notice && noticeOf(notice, words)} ${closed && html`<p>${words.nobody}</p>`}
    ${
      atOrganisation &&
      html`<p class="lead">${words.organisation}</p>
        <div class="button-row">
          ${linkButton({
            label: words.organisationButton(page.organisation.name),
            href: `${page.base}/login/organisation`,
          })}
        </div>`
    }
    ${agents.length > 0 && localLogin(page, words)}`,
  )
}

const localLogin = ({ agents, base }: DeskLoginPage, words: LoginWords): Html =>
  html`<p class="lead">${words.lead}</p>
    <form class="desk-agents" method="post" action="${base}/login">
      ${agents.map((agent) =>
        button({ label: agent, kind: 'secondary', name: 'agent', value: agent, icon: 'person' }),
      )}
    </form>
    ${note({ kind: 'info', title: words.tryingTitle, text: words.trying })}`

const calm: ReadonlySet<LoginNotice> = new Set(['idle', 'logged_out'])

function noticeOf(notice: LoginNotice, words: LoginWords): Html {
  const said = note({ kind: calm.has(notice) ? 'info' : 'bad', ...words.notices[notice] })
  return html`<div role="${calm.has(notice) ? 'status' : 'alert'}">${said}</div>`
}

/**
 * On the way into the desk. A page of ours has to come between: the browser brings the login's cookie only
 * where one of our own pages sends it, and what came before is the organisation's.
 */
export function loggedInPage(page: LoginPages & { to: string }): string {
  const { done } = loginWords(page.locale)
  return frame(
    page,
    done.title,
    html`<p>${done.text}</p>
      <div class="button-row">${linkButton({ label: done.open, href: page.to })}</div>`,
  )
}

/** On the way out: the organisation's own login goes on until it is ended there as well. */
export function loggingOutPage(page: LoginPages & { to: string }): string {
  const { leaving } = loginWords(page.locale)
  return frame(
    page,
    leaving.title,
    html`<p>${leaving.text}</p>
      <div class="button-row">${linkButton({ label: leaving.go, href: page.to })}</div>`,
  )
}

/** The frame of all of them. */
function frame({ locale, organisation, base }: LoginPages, title: string, main: Html): string {
  return renderPage({
    locale,
    wording: plainWording,
    title,
    organisation,
    assets: `${base}/assets`,
    styles: ['desk'],
    main: html`<div class="card stack">
      <h1>${title}</h1>
      ${main}
    </div>`,
  })
}
