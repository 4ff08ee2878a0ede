import { html, type TemplateResult } from 'lit'
import { DeskDialog } from './desk-dialog.ts'
import { shortcuts } from './shortcuts.ts'

/** `<id-contact-desk-shortcuts>`: every key that does something, opened by `?`. */
export class ShortcutsDialog extends DeskDialog {
  protected override heading(): string {
    return this.words.shortcuts.title
  }

  protected override content(): TemplateResult {
    const { words } = this
    return html`<p>${words.shortcuts.lead}</p>
      <dl class="desk-keys">
        ${shortcuts.map(({ is, label }) => line(label, words.shortcuts[is]))}
        ${line('↵', words.shortcuts.send)}
      </dl>
      <p class="desk-soft">${words.shortcuts.off}</p>
      <div class="button-row">
        <button type="button" class="button button-secondary" @click=${this.leave}>
          ${words.shortcuts.close}
        </button>
      </div>`
  }
}

const line = (label: string, does: string): TemplateResult =>
  html`<div>
    <dt><kbd>${label}</kbd></dt>
    <dd>${does}</dd>
  </div>`

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-shortcuts': ShortcutsDialog
  }
}
