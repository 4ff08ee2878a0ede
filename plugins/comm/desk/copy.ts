import { html, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { icon } from '../browser/icon.ts'
import { DeskPart } from './desk-part.ts'

/** How long the button says that it worked. In milliseconds. */
const shown = 2_500

/**
 * `<id-contact-copy>`: copies one value, so that nobody retypes it, and says that it did.
 *
 * @fires id-contact-copied with the kind that was copied, for the access log; never the value
 */
export class Copy extends DeskPart {
  @property({ attribute: false }) value = ''
  @property({ attribute: false }) name = ''
  /** The attribute's tag. */
  @property({ attribute: false }) kind = ''

  @state() private outcome: 'none' | 'copied' | 'failed' = 'none'
  #timer: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  protected override render(): TemplateResult {
    const { outcome } = this
    const { facts: words } = this.words
    const label =
      outcome === 'copied' ? words.copied : outcome === 'failed' ? words.copyFailed : words.copy
    return html`<button
        type="button"
        class="copy copy-${outcome}"
        aria-label=${words.copyLong(this.name)}
        @click=${() => void this.#copy()}
      >
        ${icon(outcome === 'copied' ? 'check' : 'copy')}<span>${label}</span>
      </button>
      <span class="visually-hidden" role="status"
        >${outcome === 'copied' ? words.copiedLong(this.name) : ''}</span
      >`
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.value)
      this.outcome = 'copied'
      const detail = { kind: this.kind }
      this.dispatchEvent(new CustomEvent('id-contact-copied', { detail, bubbles: true }))
    } catch {
      this.outcome = 'failed'
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => (this.outcome = 'none'), shown)
  }
}

declare global {
  interface HTMLElementEventMap {
    'id-contact-copied': CustomEvent<{ kind: string }>
  }
  interface HTMLElementTagNameMap {
    'id-contact-copy': Copy
  }
}
