import { html, nothing } from 'lit/html.js'
import type { AtStep, Contact } from '../contact.ts'
import { stepsOf } from '../way.ts'

/**
 * The buttons under a step; the last one sends the form. At work it says so, keeps the focus and
 * can't be pressed again.
 *
 * @param busy what comes next is on its way
 */
export function actions(
  { words, happen, presses }: Contact,
  screen: AtStep,
  next: string,
  busy: boolean,
) {
  const back = stepsOf(screen).indexOf(screen.step) > 0
  return html`<div class="actions" @click=${presses}>
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
    <button class="button main" part="button" aria-disabled=${busy || nothing}>
      ${busy ? html`<span class="spinner" aria-hidden="true"></span>${words.busy}` : next}
    </button>
  </div>`
}
