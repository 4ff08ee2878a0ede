import { html, type TemplateResult } from 'lit'
import type { Locale } from '../../../ui/locale.ts'
import { timeOfDay } from '../../../ui/times.ts'
import { note } from '../browser/parts.ts'
import type { DeskConversation } from '../conversation/desk-views.ts'
import { copiesText, deletedBy, deletedThings } from './wording.ts'
import type { DeskWords } from './words/words.ts'

export interface OverGiven {
  /** How many citizens were in it. */
  people: number
  words: DeskWords
  locale: Locale
  close: () => void
  /** Stands above the way on. */
  more: unknown
}

/** Nothing left but to go on: what was deleted, or that it is somebody else's. */
export function conversationOver(
  conversation: Extract<DeskConversation, { at: 'deleted' | 'not_mine' }>,
  { people, words, locale, close, more }: OverGiven,
): TemplateResult {
  const { talk } = words
  const what =
    conversation.at === 'not_mine'
      ? note('info', talk.notMineTitle, talk.notMine)
      : html`${note(
            'ok',
            talk.deletedAt(timeOfDay(new Date(conversation.deleted_at), locale)),
            deletedThings(conversation, words, locale),
          )}
          <p class="lead">${deletedBy(conversation, people, words)}</p>
          <p>${copiesText(conversation, words, locale)}</p>`
  return html`<div class="desk-over stack" tabindex="-1">
    ${what} ${more}
    <div class="button-row">
      <button type="button" class="button button-secondary" @click=${close}>${talk.close}</button>
    </div>
  </div>`
}
