import { html, nothing } from 'lit'
import type { Contact } from '../contact.ts'

/**
 * The buttons under a step; the last one sends the form.
 *
 * @param busy the button says that it is at work, keeps the focus and can't be pressed again
 */
export function actions({
  contact: { words, happen },
  next,
  back,
  busy = false,
}: {
  contact: Contact
  next: string
  back: boolean
  busy?: boolean
}) {
  return html`<div class="actions">
    ${
      back
        ? html`<button
            type="button"
            class="button"
            part="button-secondary"
            ?disabled=${busy}
            @click=${() => {
              happen({ type: 'went_back' })
            }}
          >
            ${words.back}
          </button>`
        : nothing
    }
    <button class="button main" part="button" aria-disabled=${busy ? 'true' : nothing}>
      ${busy ? html`<span class="spinner" aria-hidden="true"></span>${words.busy}` : next}
    </button>
  </div>`
}
