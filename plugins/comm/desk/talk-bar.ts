import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { stopwatch } from '../../../ui/times.ts'
import { badge } from '../browser/parts.ts'
import type { DeskConversation } from '../conversation/desk-views.ts'
import { ClockedPart } from './clocked-part.ts'
import { markBadge } from './item-badges.ts'
import type { DeskState } from './state.ts'

/** `<id-contact-desk-talk-bar>`: what the open conversation is about, how long it lasts, and what can be done with it. */
export class DeskTalkBar extends ClockedPart {
  @property({ attribute: false })
  conversation!: Extract<DeskConversation, { at: 'talking' | 'wrapping_up' }>
  @property({ attribute: false }) act: DeskState['act']

  protected override render(): TemplateResult {
    const { conversation, words, now, acts } = this
    const { subject, channel, since, connected, at } = conversation
    const seconds = (now.getTime() - Date.parse(since)) / 1000
    return html`<div class="desk-bar">
      <div class="desk-bar-about">
        <h2 class="desk-subject" tabindex="-1">${subject}</h2>
        <p class="desk-bar-facts">
          ${words.talk.channel[channel]}
          ${
            at === 'talking'
              ? html`<span aria-hidden="true">·</span> ${stopwatch(seconds)}`
              : nothing
          }
        </p>
        ${markBadge(conversation, words)}
        ${
          at === 'wrapping_up'
            ? badge({ kind: 'neutral', label: words.mine.wrappingUp })
            : connected
              ? nothing
              : badge({ kind: 'wait', label: words.away })
        }
      </div>
      ${
        at === 'talking'
          ? html`<div class="desk-bar-acts">
              <button
                type="button"
                class="button button-secondary button-small"
                aria-keyshortcuts=${this.keys('d')}
                @click=${() => acts.show('transferring')}
              >
                ${words.talk.transfer} ${this.key('D')}
              </button>
              <button
                type="button"
                class="button button-secondary button-small"
                aria-keyshortcuts=${this.keys('i')}
                @click=${() => acts.show('inviting')}
              >
                ${words.talk.invite} ${this.key('I')}
              </button>
              ${
                (conversation.asks ?? []).length > 0
                  ? html`<button
                      type="button"
                      class="button button-secondary button-small"
                      aria-keyshortcuts=${this.keys('v')}
                      @click=${() => acts.show('asking')}
                    >
                      ${words.ask.button} ${this.key('V')}
                    </button>`
                  : nothing
              }
              <id-contact-desk-mark .mark=${conversation.mark} .act=${this.act}>
              </id-contact-desk-mark>
            </div>`
          : nothing
      }
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-talk-bar': DeskTalkBar
  }
}
