import { html, nothing } from 'lit'
import type { DeskConversation } from '../conversation/desk-views.ts'
import type { DeskWords } from './words/words.ts'

/** What the citizen's page shows too, while they talk: to be said aloud, so Dutch at every desk. */
export function twoWords(
  conversation: DeskConversation,
  { twoWords: words }: DeskWords,
  /** Address of the page that says what they are for. */
  help: string,
) {
  if (conversation.at !== 'talking' || !conversation.words) return nothing
  const { agent, citizen } = conversation.words
  return html`<section class="desk-section" aria-labelledby="two-words">
    <h3 id="two-words">${words.title}</h3>
    <dl class="desk-two-words">
      <div>
        <dt>${words.agent}</dt>
        <dd lang="nl">${agent}</dd>
      </div>
      <div>
        <dt>${words.citizen}</dt>
        <dd lang="nl">${citizen}</dd>
      </div>
    </dl>
    <p class="desk-received">
      ${words.help} <a href="${help}#words" target="_blank">${words.more}</a>
    </p>
  </section>`
}
