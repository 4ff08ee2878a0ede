import { html, type Html } from '../../../ui/html.ts'
import { identificationIcon } from '../../../ui/identification-icon.ts'
import type { conversationMessages } from '../../../ui/messages/conversation.ts'
import { button } from '../../../ui/parts/button.ts'
import { choices } from '../../../ui/parts/choices.ts'
import { note } from '../../../ui/parts/note.ts'
import { sharedList } from '../../../ui/parts/shared-list.ts'
import type { CitizenAsk } from '../conversation/views.ts'
import { askNote, askText, canBegin, damagedNote, isOpen, knownAs } from './ask-wording.ts'
import type { CitizenPage } from './page.ts'

type Words = ReturnType<typeof conversationMessages>

/** What `askCard` shows, until the page's script has started, and without scripts. */
export function askFirst(page: CitizenPage, words: Words): Html | undefined {
  const { view } = page
  const { ask, shared } = view
  const known = knownAs(view, words)
  const said = [damagedNote(view, words), ask ? askNote(ask, words) : undefined].filter(
    (one) => one !== undefined,
  )
  if (!isOpen(ask) && known === undefined && said.length === 0) return undefined
  return html`<div class="talk-ask stack">
    ${said.map(note)} ${isOpen(ask) && question(ask, page, words)}
    ${known !== undefined && mine(known, shared ?? [], page, words)}
  </div>`
}

const addressOf = ({ base, view, locale }: CitizenPage, path: string): string =>
  `${base}/conversations/${view.id}${path}?lang=${locale}`

function question(ask: CitizenAsk, page: CitizenPage, words: Words): Html {
  const { asked } = words
  const text = askText(ask, page.view, words, page.locale)
  return html`<section class="stack ask" aria-labelledby="ask-title">
    <h2 id="ask-title" tabindex="-1">${text.title}</h2>
    <p>${text.lead}</p>
    <p class="lead">${text.about}</p>
    <h3>${text.shares}</h3>
    ${sharedList(ask.attributes.map(({ name, reason }) => ({ name, reason: reason ?? undefined })))}
    <p class="lead">${text.after}</p>
    <form
      class="stack"
      method="post"
      action="${addressOf(page, ask.elsewhere ? '/identify/elsewhere' : '/identify')}"
    >
      ${text.only !== undefined && html`<p>${text.only}</p>`}
      ${
        text.only !== undefined
          ? ask.methods.map(
              ({ tag }) => html`<input type="hidden" name="auth_method" value="${tag}" />`,
            )
          : !ask.elsewhere &&
            choices({
              name: 'auth_method',
              legend: asked.question,
              options: ask.methods.map(({ tag, name, description, available }) => ({
                value: tag,
                label: name,
                description: available ? (description ?? undefined) : asked.notNow,
                icon: identificationIcon(tag),
                disabled: !available,
              })),
            })
      }
      <div class="button-row">
        <button
          class="button button-secondary"
          formaction="${addressOf(page, '/identify/refuse')}"
          formnovalidate
        >
          ${asked.refuse}
        </button>
        ${canBegin(ask) && button({ label: text.next })}
      </div>
    </form>
  </section>`
}

function mine(
  known: string,
  shared: readonly { name: string; value: string }[],
  page: CitizenPage,
  { asked }: Words,
): Html {
  return html`<details class="shared-mine">
    <summary>${known}</summary>
    <div class="stack">
      <p>${shared.length > 0 ? asked.shared.sees : asked.shared.nothing}</p>
      ${sharedList(shared)}
      <form class="stack" method="post" action="${addressOf(page, '/take-back')}">
        <p>${asked.shared.takeBackText}</p>
        <button class="button button-secondary button-small">${asked.shared.takeBack}</button>
      </form>
    </div>
  </details>`
}
