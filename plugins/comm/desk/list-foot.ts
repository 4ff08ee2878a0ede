import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { DeskPart } from './desk-part.ts'

/** `<id-contact-desk-list-foot>`: takes the next, and how this agent likes the desk. */
export class DeskListFoot extends DeskPart {
  /** There is nobody to take now. */
  @property({ type: Boolean }) off = false

  protected override render(): TemplateResult {
    return html`<button
        type="button"
        class="button button-primary desk-next"
        aria-disabled=${this.off ? 'true' : nothing}
        aria-keyshortcuts=${this.keys('n')}
        @click=${this.acts.acceptNext}
      >
        ${this.words.waiting.acceptNext} ${this.key('N')}
      </button>
      <id-contact-desk-settings></id-contact-desk-settings>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-list-foot': DeskListFoot
  }
}
