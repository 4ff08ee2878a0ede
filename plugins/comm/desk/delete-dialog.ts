import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { note } from '../browser/parts.ts'
import { DeskDialog } from './desk-dialog.ts'
import type { DeskState } from './state.ts'

/** `<id-contact-desk-delete>`: asks once before everything of the open conversation is deleted. */
export class DeleteDialog extends DeskDialog {
  @property({ attribute: false }) act: DeskState['act']
  /** The conversation has ended already. */
  @property({ type: Boolean }) ended = false

  /** How many citizens are in it. */
  @property({ attribute: false }) people = 1
  /** Something was said. */
  @property({ type: Boolean }) said = false
  /** For how many days what was said is kept; null where it goes too. */
  @property({ attribute: false }) keepsDays: number | null = null

  get #is() {
    return this.act?.doing === 'deleting' ? this.act.is : undefined
  }

  protected override mayLeave(): boolean {
    return this.#is !== 'busy'
  }

  protected override heading(): string {
    const { titleTalking, titleWrappingUp } = this.words.deleting
    return this.ended ? titleWrappingUp : titleTalking
  }

  /** What goes, and what stays: of messages only where there are any. */
  #what(): string {
    const { text, textSilent, textKept } = this.words.deleting
    const { people, keepsDays } = this
    if (!this.said) return textSilent(people)
    return keepsDays === null ? text(people) : textKept(people, keepsDays)
  }

  protected override content(): TemplateResult {
    const { confirm, cancel, busy, failedTitle, failed } = this.words.deleting
    return html`<p>${this.#what()}</p>
      <div role="alert">${this.#is === 'failed' ? note('bad', failedTitle, failed) : nothing}</div>
      <div class="button-row">
        <button type="button" class="button button-secondary" @click=${this.leave}>
          ${cancel}
        </button>
        <button
          type="button"
          class="button button-danger"
          aria-disabled=${this.#is === 'busy' ? 'true' : nothing}
          @click=${this.acts.remove}
        >
          ${this.#is === 'busy' ? busy : confirm}
        </button>
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-delete': DeleteDialog
  }
}
