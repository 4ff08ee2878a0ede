import { html, nothing, type TemplateResult } from 'lit'
import type { Locale } from '../../../ui/locale.ts'
import { timeOfDay } from '../../../ui/times.ts'
import { note } from '../browser/parts.ts'
import type { MarkedItem } from '../conversation/desk-views.ts'
import type { DeskState } from './state.ts'
import type { DeskWords } from './words/words.ts'

interface ListGiven {
  words: DeskWords
  locale: Locale
  /** Where the desk is mounted. */
  base: string
}

/** Whether the agent takes conversations, what is offered, what is theirs, and who waits. */
export function listPane(
  { desk, open, accepting, presence }: DeskState,
  { words, locale, base }: ListGiven,
): TemplateResult {
  const busy = accepting === 'busy'
  return html`<section class="desk-pane desk-list" aria-label=${words.panes.list}>
    <id-contact-desk-presence class="desk-presence" .desk=${desk} .asked=${presence}>
    </id-contact-desk-presence>
    <div class="desk-scroll">
      ${desk.marked.map((one) => markedNote(one, { words, locale, base }))}
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

/** What a colleague marked: who, when, who has the conversation, and where the lead can do something about it. */
function markedNote(
  { mark, subject, by, at, agent }: MarkedItem,
  { words: { marks }, locale, base }: ListGiven,
): TemplateResult {
  const whereabouts = (who: string, when: string) =>
    html`${marks.by(who, timeOfDay(new Date(when), locale))}
    ${agent === null ? marks.waits : marks.has(agent)}`
  return note(
    'bad',
    marks.reported[mark],
    html`<p>
      ${subject}. ${by === null || at === null ? nothing : whereabouts(by, at)}
      <a href="${base}/lead">${marks.where}</a>
    </p>`,
  )
}
