import { html, nothing, type TemplateResult } from 'lit'
import type { ConversationMessages } from '../../../ui/messages/conversation.ts'
import { note } from '../browser/parts.ts'
import type { CitizenState } from './state.ts'
import { stopQuestion } from './wording.ts'

/** Asks once before everything is deleted. */
export function stopDialog(
  { stopping, view }: CitizenState,
  messages: ConversationMessages,
  acts: { confirm: () => void; cancel: (event: Event) => void },
): TemplateResult {
  const { stop: words } = messages
  const { title, text, confirm } = stopQuestion(view, messages)
  const busy = stopping === 'busy'
  return html`<dialog
    class="dialog"
    aria-labelledby="stop-title"
    aria-describedby="stop-text"
    @cancel=${acts.cancel}
  >
    <div class="stack">
      <h2 id="stop-title">${title}</h2>
      <p id="stop-text">${text}</p>
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
          ${busy ? words.busy : confirm}
        </button>
      </div>
    </div>
  </dialog>`
}
