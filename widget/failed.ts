import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { ElementMessages } from '../ui/messages/element.ts'
import type { Contact } from './contact.ts'
import type { Failure } from './failures.ts'
import { title } from './parts/title.ts'

/** What is known of why it can't go on, where it is known: `explain()` of explain.ts. */
export interface Explained {
  readonly text: string
  readonly link: TemplateResult | null
  /** Trying again may help. */
  readonly passes: boolean
}

/** It can't go on: a sentence, and a button where trying again may help. */
export function failed(failure: Failure, { failed }: ElementMessages['widget'], contact: Contact) {
  const { text, link, passes }: Explained = contact.later?.explain(failure, failed) ?? {
    text: failed.passing,
    link: null,
    passes: true,
  }
  return html`${title(failed.title, contact)}
    <p class="lead">${text}</p>
    ${link}
    ${
      passes
        ? html`<div class="actions">
            <button
              class="button"
              part="button-secondary"
              @click=${() => {
                contact.happen({ type: 'retried' })
              }}
            >
              ${failed.again}
            </button>
          </div>`
        : nothing
    }`
}
