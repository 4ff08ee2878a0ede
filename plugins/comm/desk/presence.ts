import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { clockTime } from '../../../ui/times.ts'
import { badge } from '../browser/parts.ts'
import { DeskPart } from './desk-part.ts'
import type { DeskState } from './state.ts'
import { pausedByLead } from './wording.ts'

const choices = ['available', 'pause', 'away'] as const

/**
 * `<id-contact-desk-presence>`: whether this agent takes conversations, and how many they have. Wrapping
 * up isn't chosen: it comes and goes with the work, and is shown.
 */
export class DeskPresence extends DeskPart {
  @property({ attribute: false }) desk!: DeskState['desk']
  @property({ attribute: false }) asked: DeskState['presence']

  protected override render(): TemplateResult {
    const { desk, asked, words, locale } = this
    const { presence: said } = words
    const is = asked?.is === 'busy' ? asked.to : desk.presence
    const lead = pausedByLead(desk)
    const talking = desk.mine.filter(({ state }) => state === 'talking').length
    return html`<div class="desk-choices" role="group" aria-label=${said.label}>
        ${choices.map(
          (choice) =>
            html`<button
              type="button"
              class="desk-choice desk-choice-${choice}"
              aria-pressed=${is === choice ? 'true' : 'false'}
              aria-disabled=${asked?.is === 'busy' ? 'true' : nothing}
              aria-keyshortcuts=${choice === 'pause' ? this.keys('p') : nothing}
              @click=${() => this.acts.be(choice)}
            >
              ${said[choice]}
            </button>`,
        )}
      </div>
      <p class="desk-presence-more">
        ${
          desk.presence === 'wrapping_up'
            ? badge({ kind: 'wait', label: said.wrapping_up })
            : nothing
        }
        <span
          >${said.since(clockTime(new Date(desk.presence_since), locale))}
          ${lead === null ? nothing : said.byLead(lead)}
          <span aria-hidden="true">·</span> ${said.inHand(talking, desk.at_once)}</span
        >
      </p>
      ${
        asked?.is === 'failed'
          ? html`<p class="field-error" role="alert">${said.failed}</p>`
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-presence': DeskPresence
  }
}
