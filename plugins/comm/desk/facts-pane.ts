import { html, nothing, type TemplateResult } from 'lit'
import { badge } from '../browser/parts.ts'
import { timeOfDay } from '../../../ui/times.ts'
import type { DeskCitizen, DeskConversation, VerifiedAttribute } from '../conversation/views.ts'
import type { DeskGiven } from './given.ts'
import { key } from './list-pane.ts'
import { levelOf } from './wording.ts'

/** Who the agent talks to, as far as that is verified. */
export function factsPane(given: DeskGiven): TemplateResult {
  const { state, words } = given
  const conversation = state.open?.conversation
  return html`<section class="desk-pane desk-facts" aria-labelledby="facts-title">
    <div class="desk-bar"><h2 class="desk-subject" id="facts-title">${words.facts.title}</h2></div>
    <div class="desk-scroll desk-facts-in">
      ${conversation ? known(conversation, given) : html`<p class="lead">${words.facts.none}</p>`}
    </div>
  </section>`
}

function known(conversation: DeskConversation, given: DeskGiven): TemplateResult {
  const { words } = given
  if (conversation.at === 'deleted') return html`<p class="lead">${words.facts.deleted}</p>`
  if (conversation.at === 'not_mine') return html`<p class="lead">${words.facts.none}</p>`
  const { citizens } = conversation
  return html`${citizens.map(
    (citizen) =>
      html`${citizens.length > 1 ? html`<h3>${words.facts.citizen(citizen.number)}</h3>` : nothing}
      ${verified(citizen, given)}`,
  )}`
}

function verified({ identification }: DeskCitizen, given: DeskGiven): TemplateResult {
  const { words, locale } = given
  if (!identification) {
    return html`${badge({ kind: 'wait', label: words.facts.unknownTitle })}
      <p>${words.facts.unknown}</p>`
  }
  const { method, authenticated_at, received_at, attributes } = identification
  return html`${badge({ kind: 'ok', label: method ?? words.facts.unknownMethod })}
    <p class="desk-verified">
      ${levelOf(identification, words)} <span aria-hidden="true">·</span>
      ${
        authenticated_at
          ? words.facts.verifiedAt(timeOfDay(new Date(authenticated_at), locale))
          : words.facts.verifiedUnknown
      }
    </p>
    ${
      attributes.length > 0
        ? html`<dl class="desk-attributes">${attributes.map((one) => attribute(one, given))}</dl>`
        : html`<p>${words.facts.nothingShared}</p>`
    }
    <p class="desk-received">${words.facts.received(timeOfDay(new Date(received_at), locale))}</p>`
}

const attribute = ({ tag, name, value }: VerifiedAttribute, { words }: DeskGiven): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>
      <span dir="auto">${value}</span>
      <id-contact-copy
        .kind=${tag}
        .name=${name}
        .value=${value}
        .words=${words.facts}
      ></id-contact-copy>
    </dd>
  </div>`

/** How the conversation is closed. */
export function actsPane(given: DeskGiven) {
  const { state, words, acts, preferences } = given
  const at = state.open?.conversation?.at
  if (at !== 'talking' && at !== 'wrapping_up') return nothing
  const busy = state.act?.is === 'busy' ? 'true' : nothing
  return html`<div class="desk-pane desk-acts" role="group" aria-label=${words.acts.label}>
    ${
      state.act?.doing === 'ending' && state.act.is === 'failed'
        ? html`<p class="field-error" role="alert">${words.acts.failed}</p>`
        : nothing
    }
    ${
      at === 'talking'
        ? html`<button
            type="button"
            class="button button-secondary button-small"
            aria-disabled=${busy}
            aria-keyshortcuts=${preferences.shortcuts ? 'e' : nothing}
            @click=${acts.end}
          >
            ${words.acts.end} ${key(given, 'E')}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="button button-danger button-small"
      aria-disabled=${busy}
      aria-keyshortcuts=${preferences.shortcuts ? 'Shift+E' : nothing}
      @click=${() => acts.ask(true)}
    >
      ${at === 'talking' ? words.acts.endAndDelete : words.acts.delete} ${key(given, '⇧E')}
    </button>
  </div>`
}
