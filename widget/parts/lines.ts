import { html } from 'lit/html.js'
import { linesOfMethod, type MethodNow } from '../../ui/lines-of-method.ts'
import type { Contact } from '../contact.ts'

/** What is known of a channel or a way to identify, below its name. */
export function lines(method: MethodNow, contact: Contact) {
  const { words, later } = contact
  const whenClosed = (opensAt: Date | null) =>
    later?.closedNow(opensAt, contact) ?? words.method.closed
  return linesOfMethod(method, words.method, whenClosed).map(
    (line) => html`<span class="option-line">${line}</span>`,
  )
}
