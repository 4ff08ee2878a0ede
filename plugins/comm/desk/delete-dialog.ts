import { html, nothing, type TemplateResult } from 'lit'
import { note } from '../browser/parts.ts'
import type { DeskGiven } from './given.ts'

/** Asks once before everything of the open conversation is deleted. */
export function deleteDialog({ state, words, acts }: DeskGiven): TemplateResult {
  const { titleTalking, titleWrappingUp, text, confirm, cancel, busy, failedTitle, failed } =
    words.deleting
  const act = state.act?.doing === 'deleting' ? state.act.is : undefined
  const leave = (event: Event) => {
    event.preventDefault()
    if (act !== 'busy') acts.ask(false)
  }
  return html`<dialog
    class="dialog"
    aria-labelledby="delete-title"
    aria-describedby="delete-text"
    @cancel=${leave}
  >
    <div class="stack">
      <h2 id="delete-title">
        ${state.open?.conversation?.at === 'wrapping_up' ? titleWrappingUp : titleTalking}
      </h2>
      <p id="delete-text">${text}</p>
      <div role="alert">${act === 'failed' ? note('bad', failedTitle, failed) : nothing}</div>
      <div class="button-row">
        <button type="button" class="button button-secondary" @click=${leave}>${cancel}</button>
        <button
          type="button"
          class="button button-danger"
          aria-disabled=${act === 'busy' ? 'true' : nothing}
          @click=${acts.remove}
        >
          ${act === 'busy' ? busy : confirm}
        </button>
      </div>
    </div>
  </dialog>`
}
