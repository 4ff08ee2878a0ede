import { html, type Html } from '../../../ui/html.ts'
import { conversationMessages } from '../../../ui/messages/conversation.ts'
import { button, linkButton } from '../../../ui/parts/button.ts'
import { note } from '../../../ui/parts/note.ts'
import { clockTime, timeOfDay } from '../../../ui/times.ts'
import { isMine, sayerOf } from '../channels/chat/who-said.ts'
import type { CitizenView, Message } from '../conversation/views.ts'
import { askFirst } from './ask-first.ts'
import type { CitizenPage } from './page.ts'
import { copiesText } from './copies-text.ts'
import {
  deletedBy,
  deletedThings,
  deletedTitle,
  expectedText,
  headingOf,
  introOf,
  keepsChatText,
  keepsText,
  mayDeleteKept,
  queueMarks,
  sessionText,
  togetherText,
  waitingText,
} from './wording.ts'

type Words = ReturnType<typeof conversationMessages>
type At<A extends CitizenView['at']> = Extract<CitizenView, { at: A }>

/** What stands inside the element until its script has started: the same words in the same places. */
export function firstContent(page: CitizenPage): Html {
  const { view, locale, wording } = page
  const words = conversationMessages(locale, wording)
  const heading = html`<h1 tabindex="-1">${headingOf(view, words)}</h1>`
  const shared = togetherText(view, page.number ?? 1, words)
  switch (view.at) {
    case 'arriving':
      return html`<div class="card stack">
        ${heading}
        <p class="lead">${view.checking ? words.checking.lead : words.arriving.lead}</p>
        <div class="busy-line" aria-hidden="true"></div>
        ${notStarted(words)} ${stop(page, words)}
      </div>`
    case 'not_identified':
      return html`<div class="card stack">
        ${heading}
        <p>${view.reason === 'failed' ? words.unidentified.failed : words.unidentified.missing}</p>
        <p class="lead">
          ${view.return_url ? words.unidentified.next : words.unidentified.nextElsewhere}
        </p>
        ${back(view, words.unidentified.back)} ${stop(page, words)}
      </div>`
    case 'waiting':
      return html`<div class="card stack">
        ${heading}
        <p class="lead">${waitingText(view, words)} ${expectedText(view, words)}</p>
        <div class="queue-marks" aria-hidden="true">
          ${queueMarks(view.people_before, view.people_before).map(
            (mark) => html`<span class="queue-mark queue-mark-${mark}"></span>`,
          )}
        </div>
        ${checking(view, words)} ${askFirst(page, words)} ${withoutScripts(words)}
        ${notStarted(words)} ${keepsChat(view, words)}
        <p>${words.waiting.mayLeave} ${keepsText(view.keeps_minutes, words)}</p>
        ${session(page, words)} ${stop(page, words)} ${whatWasSaid(page, words)}
      </div>`
    case 'talking':
      return html`<div class="card talk">
        <div class="talk-heading">
          ${heading}${twoWords(view, words)}${session(page, words)}${shared !== undefined && html`<p class="talk-together">${shared}</p>`}
        </div>
        <div class="chat-log">
          <p class="chat-notice">${introOf(view, words)}</p>
          ${said(page, words)}
        </div>
        ${askFirst(page, words)}
        <div class="talk-foot">
          ${checking(view, words)} ${withoutScripts(words)} ${notStarted(words)}
          ${stop(page, words)}
        </div>
      </div>`
    case 'ended':
      return html`<div class="card stack">
        ${heading}
        <p>${words.ended.by[view.by]}</p>
        <p class="lead">${words.ended.deletes(timeOfDay(new Date(view.deletes_at), locale))}</p>
        ${session(page, words)} ${keepsChat(view, words)}
        <div class="button-row">
          ${stop(page, words, 'secondary')} ${back(view, words.backToWebsite)}
        </div>
        ${whatWasSaid(page, words)}
      </div>`
    case 'deleted':
      return html`<div class="card stack">
        ${note({
          kind: view.kept ? 'info' : 'ok',
          title: deletedTitle(view, words, locale),
          text: deletedThings(view, words, locale),
        })}
        ${heading}
        <p class="lead">${deletedBy(view, words)} ${words.deleted.close}</p>
        ${back(view, words.backToWebsite)}
        ${
          mayDeleteKept(view) &&
          linkButton({
            label: words.deleted.kept.button,
            href: `${page.base}/conversations/${view.id}/kept/delete?lang=${locale}`,
            kind: 'secondary',
          })
        }
        <h2 class="talk-after">${words.deleted.receiptTitle}</h2>
        <p>${words.deleted.receipt}</p>
        <p>${copiesText(view, words, locale)}</p>
        <div class="button-row">
          <a
            class="button button-secondary"
            href="${page.base}/conversations/${view.id}/receipt?lang=${locale}"
            >${words.deleted.download}</a
          >
          <a class="button button-plain" href="${page.base}/receipts?lang=${locale}"
            >${words.deleted.check}</a
          >
        </div>
      </div>`
  }
}

const twoWords = ({ words: two }: At<'talking'>, { twoWords: { title, how } }: Words) =>
  two &&
  html`<p class="two-words">
    ${title}: <b lang="nl" dir="ltr">${two.agent}</b>, <b lang="nl" dir="ltr">${two.citizen}</b>.
    <span>${how}</span>
  </p>`

const checking = (view: CitizenView, { checking: { title, lead } }: Words) =>
  view.checking && note({ kind: 'info', title, text: lead })

function session({ base, view, locale }: CitizenPage, words: Words) {
  const said = sessionText(view, words)
  if (said === undefined) return undefined
  if ('text' in said) return html`<p class="session">${said.text}</p>`
  return html`<form
    class="session"
    method="post"
    action="${base}/conversations/${view.id}/log-out?lang=${locale}"
  >
    <button class="button button-plain" aria-describedby="log-out-then">${said.button}</button>
    <span id="log-out-then">${said.then}</span>
  </form>`
}

function keepsChat(view: CitizenView, words: Words) {
  const text = keepsChatText(view, words)
  return text !== undefined && html`<p class="keeps-chat">${text}</p>`
}

/** To be read back after the end, and while somebody else takes the talk over. */
const whatWasSaid = (page: CitizenPage, words: Words) =>
  page.messages.length > 0 &&
  html`<h2 class="talk-after">${words.ended.said}</h2>
    <div class="chat-log">${said(page, words)}</div>`

/** The citizen's own words and the agent's are text, whatever is in them. */
function said({ messages, number = 1, locale }: CitizenPage, words: Words): Html {
  const one = (message: Message) => {
    const { text, at } = message
    const mine = isMine(message, number)
    const sender = sayerOf(message, number, words.log)
    return html`<div class="message ${mine ? 'message-mine' : 'message-theirs'}">
      <span class="visually-hidden">${sender}: </span>
      <p class="message-text" dir="auto">${text}</p>
      <p class="message-meta">
        ${!mine && html`<span aria-hidden="true">${sender} · </span>`}<time datetime="${at}"
          >${clockTime(new Date(at), locale)}</time
        >
      </p>
    </div>`
  }
  return html`${messages.map(one)}`
}

const withoutScripts = ({ withoutScripts: { title, text } }: Words): Html =>
  html`<noscript>${note({ kind: 'warn', title, text })}</noscript>`

/** Hidden at first; the style sheet shows it when the element's script hasn't come by then. */
const notStarted = ({ notStarted: { title, text } }: Words): Html =>
  html`<div class="not-started">${note({ kind: 'warn', title, text })}</div>`

const back = ({ return_url }: CitizenView, label: string) =>
  return_url !== null && linkButton({ label, href: return_url })

/** Asks on a page of its own: whoever presses it before the script has started meant no more than that. */
const stop = (
  { base, view, locale }: CitizenPage,
  { stop: words }: Words,
  kind: 'plain' | 'secondary' = 'plain',
): Html =>
  html`<form class="stop" action="${base}/conversations/${view.id}/stop">
    <input type="hidden" name="lang" value="${locale}" />
    ${button({ label: view.at === 'ended' ? words.buttonEnded : words.button, kind })}
  </form>`
