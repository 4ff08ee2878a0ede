import { html, nothing, type TemplateResult } from 'lit'
import { timeOfDay } from '../../../../ui/times.ts'
import { note } from '../../browser/parts.ts'
import type { LeadAlert, LeadConversation } from './lead-view.ts'
import type { LeadGiven } from './tables.ts'
import type { LeadWords } from './words.ts'

/** What a lead should know of at once; of a mark also who put it there, when, and the way to the conversation. */
export function alertNotes(given: LeadGiven): TemplateResult {
  const { view, words } = given
  if (view.alerts.length === 0) return html`<p>${words.alerts.quiet}</p>`
  return html`${view.alerts.map((alert) => {
    const { kind, conversation } = alert
    const about = view.conversations.find(({ id }) => id === conversation)
    return note(
      kind === 'emergency' || kind === 'abuse' ? 'bad' : 'warn',
      words.alerts[kind],
      about ? marked(alert, about, given) : subjectOf(alert, words),
    )
  })}`
}

const subjectOf = ({ subject, channel }: LeadAlert, words: LeadWords): string =>
  `${subject} (${words.channel(channel)})`

/** Only who has a conversation can open it: for another lead there is the line where they can move it. */
function marked(
  alert: LeadAlert,
  about: LeadConversation,
  { words, locale, me, base, acts }: LeadGiven,
): TemplateResult {
  const { alerts: said } = words
  const { marked_by: by, marked_at: at } = about
  return html`<p>
      ${subjectOf(alert, words)}.
      ${by === null || at === null ? nothing : said.markedBy(by, timeOfDay(new Date(at), locale))}
      ${whereIs(about, me, words)}
    </p>
    ${
      about.agent_id === me
        ? html`<a class="button button-secondary button-small" href="${base}">${said.open}</a>`
        : html`<button
            type="button"
            class="button button-secondary button-small"
            @click=${() => acts.find(about.id)}
          >
            ${said.find}
          </button>`
    }`
}

function whereIs(
  { agent, agent_id, offered_to }: LeadConversation,
  me: string,
  { alerts: said }: LeadWords,
): string {
  if (agent_id !== null && agent_id === me) return said.mine
  if (agent !== null) return said.has(agent)
  return offered_to === null ? said.waits : said.offered(offered_to)
}
