import { html } from 'lit/html.js'
import type { ElementMessages } from '../ui/messages/element.ts'

/**
 * The outline of what is coming, so that the page doesn't jump when it is there.
 *
 * @param words null while they are fetched
 */
export function waitingPlace(words: ElementMessages['widget'] | null) {
  return html`<div class="outline" aria-hidden="true">
      <i class="outline-title"></i><i></i><i></i>
    </div>
    <p class="lead late" tabindex="-1" data-landing>${words?.loading}</p>`
}
