import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { DeskPart } from './desk-part.ts'

/**
 * A question before the desk goes on. What it holds is there only while it is open, so nothing that was
 * typed in it is found by the next one; closing puts the focus back where it was.
 */
export abstract class DeskDialog extends DeskPart {
  @property({ type: Boolean }) open = false

  /** The heading, by which a screen reader names the dialog. */
  protected abstract heading(): string
  protected abstract content(): TemplateResult

  /** Whether the person may leave now; not while the server is at work. */
  protected mayLeave(): boolean {
    return true
  }

  protected override render(): TemplateResult {
    return html`<dialog class="dialog" aria-labelledby=${this.#titleId} @cancel=${this.leave}>
      ${
        this.open
          ? html`<div class="stack">
              <h2 id=${this.#titleId} tabindex="-1">${this.heading()}</h2>
              ${this.content()}
            </div>`
          : nothing
      }
    </dialog>`
  }

  protected override updated(changed: PropertyValues<this>): void {
    const dialog = this.querySelector('dialog')
    if (!changed.has('open') || !dialog) return
    if (!this.open) dialog.close()
    else if (!dialog.open) dialog.showModal()
  }

  protected readonly leave = (event: Event): void => {
    event.preventDefault()
    if (this.mayLeave()) this.acts.show('none')
  }

  get #titleId(): string {
    return `${this.localName}-title`
  }
}
