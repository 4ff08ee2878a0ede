import { html, nothing, type TemplateResult } from 'lit'
import type { ConversationMessages } from '../../../ui/messages/conversation.ts'
import { timeOfDay } from '../../../ui/times.ts'
import { note } from '../browser/parts.ts'
import type { CitizenView } from '../conversation/views.ts'
import { askCard } from './ask-card.ts'
import type { ScreenGiven } from './screen-given.ts'
import {
  back,
  checking,
  keepsChat,
  limit,
  log,
  lost,
  session,
  stop,
  together,
  twoWords,
} from './screen-parts.ts'
import { copiesText } from './copies-text.ts'
import {
  deletedBy,
  deletedThings,
  deletedTitle,
  expectedText,
  headingOf,
  introOf,
  mayDeleteKept,
  keepsText,
  queueMarks,
  waitingText,
} from './wording.ts'

type At<A extends CitizenView['at']> = Extract<CitizenView, { at: A }>

/** One screen for each place where a conversation can be. */
export function screen(given: ScreenGiven): TemplateResult {
  const { view } = given.state
  switch (view.at) {
    case 'arriving':
      return arriving(view, given)
    case 'not_identified':
      return notIdentified(view, given)
    case 'waiting':
      return waiting(view, given)
    case 'talking':
      return talking(view, given)
    case 'ended':
      return ended(view, given)
    case 'deleted':
      return deleted(view, given)
  }
}

const heading = (view: CitizenView, words: ConversationMessages) =>
  html`<h1 tabindex="-1">${headingOf(view, words)}</h1>`

function arriving(view: At<'arriving'>, given: ScreenGiven): TemplateResult {
  const { words } = given
  return html`<div class="card stack">
    ${heading(view, words)}
    <p class="lead">${view.checking ? words.checking.lead : words.arriving.lead}</p>
    <div class="busy-line" aria-hidden="true"></div>
    ${lost(given)}
    ${
      given.slow && !view.checking
        ? note('info', words.arriving.slowTitle, words.arriving.slow)
        : nothing
    }
    ${given.slow ? back(view, words, 'secondary') : nothing} ${stop(given)}
  </div>`
}

function notIdentified(view: At<'not_identified'>, given: ScreenGiven): TemplateResult {
  const { words } = given
  const { failed, missing, next, nextElsewhere } = words.unidentified
  return html`<div class="card stack">
    ${heading(view, words)}
    <p>${view.reason === 'failed' ? failed : missing}</p>
    <p class="lead">${view.return_url ? next : nextElsewhere}</p>
    ${back(view, words, 'primary', words.unidentified.back)} ${stop(given)}
  </div>`
}

function waiting(view: At<'waiting'>, given: ScreenGiven): TemplateResult {
  const { words, state, acts } = given
  return html`<div class="card stack">
    ${heading(view, words)}
    <p class="lead">${waitingText(view, words)} ${expectedText(view, words)}</p>
    <div class="queue-marks" aria-hidden="true">
      ${queueMarks(view.people_before, state.mostBefore).map(
        (mark) => html`<span class="queue-mark queue-mark-${mark}"></span>`,
      )}
    </div>
    ${checking(given)} ${askCard(given)} ${lost(given)} ${limit(given)} ${keepsChat(view, words)}
    <p>${words.waiting.mayLeave} ${keepsText(view.keeps_minutes, words)}</p>
    <label class="switch">
      <input type="checkbox" .checked=${given.sound} @change=${acts.sound} />
      <span>${words.waiting.sound}</span>
    </label>
    ${session(given)} ${stop(given)} ${whatWasSaid(given)}
  </div>`
}

function talking(view: At<'talking'>, given: ScreenGiven): TemplateResult {
  const { words } = given
  return html`<div class="card talk">
    <div class="talk-heading">
      ${heading(view, words)} ${twoWords(view, given)} ${session(given)} ${together(view, given)}
    </div>
    ${log(given, introOf(view, words))} ${askCard(given)}
    <div class="talk-foot">
      ${checking(given)} ${lost(given)} ${limit(given)}
      ${
        given.state.connection === 'gone'
          ? nothing
          : html`<id-contact-composer
              .words=${words.composer}
              .draft=${given.draft}
              @id-contact-wrote=${given.acts.wrote}
              @id-contact-drafted=${given.acts.drafted}
            ></id-contact-composer>`
      }
      ${stop(given)}
    </div>
  </div>`
}

function ended(view: At<'ended'>, given: ScreenGiven): TemplateResult {
  const { words, locale } = given
  const until = timeOfDay(new Date(view.deletes_at), locale)
  return html`<div class="card stack">
    ${heading(view, words)}
    <p>${words.ended.by[view.by]}</p>
    <p class="lead">${words.ended.deletes(until)}</p>
    ${session(given)} ${keepsChat(view, words)} ${lost(given)}
    <div class="button-row">${stop(given, 'secondary')} ${back(view, words, 'primary')}</div>
    ${whatWasSaid(given)}
  </div>`
}

/** To be read back after the end, and while somebody else takes the talk over. */
function whatWasSaid(given: ScreenGiven) {
  const { messages, pending } = given.state.list
  if (messages.length + pending.length === 0) return nothing
  return html`<h2 class="talk-after">${given.words.ended.said}</h2>
    ${log(given)}`
}

function deleted(view: At<'deleted'>, given: ScreenGiven): TemplateResult {
  const { words, locale } = given
  const title = deletedTitle(view, words, locale)
  return html`<div class="card stack">
    ${note(view.kept ? 'info' : 'ok', title, deletedThings(view, words, locale))}
    ${heading(view, words)}
    <p class="lead">${deletedBy(view, words)} ${words.deleted.close}</p>
    ${back(view, words, 'primary')} ${deleteKept(view, given)} ${receipt(view, given)}
  </div>`
}

/** A page of its own asks, by script and without. */
const deleteKept = (view: At<'deleted'>, { words, keptAddress }: ScreenGiven) =>
  mayDeleteKept(view)
    ? html`<a class="button button-secondary" href=${keptAddress}>${words.deleted.kept.button}</a>`
    : nothing

function receipt(view: At<'deleted'>, given: ScreenGiven): TemplateResult {
  const { deleted: words } = given.words
  return html`<h2 class="talk-after">${words.receiptTitle}</h2>
    <p>${words.receipt}</p>
    <p>${copiesText(view, given.words, given.locale)}</p>
    <div class="button-row">
      <a class="button button-secondary" href=${given.receiptAddress}>${words.download}</a>
      <a class="button button-plain" href=${given.checkAddress}>${words.check}</a>
    </div>`
}
