import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { clockTime, stopwatch, timeOfDay } from '../../../ui/times.ts'
import { badge, note } from '../browser/parts.ts'
import type { DeskConversation } from '../conversation/views.ts'
import type { DeskGiven } from './given.ts'
import { empty } from './list-pane.ts'
import { listOf } from './state.ts'
import { deletedThings, warningOf } from './wording.ts'

/** The conversation that is open. */
export function talkPane(given: DeskGiven): TemplateResult {
  const { state, words } = given
  const conversation = state.open?.conversation
  return html`<section class="desk-pane desk-talk" aria-label=${words.panes.talk}>
    ${
      !state.open
        ? empty(words.talk.emptyTitle, words.talk.empty)
        : conversation
          ? opened(conversation, given)
          : html`<p class="desk-empty" role="status">${words.loading}</p>`
    }
  </section>`
}

function opened(conversation: DeskConversation, given: DeskGiven): TemplateResult {
  switch (conversation.at) {
    case 'talking':
    case 'wrapping_up':
      return current(conversation, given)
    case 'deleted':
      return deleted(conversation, given)
    case 'not_mine':
      return over(note('info', given.words.talk.notMineTitle, given.words.talk.notMine), given)
  }
}

type Current = Extract<DeskConversation, { at: 'talking' | 'wrapping_up' }>

function current(conversation: Current, given: DeskGiven): TemplateResult {
  const { state, words, locale, now, acts } = given
  const { id, subject, channel, since } = conversation
  const seconds = (now.getTime() - Date.parse(since)) / 1000
  return html`<div class="desk-bar">
      <h2 class="desk-subject" tabindex="-1">${subject}</h2>
      <p class="desk-bar-facts">
        ${words.talk.channel[channel]}
        ${
          conversation.at === 'talking'
            ? html`<span aria-hidden="true">·</span> ${stopwatch(seconds)}`
            : nothing
        }
      </p>
      ${
        conversation.at === 'wrapping_up'
          ? badge({ kind: 'neutral', label: words.mine.wrappingUp })
          : conversation.connected
            ? nothing
            : badge({ kind: 'wait', label: words.away })
      }
    </div>
    ${keyed(
      id,
      html`<id-contact-chat-log
        scrolls
        .list=${listOf(state, id)}
        .me=${'agent'}
        .words=${words.log}
        .locale=${locale}
        .intro=${words.talk.began(clockTime(new Date(since), locale))}
        @id-contact-send-again=${acts.sendAgain}
      ></id-contact-chat-log>`,
    )}
    <div class="desk-foot">
      ${lost(given)}
      ${conversation.at === 'talking' ? talkingFoot(conversation, given) : wrapUpNote(conversation, given)}
    </div>`
}

function talkingFoot(
  conversation: Extract<DeskConversation, { at: 'talking' }>,
  given: DeskGiven,
): TemplateResult {
  const { id, connected } = conversation
  const { state, words, locale, warns, acts } = given
  const extending = state.act?.doing === 'extending' ? state.act.is : undefined
  const warning = warns ? warningOf(conversation, words, locale) : undefined
  return html`${
    warning
      ? note(
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
      : nothing
  }
  ${connected ? nothing : html`<p class="desk-away">${words.talk.away}</p>`}
  ${keyed(
    id,
    html`<id-contact-composer
      shortcuts
      .words=${words.composer}
      .draft=${given.draft}
      @id-contact-wrote=${acts.wrote}
      @id-contact-drafted=${acts.drafted}
    ></id-contact-composer>`,
  )}`
}

const wrapUpNote = (
  { ended_by, deletes_at }: Extract<DeskConversation, { at: 'wrapping_up' }>,
  { words, locale }: DeskGiven,
) =>
  note(
    'info',
    words.talk.ended[ended_by],
    words.talk.wrapUp(timeOfDay(new Date(deletes_at), locale)),
  )

function deleted(
  conversation: Extract<DeskConversation, { at: 'deleted' }>,
  given: DeskGiven,
): TemplateResult {
  const { words, locale } = given
  const time = timeOfDay(new Date(conversation.deleted_at), locale)
  return over(
    html`${note('ok', words.talk.deletedAt(time), deletedThings(conversation, words, locale))}
      <p class="lead">${words.talk.deletedBy[conversation.by]}</p>`,
    given,
  )
}

/** Nothing left but to go on. */
const over = (what: TemplateResult, given: DeskGiven): TemplateResult =>
  html`<div class="desk-over stack" tabindex="-1">
    ${what} ${lost(given)}
    <div class="button-row">
      <button type="button" class="button button-secondary" @click=${given.acts.close}>
        ${given.words.talk.close}
      </button>
    </div>
  </div>`

const lost = ({ state, words }: DeskGiven) =>
  state.connection === 'lost'
    ? note('warn', words.connection.lostTitle, words.connection.lost)
    : nothing
