import { html, nothing } from 'lit'
import type { Contact } from '../contact.ts'

/**
 * The buttons under a step; the first one sends the form.
 *
 * @param busy what is happening now: the button says so, keeps the focus and can't be pressed again
 */
export function actions({
  contact: { words, happen },
  next,
  back,
  busy = null,
}: {
  contact: Contact
  next: string
  back: boolean
  busy?: string | null
}) {
  return html`<div class="actions">
    <button class="button" part="button" aria-disabled=${busy ? 'true' : nothing}>
      ${busy ? html`<span class="spinner" aria-hidden="true"></span>${busy}` : next}
    </button>
    ${
      back
        ? html`<button
            type="button"
            class="button second"
            part="button-secondary"
            ?disabled=${busy !== null}
            @click=${() => {
              happen({ type: 'went_back' })
            }}
          >
            ${words.back}
          </button>`
        : nothing
    }
  </div>`
}
