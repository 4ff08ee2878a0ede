import { html, nothing } from 'lit/html.js'
import type { AtStep, Contact } from '../contact.ts'
import { stepsOf } from '../way.ts'
import { allWords } from '../words.ts'

/**
 * The button that goes back to the question before.
 *
 * @param busy what comes next is on its way
 */
export function back(screen: AtStep, contact: Contact, busy: boolean) {
  if (stepsOf(screen).indexOf(screen.step) < 1) return nothing
  return html`<button
    type="button"
    class="button"
    part="button-secondary"
    ?disabled=${busy}
    @click=${() => {
      contact.happen({ type: 'went_back' })
    }}
  >
    ${allWords(contact).back}
  </button>`
}
