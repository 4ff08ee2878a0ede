import { html, nothing, type TemplateResult } from 'lit'
import type { ConversationMessages } from '../../../ui/messages/conversation.ts'
import { note } from '../browser/parts.ts'
import type { CitizenState } from './state.ts'

/** Asks once before everything is deleted. */
export function stopDialog(
  { stopping, view }: CitizenState,
  words: ConversationMessages['stop'],
  acts: { confirm: () => void; cancel: (event: Event) => void },
): TemplateResult {
  const ended = view.at === 'ended'
  const what = view.at === 'talking' ? words.talking : ended ? words.ended : words.waiting
  const busy = stopping === 'busy'
  return html`<dialog
    class="dialog"
    aria-labelledby="stop-title"
    aria-describedby="stop-text"
    @cancel=${acts.cancel}
  >
    <div class="stack">
      <h2 id="stop-title">${ended ? words.titleEnded : words.title}</h2>
      <p id="stop-text">${what}</p>
      <div role="alert">
        ${stopping === 'failed' ? note('bad', words.failedTitle, words.failed) : nothing}
      </div>
      <div class="button-row">
        <button type="button" class="button button-secondary" @click=${acts.cancel}>
          ${words.cancel}
        </button>
        <button
          type="button"
          class="button button-danger"
          aria-disabled=${busy ? 'true' : nothing}
          @click=${acts.confirm}
        >
          ${busy ? words.busy : ended ? words.confirmEnded : words.confirm}
        </button>
      </div>
    </div>
  </dialog>`
}
