import { html, nothing, type TemplateResult } from 'lit'
import { DeskPart } from './desk-part.ts'

/** `<id-contact-desk-settings>`: how this agent likes the desk. */
export class DeskSettings extends DeskPart {
  protected override render(): TemplateResult {
    const { words, preferences, acts } = this
    const { label, sound, shortcuts, showShortcuts } = words.settings
    return html`<details class="desk-settings">
        <summary>${label}</summary>
        ${this.#switch('sound', sound)} ${this.#switch('shortcuts', shortcuts)}
      </details>
      ${
        preferences.shortcuts
          ? html`<button
              type="button"
              class="button button-plain desk-show-shortcuts"
              aria-keyshortcuts="?"
              @click=${() => acts.show('shortcuts')}
            >
              ${showShortcuts} ${this.key('?')}
            </button>`
          : nothing
      }`
  }

  #switch(which: 'sound' | 'shortcuts', label: string): TemplateResult {
    const prefer = (event: Event) =>
      this.acts.prefer({ [which]: (event.target as HTMLInputElement).checked })
    return html`<label class="switch">
      <input type="checkbox" .checked=${this.preferences[which]} @change=${prefer} />
      <span>${label}</span>
    </label>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-settings': DeskSettings
  }
}
