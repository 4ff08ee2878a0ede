import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { timeOfDay } from '../../../ui/times.ts'
import { badge } from '../browser/parts.ts'
import type {
  DeskCitizen,
  DeskConversation,
  VerifiedAttribute,
} from '../conversation/desk-views.ts'
import { DeskPart } from './desk-part.ts'
import { twoWords } from './two-words.ts'
import type { DeskState } from './state.ts'
import { levelOf } from './wording.ts'

/** `<id-contact-desk-facts>`: who the agent talks to, as far as that is verified, and what else is known. */
export class DeskFacts extends DeskPart {
  /** The open conversation, once the server has told about it. */
  @property({ attribute: false }) conversation: DeskConversation | undefined

  @property({ attribute: false }) act: DeskState['act']

  /** Address of the help for agents. */
  @property({ attribute: false }) help = ''

  protected override render(): TemplateResult {
    const { facts } = this.words
    return html`<div class="desk-bar">
        <h2 class="desk-subject" id="facts-title">${facts.title}</h2>
      </div>
      <div class="desk-scroll desk-facts-in">${this.#known()}</div>`
  }

  #known(): TemplateResult {
    const { conversation, words } = this
    if (!conversation || conversation.at === 'not_mine')
      return html`<p class="lead">${words.facts.none}</p>`
    if (conversation.at === 'deleted') return html`<p class="lead">${words.facts.deleted}</p>`
    const { id, citizens, notes, note_draft, timeline } = conversation
    return html`${citizens.map(
        (citizen) =>
          html`<div class="desk-citizen">
            ${citizens.length > 1 ? html`<h3>${words.facts.citizen(citizen.number)}</h3>` : nothing}
            ${this.#verified(citizen)}
            <id-contact-desk-asked .citizen=${citizen} .act=${this.act}></id-contact-desk-asked>
            ${
              citizens.length > 1 && !citizen.connected
                ? badge({ kind: 'wait', label: words.away })
                : nothing
            }
          </div>`,
      )}
      ${twoWords(conversation, words, this.help)}
      <id-contact-desk-notes
        class="desk-section"
        .about=${id}
        .notes=${notes}
        .draft=${note_draft ?? ''}
      >
      </id-contact-desk-notes>
      <id-contact-desk-timeline
        class="desk-section"
        .happenings=${timeline}
        .people=${citizens.length}
      >
      </id-contact-desk-timeline>`
  }

  #verified({ identification, hidden, damaged, checking }: DeskCitizen): TemplateResult {
    const { words, locale } = this
    const more =
      hidden > 0 ? html`<p class="desk-hidden">${words.facts.hidden(hidden)}</p>` : nothing
    if (damaged) {
      return html`${badge({ kind: 'wait', label: words.facts.damagedTitle })}
        <p>${words.facts.damaged}</p>`
    }
    if (!identification && checking) {
      return html`${badge({ kind: 'neutral', label: words.facts.checkingTitle })}
        <p>${words.facts.checking}</p>`
    }
    if (!identification) {
      return html`${badge({ kind: 'wait', label: words.facts.unknownTitle })}
        <p>${words.facts.unknown}</p>`
    }
    if (identification === 'other_way') {
      return html`${badge({ kind: 'wait', label: words.facts.otherWayTitle })}
        <p>${words.facts.otherWay}</p>
        ${more}`
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
          ? html`<dl class="desk-attributes">${attributes.map((one) => this.#attribute(one))}</dl>`
          : nothing
      }
      ${attributes.length + hidden === 0 ? html`<p>${words.facts.nothingShared}</p>` : more}
      <p class="desk-received">
        ${words.facts.received(timeOfDay(new Date(received_at), locale))}
      </p>`
  }

  #attribute({ tag, name, value }: VerifiedAttribute): TemplateResult {
    return html`<div>
      <dt>${name}</dt>
      <dd>
        <span dir="auto">${value}</span>
        <id-contact-copy .kind=${tag} .name=${name} .value=${value}></id-contact-copy>
      </dd>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-facts': DeskFacts
  }
}
