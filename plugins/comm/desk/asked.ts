import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { inOneSentence } from '../../../ui/sentence.ts'
import { timeOfDay } from '../../../ui/times.ts'
import { badge } from '../browser/parts.ts'
import type { DeskCitizen } from '../conversation/desk-views.ts'
import { isEnd } from '../identification/ask-state.ts'
import { DeskPart } from './desk-part.ts'
import type { DeskState } from './state.ts'

/** `<id-contact-desk-asked>`: what a citizen was asked to show, and where that stands; what they took back. */
export class DeskAsked extends DeskPart {
  @property({ attribute: false }) citizen!: DeskCitizen
  @property({ attribute: false }) act: DeskState['act']

  protected override render(): TemplateResult {
    const { ask, taken_back_at, identification } = this.citizen
    const { ask: said } = this.words
    return html`${
      taken_back_at && identification === null
        ? html`${badge({ kind: 'wait', label: said.takenBackTitle })}
            <p>${said.takenBack(timeOfDay(new Date(taken_back_at), this.locale))}</p>`
        : nothing
    }
    ${ask && ask.state !== 'done' ? this.#asked(ask) : nothing}`
  }

  #asked(ask: NonNullable<DeskCitizen['ask']>): TemplateResult {
    const { words, locale, acts, act } = this
    const { ask: said } = words
    const time = (at: string) => timeOfDay(new Date(at), locale)
    const { state, attributes, agent, method } = ask
    return html`${badge({ kind: state === 'busy' ? 'neutral' : 'wait', label: said.is[state] })}
      <p>${said.means[state]}</p>
      <p class="desk-soft">
        ${said.asked(inOneSentence(attributes, locale), agent, time(ask.asked_at))}
        ${state === 'asked' || !method ? nothing : said.with(method)}
        ${state === 'asked' ? nothing : said.since(time(ask.changed_at))}
      </p>
      ${
        isEnd(state)
          ? nothing
          : html`<button
              type="button"
              class="button button-secondary button-small"
              aria-disabled=${act?.doing === 'asking' && act.is === 'busy' ? 'true' : nothing}
              @click=${() => acts.withdraw(this.citizen.number)}
            >
              ${said.withdraw}
            </button>`
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-asked': DeskAsked
  }
}
