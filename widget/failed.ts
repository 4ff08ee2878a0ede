import { html, nothing } from 'lit'
import type { WidgetMessages } from '../ui/messages/widget.nl.ts'
import { heading } from './parts/heading.ts'
import { mayPass, type Failure } from './failures.ts'

/** The choices couldn't be loaded: a sentence, and a button where trying again may help. */
export function failed(failure: Failure, words: WidgetMessages, level: number, retry: () => void) {
  const { title, offline, passing, lasting, again } = words.failed
  const text = failure.reason === 'offline' ? offline : mayPass(failure) ? passing : lasting
  return html`${heading(level, title)}
    <p class="lead">${text}</p>
    ${
      mayPass(failure)
        ? html`<div class="actions">
            <button class="button" part="button-secondary" @click=${retry}>${again}</button>
          </div>`
        : nothing
    }`
}
