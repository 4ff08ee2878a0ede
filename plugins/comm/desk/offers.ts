import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { stopwatch } from '../../../ui/times.ts'
import { icon } from '../browser/icon.ts'
import type { Offer } from '../conversation/desk-views.ts'
import { ClockedPart } from './clocked-part.ts'

/**
 * `<id-contact-desk-offers>`: conversations that are this agent's to accept for as long as the countdown
 * runs. An offer that is over goes away by itself: the server gives it to somebody else.
 */
export class DeskOffers extends ClockedPart {
  @property({ attribute: false }) offers: readonly Offer[] = []
  @property({ type: Boolean }) busy = false

  protected override render(): TemplateResult | typeof nothing {
    const { words, now } = this
    const current = this.offers.filter(({ until }) => Date.parse(until) > now.getTime())
    if (current.length === 0) return nothing
    return html`<h2 class="desk-heading">${words.offers.title}</h2>
      <ul>
        ${repeat(
          current,
          ({ id }) => id,
          (offer, index) => this.#offer(offer, index === 0),
        )}
      </ul>`
  }

  /** @param first the one that the shortcuts are for */
  #offer({ id, subject, channel, until }: Offer, first: boolean): TemplateResult {
    const { words, now, busy } = this
    const seconds = Math.ceil((Date.parse(until) - now.getTime()) / 1000)
    return html`<li class="desk-item desk-offer">
      ${icon('chat')}
      <span class="desk-item-subject"
        >${subject} <span class="visually-hidden">(${words.talk.channel[channel]})</span></span
      >
      <span class="desk-item-time" role="timer">
        <span class="visually-hidden">${words.offers.leftLong(seconds)}</span>
        <span aria-hidden="true">${words.offers.left(stopwatch(seconds))}</span>
      </span>
      <span class="desk-item-badges">
        <button
          type="button"
          class="button button-primary desk-accept"
          aria-keyshortcuts=${first ? this.keys('a') : nothing}
          aria-disabled=${busy ? 'true' : nothing}
          @click=${() => this.acts.accept(id)}
        >
          ${words.offers.accept}<span class="visually-hidden">: ${subject}</span>
          ${first ? this.key('A') : nothing}
        </button>
        <button
          type="button"
          class="button button-secondary desk-accept"
          aria-keyshortcuts=${first ? this.keys('x') : nothing}
          @click=${() => this.acts.decline(id)}
        >
          ${words.offers.decline}<span class="visually-hidden">: ${subject}</span>
          ${first ? this.key('X') : nothing}
        </button>
      </span>
    </li>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-offers': DeskOffers
  }
}
