import { html, type TemplateResult } from 'lit'
import { note } from '../browser/parts.ts'
import type { DeskState } from './state.ts'
import type { DeskWords } from './words/words.ts'

/** Whether the agent takes conversations, what is offered, what is theirs, and who waits. */
export function listPane(
  { desk, open, accepting, presence }: DeskState,
  words: DeskWords,
): TemplateResult {
  const busy = accepting === 'busy'
  return html`<section class="desk-pane desk-list" aria-label=${words.panes.list}>
    <id-contact-desk-presence class="desk-presence" .desk=${desk} .asked=${presence}>
    </id-contact-desk-presence>
    <div class="desk-scroll">
      ${desk.marked.map(({ mark, subject }) =>
        note('bad', words.marks.reported[mark], `${subject}. ${words.marks.where}`),
      )}
      <id-contact-desk-offers .offers=${desk.offers} .busy=${busy}></id-contact-desk-offers>
      <id-contact-desk-mine .items=${desk.mine} .opened=${open?.id}></id-contact-desk-mine>
      <id-contact-desk-waiting
        .items=${desk.waiting}
        .total=${desk.waiting_total}
        .accepting=${accepting}
      ></id-contact-desk-waiting>
    </div>
    <id-contact-desk-list-foot
      class="desk-foot"
      .off=${desk.waiting.length + desk.offers.length === 0 || busy}
    ></id-contact-desk-list-foot>
  </section>`
}
