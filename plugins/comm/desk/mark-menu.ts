import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { icon } from '../browser/icon.ts'
import type { Mark } from '../conversation/desk-views.ts'
import { DeskPart } from './desk-part.ts'
import type { DeskState } from './state.ts'

const marks: readonly Mark[] = ['emergency', 'abuse']

/** `<id-contact-desk-mark>`: alerts the team lead to the open conversation, in two presses, and takes it back in one. */
export class DeskMark extends DeskPart {
  @property({ attribute: false }) mark: Mark | null = null
  @property({ attribute: false }) act: DeskState['act']

  protected override render(): TemplateResult {
    const { words, mark, act } = this
    const marking = act?.doing === 'marking' ? act.is : undefined
    return html`<details class="desk-mark" @keydown=${this.#pressed} @focusout=${this.#left}>
      <summary class="button button-secondary button-small" aria-keyshortcuts=${this.keys('m')}>
        ${icon('warning')} ${words.marks.label} ${this.key('M')}
      </summary>
      <div class="desk-mark-choices" role="group" aria-label=${words.marks.label}>
        <p class="desk-soft">${words.marks.help}</p>
        ${marks.map(
          (one) =>
            html`<button
              type="button"
              class="desk-mark-choice"
              aria-pressed=${mark === one ? 'true' : 'false'}
              aria-disabled=${marking === 'busy' ? 'true' : nothing}
              @click=${() => this.#choose(one)}
            >
              ${words.marks[one]}
            </button>`,
        )}
        ${
          mark === null
            ? nothing
            : html`<button
                type="button"
                class="desk-mark-choice"
                aria-disabled=${marking === 'busy' ? 'true' : nothing}
                @click=${() => this.#choose(null)}
              >
                ${words.marks.withdraw}
              </button>`
        }
        ${
          marking === 'failed'
            ? html`<p class="field-error" role="alert">${words.acts.failed}</p>`
            : nothing
        }
      </div>
    </details>`
  }

  /** By its key: the choices, of which the first can be pressed at once. */
  ask(): void {
    const details = this.querySelector('details')
    if (!details) return
    details.open = true
    details.querySelector<HTMLElement>('.desk-mark-choice')?.focus()
  }

  #choose(mark: Mark | null): void {
    this.acts.mark(mark)
    this.#close()
  }

  #close(): void {
    const details = this.querySelector('details')
    if (details) details.open = false
    this.querySelector('summary')?.focus()
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.querySelector('details')?.open) return
    event.stopPropagation()
    this.#close()
  }

  readonly #left = ({ relatedTarget }: FocusEvent): void => {
    const details = this.querySelector('details')
    if (details && relatedTarget instanceof Node && !details.contains(relatedTarget)) {
      details.open = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-mark': DeskMark
  }
}
