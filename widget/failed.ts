import { html, nothing } from 'lit'
import type { WidgetMessages } from '../ui/messages/widget.ts'
import type { Contact } from './contact.ts'
import { mayPass, type Failure } from './failures.ts'
import { title } from './parts/title.ts'

/** It can't go on: a sentence, and a button where trying again may help, or a link to a page that works. */
export function failed(failure: Failure, { failed }: WidgetMessages, happen: Contact['happen']) {
  const { offline, passing, lasting, again, elsewhere } = failed
  const passes = mayPass(failure)
  return html`${title(failed.title)}
    <p class="lead">${failure.reason === 'offline' ? offline : passes ? passing : lasting}</p>
    ${failure.page ? html`<p><a href=${failure.page}>${elsewhere}</a></p>` : nothing}
    ${
      passes
        ? html`<div class="actions">
            <button
              class="button"
              part="button-secondary"
              @click=${() => {
                happen({ type: 'retried' })
              }}
            >
              ${again}
            </button>
          </div>`
        : nothing
    }`
}
