import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { note } from '../browser/parts.ts'
import { DeskDialog } from './desk-dialog.ts'
import type { DeskState } from './state.ts'

/** `<id-contact-desk-invite>`: the link by which a second person joins the open conversation. */
export class InviteDialog extends DeskDialog {
  @property({ attribute: false }) act: DeskState['act']
  @property({ attribute: false }) url: string | undefined

  @state() private copying: 'no' | 'copied' | 'failed' = 'no'

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') || changed.has('url')) this.copying = 'no'
  }

  protected override heading(): string {
    return this.words.invite.title
  }

  protected override content(): TemplateResult {
    const { invite: said } = this.words
    return html`<p>${said.lead}</p>
      <p>${said.means}</p>
      ${this.url === undefined ? this.#asking() : this.#link(this.url)}
      <div class="button-row">
        <button type="button" class="button button-secondary" @click=${this.leave}>
          ${said.close}
        </button>
      </div>`
  }

  #asking(): TemplateResult {
    const { invite: said } = this.words
    const failed = this.act?.doing === 'inviting' && this.act.is === 'failed'
    if (!failed) return html`<p role="status">${said.busy}</p>`
    return html`<div role="alert">${note('bad', said.failed)}</div>
      <button type="button" class="button button-secondary" @click=${this.acts.invite}>
        ${said.again}
      </button>`
  }

  #link(url: string): TemplateResult {
    const { invite: said } = this.words
    const { copying } = this
    return html`<div>
        <label class="desk-label" for="invite-link">${said.link}</label>
        <input
          class="field"
          id="invite-link"
          readonly
          dir="ltr"
          .value=${url}
          @focus=${selectAll}
        />
      </div>
      <div class="button-row">
        <button type="button" class="button button-primary" @click=${() => void this.#copy(url)}>
          ${said.copy}
        </button>
        <button type="button" class="button button-secondary" @click=${() => this.#insert(url)}>
          ${said.insert}
        </button>
      </div>
      <p role="status" class=${copying === 'no' ? 'visually-hidden' : ''}>
        ${copying === 'copied' ? said.copied : copying === 'failed' ? said.copyFailed : nothing}
      </p>`
  }

  #insert(url: string): void {
    this.acts.show('none')
    this.dispatchEvent(
      new CustomEvent('id-contact-desk-inserted', { detail: { text: url }, bubbles: true }),
    )
  }

  async #copy(url: string): Promise<void> {
    this.copying = await navigator.clipboard.writeText(url).then(
      () => 'copied' as const,
      () => 'failed' as const,
    )
  }
}

const selectAll = (event: Event): void => (event.target as HTMLInputElement).select()

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-invite': InviteDialog
  }
  interface HTMLElementEventMap {
    /** Text to put in the message that is being written. */
    'id-contact-desk-inserted': CustomEvent<{ text: string }>
  }
}
