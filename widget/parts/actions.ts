import { html, nothing } from 'lit/html.js'
import type { AtStep, Contact } from '../contact.ts'

/**
 * The buttons under a step; the last one sends the form. At work it says so, keeps the focus and
 * can't be pressed again.
 *
 * @param busy what comes next is on its way
 */
export function actions(contact: Contact, screen: AtStep, next: string, busy: boolean) {
  return html`<div class="actions" @click=${contact.presses}>
    ${contact.later?.back(screen, contact, busy)}
    <button class="button main" part="button" aria-disabled=${busy || nothing}>
      ${busy ? html`<span class="spinner" aria-hidden="true"></span>${contact.words.busy}` : next}
    </button>
  </div>`
}
