import { html, type Html } from '../../../ui/html.ts'
import { identifyMessages, type IdentifyMessages } from '../../../ui/messages/identify.ts'
import { pageMessages } from '../../../ui/messages/page.ts'
import { button, linkButton } from '../../../ui/parts/button.ts'
import { note } from '../../../ui/parts/note.ts'
import { sharedList } from '../../../ui/parts/shared-list.ts'
import { timeOfDay } from '../../../ui/times.ts'
import { say, type Words } from '../../../ui/words.ts'
import type { Session } from './session.ts'
import { baseOf, shell, type Shown } from './shell.ts'

/** A page of a session that still runs. */
export interface Running extends Shown {
  session: Session
  /** The sealed session, for the addresses that the forms go to. */
  sealed: string
  /** `?lang=nl`, or nothing: what the forms keep of the page's own address. */
  query: string
  /** The page's own random key; see `oncePerPage`. */
  pageKey: string
  /** Where news of the login are heard, once somebody has identified: a path segment. */
  heardAt?: string | undefined
}

/** What the citizen fills in, where they identify on this page. */
export interface PageForm {
  /** Above the form. */
  notice?: Html
  fields: Html
  /**
   * What is wrong with what was filled in: in the title, and above the fields unless they show it themselves. A field
   * that it is about names it: `aria-describedby="form-error"`.
   */
  error?: string
}

/**
 * What is shared, with whom, why and how long, before it is: one page, and it works without scripts.
 * @param form where the citizen identifies on this page; else they go elsewhere by the button
 * @param information where to read more about this way of identifying
 */
export function sharePage(page: Running, form?: PageForm, information?: URL): string {
  const { config, locale, session } = page
  const words = identifyMessages(locale, config.wording)
  const organisation = say(config.organisation.name, locale)
  const purpose = session.purpose && config.purposes[session.purpose]?.name
  const method = say(config.title, locale)
  const main = html`<h1>${words.title(method)}</h1>
    <p class="lead">
      ${
        purpose
          ? words.forSubject(say(purpose, locale), organisation)
          : words.forOrganisation(organisation)
      }
      ${session.subject && words.forConversation(session.subject)}
    </p>
    ${form?.notice ?? ''}
    <form class="stack" method="post" action="${actionOf(page, 'confirm')}" novalidate>
      <input type="hidden" name="page" value="${page.pageKey}" />
      ${form && fieldsOf(form)} ${sharing(page, words, organisation)}
      <p class="lead">${began(page, words, organisation)}</p>
      ${buttons(words, nextLabel(page, words, method, form))}
    </form>
    <div>
      ${cancelForm(page)}
      ${
        information &&
        html`<p>
          <a href="${information.href}">
            ${words.moreInformation(information.hostname.replace(/^www\./, ''))}
          </a>
        </p>`
      }
    </div>`
  return inACard(page, form?.error ?? words.title(method), main)
}

const formErrorId = 'form-error'

/** What is wrong stands by the fields in words: a title is seen by few. */
function fieldsOf({ fields, notice, error }: PageForm): Html {
  const shows = (part?: Html) => error && part?.toString().includes(html`${error}`.toString())
  if (error === undefined || shows(fields) || shows(notice)) return fields
  return html`<div id="${formErrorId}">${note({ kind: 'bad', title: error })}</div>
    <div class="stack" role="group" aria-describedby="${formErrorId}">${fields}</div>`
}

/** When the citizen began, or when they were asked to: that it is somebody else's link shows by it, before they share. */
function began(
  { session: { startedAt, askedAt }, locale }: Running,
  words: IdentifyMessages,
  organisation: string,
): string {
  const at = (milliseconds: number) => timeOfDay(new Date(milliseconds), locale)
  return askedAt === undefined
    ? `${words.startedAt(at(startedAt))} ${words.notStartedByYou}`
    : words.askedAt(at(askedAt), organisation)
}

function nextLabel(
  { session }: Running,
  { sharing: words }: IdentifyMessages,
  method: string,
  form?: PageForm,
): string {
  if (form === undefined) return words.goTo(method)
  return session.attributes.length > 0 ? words.confirm : words.without
}

/**
 * The result could not be delivered; one press tries again, with the same result.
 * @param result sealed, for us and again for whoever may open it
 */
export function notDeliveredPage(page: Running & { result: string }): string {
  const words = identifyMessages(page.locale, page.config.wording)
  const { title, text } = words.problems.notDelivered
  return inACard(
    page,
    title,
    html`<h1>${words.title(say(page.config.title, page.locale))}</h1>
      ${note({ kind: 'bad', title, text })}
      <div>
        <form class="stack" method="post" action="${actionOf(page, 'deliver')}">
          <input type="hidden" name="page" value="${page.pageKey}" />
          <input type="hidden" name="result" value="${page.result}" />
          ${buttons(words, words.tryAgain)}
        </form>
        ${cancelForm(page)}
      </div>`,
  )
}

/**
 * Those whom the citizen would go to can't be reached; one press tries again.
 * @param literal what is said instead of our own words
 */
export function unavailablePage(page: Running, literal?: Words): string {
  const words = identifyMessages(page.locale, page.config.wording)
  const { title, text: usual } = words.problems.loginUnavailable
  const text = literal === undefined ? usual : say(literal, page.locale)
  return inACard(
    page,
    title,
    html`<h1>${words.title(say(page.config.title, page.locale))}</h1>
      ${note({ kind: 'bad', title, text })}
      <div>
        <form class="stack" method="post" action="${actionOf(page, 'confirm')}">
          <input type="hidden" name="page" value="${page.pageKey}" />
          ${buttons(words, words.tryAgain)}
        </form>
        ${cancelForm(page)}
      </div>`,
  )
}

/** Those whom the citizen came back from can't go on, and nothing was shared: what is said literally, and the way back. */
export function unavailableStoppedPage(page: Shown, literal: Words, wayBack: string): string {
  const words = identifyMessages(page.locale, page.config.wording)
  const { title } = words.problems.loginUnavailable
  return inACard(
    page,
    title,
    html`<h1>${words.title(say(page.config.title, page.locale))}</h1>
      ${note({ kind: 'bad', title, text: say(literal, page.locale) })}
      <p>${linkButton({ label: words.backToWebsite, href: wayBack })}</p>`,
  )
}

export type Stopped =
  'already' | 'expired' | 'internal' | 'invalid' | 'loggedOut' | 'notLoggedOut' | 'otherBrowser'

/** Nothing more can be done here: what happened, and the way back where it is known. */
export function stoppedPage(page: Shown & { what: Stopped; wayBack?: string }): string {
  const { config, locale, what, wayBack = config.organisation.website } = page
  const words = identifyMessages(locale, config.wording)
  const { title, text } = whatIsSaid(what, words, page)
  return inACard(
    page,
    title,
    html`<h1>${title}</h1>
      <p class="lead">${text}</p>
      ${wayBack && html`<p>${linkButton({ label: words.backToWebsite, href: wayBack })}</p>`}`,
  )
}

function whatIsSaid(
  what: Stopped,
  { problems, logOut }: IdentifyMessages,
  { config, locale }: Shown,
): { title: string; text: string } {
  if (what === 'internal') return pageMessages(locale, config.wording).problems.internal
  if (what === 'loggedOut') return logOut.done
  if (what === 'notLoggedOut')
    return { ...logOut.notDone, text: logOut.notDone.text(say(config.title, locale)) }
  return problems[what]
}

function sharing(
  { config, locale, session }: Running,
  words: IdentifyMessages,
  organisation: string,
): Html {
  if (session.attributes.length === 0) return html`<p>${words.sharing.nothing}</p>`
  const purpose = session.purpose === undefined ? undefined : config.purposes[session.purpose]
  const items = session.attributes.map((tag) => {
    const reason = purpose?.reasons[tag]
    return {
      name: say(config.attributeNames[tag] ?? words.attributeNames[tag] ?? tag, locale),
      reason: reason && say(reason, locale),
    }
  })
  // How long they are kept only the organisation knows: where it doesn't say so, nothing is promised.
  const kept = purpose?.retention
  return html`<section class="stack">
    <h2>${words.sharing.title(organisation)}</h2>
    ${sharedList(items)}
    <p class="lead">${words.sharing.seesOnly(organisation)} ${kept && say(kept, locale)}</p>
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

const actionOf = ({ config, sealed, query }: Running, step: 'confirm' | 'deliver' | 'cancel') =>
  `${baseOf(config)}/session/${sealed}/${step}${query}`

const inACard = (shown: Shown, title: string, main: Html): string =>
  shell(shown, { title, main: html`<div class="card stack">${main}</div>` })
