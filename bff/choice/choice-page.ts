import { html, type Html } from '../../ui/html.ts'
import { identificationIcon } from '../../ui/identification-icon.ts'
import { choiceMessages, type ChoiceMessages } from '../../ui/messages/choice.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import { button, linkButton } from '../../ui/parts/button.ts'
import { choices } from '../../ui/parts/choices.ts'
import { note } from '../../ui/parts/note.ts'
import { sharedList } from '../../ui/parts/shared-list.ts'
import { say, type Words } from '../../ui/words.ts'
import type { AuthMethod, Purpose } from '../configuration/core-config.ts'
import { basePath, type CorePage, corePage } from '../pages/shell.ts'
import type { Link } from './open-link.ts'

/** Why the citizen is still on this page. */
export type ChoiceFault = keyof ChoiceMessages['faults']

export interface ChoicePage extends CorePage {
  /** `?lang=nl`, or nothing: what the form keeps of the page's own address. */
  query?: string
  /** What stands behind `/start-auth/`: the name under which the browser keeps the params, or they themselves. */
  address: string
  link: Link
  purpose: Purpose
  /** Whether a way to log in works now. */
  isThere: (method: AuthMethod) => boolean
  /** The tag of what was chosen before. */
  chosen?: string | undefined
  fault?: ChoiceFault | undefined
}

/** How do you want to log in, and this is what we share: one page, and it works without scripts. */
export function choicePage(page: ChoicePage): string {
  const { address, config, locale, link, fault, query = '' } = page
  const words = choiceMessages(locale, config.wording)
  const text = fault && faultText(page, words)
  return corePage(page, {
    title: fault ? words.faults[fault].title : words.title,
    main: html`<div class="card stack">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${fault && text && summary(page, words.faults[fault].title, text)}
      <p>${about(page, words)}</p>
      <form
        class="stack"
        method="post"
        action="${basePath(config)}/start-auth/${address}${query}"
        novalidate
      >
        ${question(page, words, fault === 'failed' ? undefined : text)} ${sharing(page, words)}
        <div class="button-row">
          ${button({ label: nextLabel(page, words) })}
          ${link.cancelUrl && linkButton({ label: words.cancel, href: link.cancelUrl, kind: 'secondary' })}
        </div>
      </form>
      ${!link.cancelUrl && html`<p class="lead">${words.withoutCancel}</p>`}
    </div>`,
  })
}

const field = 'auth_method'

/** What happened; it leads to the question where that is what to answer. */
function summary({ fault, purpose }: ChoicePage, title: string, text: string): Html {
  const asked = purpose.authMethods.length > 1 && fault !== 'failed'
  return note({ kind: 'bad', title, text: asked ? html`<a href="#${field}">${text}</a>` : text })
}

function faultText({ fault, purpose }: ChoicePage, { faults }: ChoiceMessages): string {
  if (fault === 'failed') return faults.failed.text(purpose.authMethods.length > 1)
  return faults[fault ?? 'nothingChosen'].text
}

function about({ link, locale, purpose }: ChoicePage, words: ChoiceMessages): Html {
  return html`${words.via(bounded(link.displayName))}
  ${purpose.name && html`<br />${words.subject(say(purpose.name, locale))}`}`
}

/** A single way to log in is taken, and said. */
function question(page: ChoicePage, words: ChoiceMessages, error: string | undefined): Html {
  const { locale, purpose, chosen, isThere } = page
  const [first, ...others] = purpose.authMethods
  if (first && others.length === 0)
    return html`<p>
        ${words.only(say(first.name, locale))}
        ${first.description && html`<br />${say(first.description, locale)}`}
      </p>
      <input type="hidden" name="${field}" value="${first.tag}" />`
  return choices({
    name: field,
    legend: words.question,
    options: purpose.authMethods.map((method) => ({
      value: method.tag,
      label: say(method.name, locale),
      description: isThere(method)
        ? method.description && say(method.description, locale)
        : words.notNow,
      icon: identificationIcon(method.tag),
      disabled: !isThere(method),
    })),
    chosen,
    error,
  })
}

function sharing({ config, link, locale, purpose }: ChoicePage, words: ChoiceMessages): Html {
  const said = (text: Words | undefined) => text && say(text, locale)
  const shared = purpose.attributes.filter(({ tag }) => link.attributes?.includes(tag) ?? true)
  if (shared.length === 0) return html`<p>${words.sharing.nothing}</p>`
  const organisation = say(purpose.controller ?? config.organisation.name, locale)
  return html`<section class="stack">
    <h2>${words.sharing.title(organisation)}</h2>
    ${sharedList(
      shared.map(({ name, reason }) => ({
        name: say(name, locale),
        reason: said(reason),
      })),
    )}
    <p class="lead">${words.sharing.onlyThese(organisation)} ${said(purpose.retention)}</p>
  </section>`
}

function nextLabel({ config, fault, locale, purpose }: ChoicePage, words: ChoiceMessages): string {
  const [first, ...others] = purpose.authMethods
  if (fault === 'failed') return pageMessages(locale, config.wording).tryAgain
  return first && others.length === 0 ? words.nextTo(say(first.name, locale)) : words.next
}

/** Longest name that is shown, in characters. */
const longest = 80

const bounded = (name: string) => {
  const characters = [...name]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : name
}
