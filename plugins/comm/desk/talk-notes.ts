import { html, nothing, type TemplateResult } from 'lit'
import type { Locale } from '../../../ui/locale.ts'
import { timeOfDay } from '../../../ui/times.ts'
import { note } from '../browser/parts.ts'
import type { DeskConversation } from '../conversation/desk-views.ts'
import type { DeskActs } from './acts.ts'
import type { DeskState } from './state.ts'
import { endedBy, warningOf } from './wording.ts'
import type { DeskWords } from './words/words.ts'

/** The time is nearly up, and one press gives more. */
export function timeWarning(
  conversation: Extract<DeskConversation, { at: 'talking' }>,
  {
    words,
    locale,
    acts,
    act,
  }: { words: DeskWords; locale: Locale; acts: DeskActs; act: DeskState['act'] },
) {
  const warning = warningOf(conversation, words, locale)
  const extending = act?.doing === 'extending' ? act.is : undefined
  if (!warning) return nothing
  return note(
    'warn',
    warning.title,
    html`<p>${warning.text}</p>
      ${extending === 'failed' ? html`<p>${words.limit.failed}</p>` : nothing}
      <div class="button-row">
        <button
          type="button"
          class="button button-primary button-small limit-extend"
          aria-disabled=${extending === 'busy' ? 'true' : nothing}
          @click=${acts.extend}
        >
          ${words.limit.extend}
        </button>
      </div>`,
  )
}

/** How it ended, and until when the data stay. */
export const wrapUpNote = (
  { ended_by, deletes_at, citizens }: Extract<DeskConversation, { at: 'wrapping_up' }>,
  words: DeskWords,
  locale: Locale,
): TemplateResult =>
  note(
    'info',
    endedBy(ended_by, citizens.length, words),
    words.talk.wrapUp(timeOfDay(new Date(deletes_at), locale)),
  )
