import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { DeskPart } from './desk-part.ts'
import type { DeskState } from './state.ts'

/** `<id-contact-desk-closing>`: how the open conversation is closed. */
export class DeskClosing extends DeskPart {
  @property({ attribute: false }) act: DeskState['act']
  /** The conversation has ended already. */
  @property({ type: Boolean }) ended = false

  protected override render(): TemplateResult {
    const { words, acts, act, ended } = this
    const busy = act?.is === 'busy' ? 'true' : nothing
    return html`${
        act?.doing === 'ending' && act.is === 'failed'
          ? html`<p class="field-error" role="alert">${words.acts.failed}</p>`
          : nothing
      }
      ${
        ended
          ? nothing
          : html`<button
              type="button"
              class="button button-secondary button-small"
              aria-disabled=${busy}
              aria-keyshortcuts=${this.keys('e')}
              @click=${acts.end}
            >
              ${words.acts.end} ${this.key('E')}
            </button>`
      }
      <button
        type="button"
        class="button button-danger button-small"
        aria-disabled=${busy}
        aria-keyshortcuts=${this.keys('Shift+E')}
        @click=${() => acts.show('deleting')}
      >
        ${ended ? words.acts.delete : words.acts.endAndDelete} ${this.key('⇧E')}
      </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-closing': DeskClosing
  }
}
