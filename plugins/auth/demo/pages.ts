import { html, type Html } from '../../../ui/html.ts'
import type { InLanguages } from '../../../ui/languages.ts'
import type { Locale } from '../../../ui/locale.ts'
import { identifyMessages, type IdentifyMessages } from '../../../ui/messages/identify.ts'
import { pageMessages } from '../../../ui/messages/page.ts'
import { renderPage } from '../../../ui/page.ts'
import { button, linkButton } from '../../../ui/parts/button.ts'
import { choices } from '../../../ui/parts/choices.ts'
import { note } from '../../../ui/parts/note.ts'
import { sharedList } from '../../../ui/parts/shared-list.ts'
import { dateOf, timeOfDay } from '../../../ui/times.ts'
import { say } from '../../../ui/words.ts'
import type { DemoAuthConfig } from './config.ts'
import { testCitizens, type TestCitizen } from './people.ts'
import type { Session } from './session.ts'

interface Shown {
  config: DemoAuthConfig
  locale: Locale
  /** Where it can be read in another language; not known of what a form led to. */
  languages?: InLanguages
}

/** A page of a session that still runs. */
interface Running extends Shown {
  session: Session
  /** The sealed session, for the addresses that the forms go to. */
  sealed: string
  /** `?lang=nl`, or nothing: what the forms keep of the page's own address. */
  query: string
  /** The page's own random key; see `oncePerPage`. */
  pageKey: string
}

/** Where this instance's pages are, as browsers see it. */
export const baseOf = ({ serverUrl, path }: DemoAuthConfig): string =>
  `${new URL(serverUrl).pathname.replace(/\/$/, '')}${path}`

/** Who do you want to be, and this is what we share: one page, and it works without scripts. */
export function choosePage(page: Running & { nothingChosen?: boolean }): string {
  const { config, locale, session, nothingChosen } = page
  const words = identifyMessages(locale, config.wording)
  const organisation = say(config.organisation.name, locale)
  const subject = session.purpose && config.purposes[session.purpose]?.name
  const method = say(config.title, locale)
  const shares = session.attributes.length > 0 ? words.sharing.confirm : words.sharing.without
  const main = html`<h1>${words.title(method)}</h1>
    <p class="lead">
      ${
        subject
          ? words.forSubject(say(subject, locale), organisation)
          : words.forOrganisation(organisation)
      }
    </p>
    ${note({ kind: 'warn', title: words.test.title, text: words.test.text })}
    <form class="stack" method="post" action="${actionOf(page, 'confirm')}" novalidate>
      <input type="hidden" name="page" value="${page.pageKey}" />
      ${choices({
        name: 'citizen',
        legend: words.test.choose,
        options: testCitizens.map(({ id, name, birthdate }) => ({
          value: id,
          label: name,
          description: words.test.born(dateOf(birthdate, locale)),
          icon: 'person',
        })),
        ...(nothingChosen && { error: words.problems.nothingChosen }),
      })}
      ${sharing(page, words, organisation)} ${buttons(words, shares)}
    </form>
    <div>
      ${cancelForm(page)}
      <p class="lead">
        ${words.startedAt(timeOfDay(new Date(session.startedAt), locale))} ${words.notStartedByYou}
      </p>
    </div>`
  const title = nothingChosen ? words.problems.nothingChosen : words.title(method)
  return shell(page, title, main)
}

/** The result could not be delivered; one press tries again, with the same choice. */
export function notDeliveredPage(page: Running & { citizen: TestCitizen }): string {
  const words = identifyMessages(page.locale, page.config.wording)
  const { title, text } = words.problems.notDelivered
  return shell(
    page,
    title,
    html`<h1>${words.title(say(page.config.title, page.locale))}</h1>
      ${note({ kind: 'bad', title, text })}
      <div>
        <form class="stack" method="post" action="${actionOf(page, 'confirm')}">
          <input type="hidden" name="page" value="${page.pageKey}" />
          <input type="hidden" name="citizen" value="${page.citizen.id}" />
          ${buttons(words, words.tryAgain)}
        </form>
        ${cancelForm(page)}
      </div>`,
  )
}

export type Stopped = 'already' | 'expired' | 'internal' | 'invalid'

/** Nothing more can be done here: what happened, and the way back where it is known. */
export function stoppedPage(page: Shown & { what: Stopped; wayBack?: string }): string {
  const { config, locale, what, wayBack = config.organisation.website } = page
  const words = identifyMessages(locale, config.wording)
  const { title, text } =
    what === 'internal'
      ? pageMessages(locale, config.wording).problems.internal
      : words.problems[what]
  return shell(
    page,
    title,
    html`<h1>${title}</h1>
      <p class="lead">${text}</p>
      ${wayBack && html`<p>${linkButton({ label: words.backToWebsite, href: wayBack })}</p>`}`,
  )
}

function sharing(
  { config, locale, session }: Running,
  words: IdentifyMessages,
  organisation: string,
): Html {
  if (session.attributes.length === 0) return html`<p>${words.sharing.nothing}</p>`
  const reasons = (session.purpose && config.purposes[session.purpose]?.reasons) || {}
  const items = session.attributes.map((tag) => ({
    name: say(config.attributeNames[tag] ?? words.attributeNames[tag] ?? tag, locale),
    reason: reasons[tag] && say(reasons[tag], locale),
  }))
  return html`<section class="stack">
    <h2>${words.sharing.title(organisation)}</h2>
    ${sharedList(items)}
    <p class="lead">${words.sharing.onlyThese(organisation)}</p>
  </section>`
}

const cancelFormId = 'cancel'

/** The cancel button stands in the same row and belongs to a form of its own: "enter" never cancels. */
const buttons = (words: IdentifyMessages, next: string): Html =>
  html`<div class="button-row">
    <button type="submit" class="button button-secondary" form="${cancelFormId}">
      ${words.cancel}
    </button>
    ${button({ label: next })}
  </div>`

const cancelForm = (page: Running): Html =>
  html`<form id="${cancelFormId}" method="post" action="${actionOf(page, 'cancel')}">
    <input type="hidden" name="page" value="${page.pageKey}" />
  </form>`

const actionOf = ({ config, sealed, query }: Running, step: 'confirm' | 'cancel') =>
  `${baseOf(config)}/session/${sealed}/${step}${query}`

function shell({ config, locale, languages }: Shown, title: string, main: Html): string {
  return renderPage({
    locale,
    wording: config.wording,
    languages,
    title,
    organisation: {
      name: say(config.organisation.name, locale),
      website: config.organisation.website,
    },
    assets: `${baseOf(config)}/assets`,
    badge: { kind: 'wait', label: identifyMessages(locale, config.wording).test.badge },
    main: html`<div class="card stack">${main}</div>`,
  })
}
