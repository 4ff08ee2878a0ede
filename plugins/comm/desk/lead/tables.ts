import { html, nothing, type TemplateResult } from 'lit'
import { badge } from '../../browser/parts.ts'
import { clockTime } from '../../../../ui/times.ts'
import type { Locale } from '../../../../ui/locale.ts'
import { mayServe } from '../../agents/agent.ts'
import type { LeadAgent, LeadConversation, LeadRow, LeadView } from './lead-view.ts'
import type { LeadWords } from './words.ts'

/** What the parts of a lead's page are drawn from. */
export interface LeadGiven {
  view: LeadView
  words: LeadWords
  locale: Locale
  now: Date
  /** The id of the lead as an agent. */
  me: string
  /** Where the desk is mounted. */
  base: string
  acts: {
    /** Goes to the line of a conversation. */
    find: (conversation: string) => void
    /** `*` is every subject. */
    close: (what: Pick<LeadRow, 'purpose' | 'channel'>, closed: boolean) => void
    pause: (agent: string) => void
    move: (conversation: string, to: 'queue' | LeadAgent) => void
  }
}

/** Seconds as a clock shows them: 2:05. */
export const duration = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

export function numbersTable({ view, words, now, acts }: LeadGiven): TemplateResult {
  const { columns } = words
  const seconds = (value: number | null) => (value === null ? '–' : duration(value))
  const waited = (since: string | null) =>
    since === null ? '–' : duration(Math.max(0, (now.getTime() - Date.parse(since)) / 1000))
  const closedAsAWhole = ({ channel }: LeadRow) =>
    view.channels.some((one) => one.channel === channel && one.closed)
  const switchOf = (row: LeadRow, what: string) =>
    html`<button
      type="button"
      class="button button-plain"
      aria-label=${row.closed ? words.reopenLong(what) : words.closeLong(what)}
      @click=${() => acts.close(row, !row.closed)}
    >
      ${row.closed ? words.reopen : words.close}
    </button>`
  return scrolling(
    words.now,
    html`<table>
      <thead>
        <tr>
          ${[
            columns.subject,
            columns.channel,
            columns.waiting,
            columns.longest,
            columns.talking,
            columns.served,
            columns.abandoned,
            columns.wait,
            columns.handling,
            columns.within,
            columns.open,
          ].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${view.rows.map((row) => {
          const what = `${row.subject} (${words.channel(row.channel)})`
          return html`<tr>
            <th scope="row">${row.subject}</th>
            <td>${words.channel(row.channel)}</td>
            <td>${row.waiting}</td>
            <td>${waited(row.longest_since)}</td>
            <td>${row.talking}</td>
            <td>${row.served}</td>
            <td>${row.abandoned}</td>
            <td>${seconds(row.average_wait)}</td>
            <td>${seconds(row.average_handling)}</td>
            <td>${row.within_target === null ? '–' : Math.round(row.within_target * 100)}</td>
            <td>
              ${row.closed ? badge({ kind: 'wait', label: words.closed }) : nothing}
              ${closedAsAWhole(row) ? nothing : switchOf(row, what)}
            </td>
          </tr>`
        })}
      </tbody>
    </table>`,
  )
}

/** A whole channel, open or closed at once. */
export function channelSwitches({ view, words, acts }: LeadGiven): TemplateResult {
  const { channels: said } = words
  return html`<ul class="lead-channels" aria-label=${said.label}>
    ${view.channels.map(({ channel, closed }) => {
      const name = words.channel(channel)
      return html`<li>
        ${closed ? said.closed(name) : said.open(name)}
        <button
          type="button"
          class="button button-plain"
          @click=${() => acts.close({ purpose: '*', channel }, !closed)}
        >
          ${closed ? said.reopen(name) : said.close(name)}
        </button>
      </li>`
    })}
  </ul>`
}

export function agentsTable({ view, words, locale, acts }: LeadGiven): TemplateResult {
  const { agents: said } = words
  if (view.agents.length === 0) return html`<p>${said.nobody}</p>`
  return scrolling(
    said.title,
    html`<table>
      <thead>
        <tr>
          <th scope="col">${said.name}</th>
          <th scope="col">${said.presence}</th>
          <th scope="col">${said.talks}</th>
          <th scope="col">${said.pause}</th>
        </tr>
      </thead>
      <tbody>
        ${view.agents.map(
          ({ id, name, presence, since, talks, at_once }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${said.presences[presence]}, ${clockTime(new Date(since), locale)}</td>
              <td>${talks} / ${at_once}</td>
              <td>
                ${
                  presence === 'available' || presence === 'wrapping_up'
                    ? html`<button
                        type="button"
                        class="button button-plain"
                        aria-label=${said.pauseLong(name)}
                        @click=${() => acts.pause(id)}
                      >
                        ${said.pause}
                      </button>`
                    : '–'
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  )
}

export function conversationsTable(given: LeadGiven): TemplateResult {
  const { view, words, locale } = given
  const { conversations: said, columns } = words
  if (view.conversations.length === 0) return html`<p>${said.nobody}</p>`
  const total = view.rows.reduce((all, { waiting, talking }) => all + waiting + talking, 0)
  const shown = view.conversations.length
  return html`${total > shown ? html`<p>${said.cut(shown, total)}</p>` : nothing}
  ${scrolling(
    said.title,
    html`<table>
      <thead>
        <tr>
          <th scope="col">${columns.subject}</th>
          <th scope="col">${columns.channel}</th>
          <th scope="col">${said.state}</th>
          <th scope="col">${said.since}</th>
          <th scope="col">${said.move}</th>
        </tr>
      </thead>
      <tbody>
        ${view.conversations.map(
          (one) =>
            html`<tr>
              <th scope="row">
                ${one.subject}
                ${one.mark ? badge({ kind: 'wait', label: said.marks[one.mark] }) : nothing}
              </th>
              <td>${words.channel(one.channel)}</td>
              <td>${stateOf(one, words)}</td>
              <td>${clockTime(new Date(one.since), locale)}</td>
              <td>${mover(one, given)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  )}`
}

function stateOf({ agent, offered_to }: LeadConversation, words: LeadWords): string {
  const { conversations: said } = words
  if (agent !== null) return said.talking(agent)
  return offered_to === null ? said.waiting : said.offered(offered_to)
}

/** Who is at work, serves it and doesn't have it already. */
const mayTake = (agent: LeadAgent, one: LeadConversation): boolean =>
  agent.presence !== 'away' && agent.id !== one.agent_id && mayServe(agent, one)

/** Choosing is moving: back to the first choice as soon as it is sent. */
function mover(one: LeadConversation, { view, words, locale, acts }: LeadGiven): TemplateResult {
  const { conversations: said } = words
  const move = (event: Event) => {
    const select = event.currentTarget as HTMLSelectElement
    const [, id] = /^agent (.*)$/.exec(select.value) ?? []
    const to = select.value === 'queue' ? 'queue' : view.agents.find((agent) => agent.id === id)
    if (to !== undefined) acts.move(one.id, to)
    select.value = ''
  }
  return html`<select
    class="field"
    data-conversation=${one.id}
    aria-label=${said.moveLong(one.subject, clockTime(new Date(one.since), locale))}
    @change=${move}
  >
    <option value="">${said.choose}</option>
    ${one.state === 'talking' ? html`<option value="queue">${said.toQueue}</option>` : nothing}
    ${view.agents
      .filter((agent) => mayTake(agent, one))
      .map(({ id, name }) => html`<option value="agent ${id}">${name}</option>`)}
  </select>`
}

/** A wide table scrolls by itself, also with the keyboard. */
const scrolling = (label: string, table: TemplateResult): TemplateResult =>
  html`<div class="lead-scroll" role="region" aria-label=${label} tabindex="0">${table}</div>`
