import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { icon } from '../browser/icon.ts'
import { DeskPart } from './desk-part.ts'
import { findReplies } from './find-replies.ts'
import type { DeskState, Reply } from './state.ts'

/**
 * `<id-contact-desk-replies>`: the canned replies for the open conversation. Typing searches, the arrows
 * choose, Enter takes, Escape leaves.
 *
 * @fires id-contact-desk-inserted - a reply was taken; detail `{ text }`
 * @fires id-contact-desk-left - the person goes back to the message without one
 */
export class DeskReplies extends DeskPart {
  @property({ attribute: false }) replies: DeskState['replies'] = 'loading'

  @state() private question = ''
  @state() private chosen = 0

  protected override firstUpdated(): void {
    this.querySelector('input')?.focus()
  }

  protected override render(): TemplateResult {
    const { words, found } = this
    return html`<div class="desk-replies">
      <div class="desk-replies-top">
        <input
          class="field"
          type="text"
          role="combobox"
          autocomplete="off"
          aria-label=${words.replies.label}
          placeholder=${words.replies.label}
          aria-expanded=${found.length > 0 ? 'true' : 'false'}
          aria-controls="replies-list"
          aria-describedby="replies-help"
          aria-activedescendant=${found.length > 0 ? `reply-${String(this.chosen)}` : nothing}
          @input=${this.#asked}
          @keydown=${this.#pressed}
        />
        <button
          type="button"
          class="button button-plain"
          aria-label=${words.replies.close}
          @click=${this.#leave}
        >
          ${icon('close')}
        </button>
      </div>
      ${this.#list(found)}
      <p class="visually-hidden" id="replies-help">${words.replies.help}</p>
      <p class="visually-hidden" role="status">
        ${typeof this.replies === 'object' ? words.replies.found(found.length) : nothing}
      </p>
    </div>`
  }

  #list(found: readonly Reply[]): TemplateResult {
    const { replies, words } = this
    if (replies === 'failed')
      return html`<p class="field-error" role="alert">${words.replies.failed}</p>`
    if (typeof replies === 'string') return html`<p class="desk-soft">${words.loading}</p>`
    if (replies.length === 0) return html`<p class="desk-soft">${words.replies.noneAtAll}</p>`
    if (found.length === 0) return html`<p class="desk-soft">${words.replies.none}</p>`
    return html`<ul role="listbox" id="replies-list" aria-label=${words.replies.open}>
      ${found.map(
        ({ text, language, own }, index) =>
          html`<li
            role="option"
            id="reply-${String(index)}"
            aria-selected=${index === this.chosen ? 'true' : 'false'}
            @click=${() => this.#take(text)}
          >
            <span lang=${language} dir="auto">${text}</span>
            ${own === null ? nothing : html`<span class="desk-soft">${own}</span>`}
          </li>`,
      )}
    </ul>`
  }

  private get found(): readonly Reply[] {
    return typeof this.replies === 'object' ? findReplies(this.replies, this.question) : []
  }

  readonly #asked = (event: Event): void => {
    this.question = (event.target as HTMLInputElement).value
    this.chosen = 0
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const { found } = this
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const reply = event.key === 'Enter' && !event.isComposing ? found[this.chosen] : undefined
    if (by === 0 && event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (by !== 0 && found.length > 0) this.#choose((this.chosen + by + found.length) % found.length)
    else if (reply) this.#take(reply.text)
    else if (event.key === 'Escape') this.#leave()
  }

  #choose(index: number): void {
    this.chosen = index
    this.querySelectorAll('[role=option]')[index]?.scrollIntoView({ block: 'nearest' })
  }

  #take(text: string): void {
    this.dispatchEvent(
      new CustomEvent('id-contact-desk-inserted', { detail: { text }, bubbles: true }),
    )
  }

  readonly #leave = (): void => {
    this.dispatchEvent(new CustomEvent('id-contact-desk-left', { bubbles: true }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-replies': DeskReplies
  }
  interface HTMLElementEventMap {
    'id-contact-desk-left': CustomEvent<undefined>
  }
}
