import { html } from 'lit/html.js'
import { linesOfMethod, type MethodNow } from '../../ui/lines-of-method.ts'
import type { Contact } from '../contact.ts'

/** What is known of a channel or a way to identify, below its name. */
export function lines(method: MethodNow, contact: Contact) {
  const { words, later } = contact
  const said =
    later?.linesNow(method, contact) ??
    linesOfMethod(method, words.method, () => words.method.closed)
  return said.map((line) => html`<span class="option-line">${line}</span>`)
}
