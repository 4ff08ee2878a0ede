import { html, nothing } from 'lit'
import type { ConversationMessages } from '../../../ui/messages/conversation.ts'
import { safeHref } from '../../../ui/parts/href.ts'
import { note } from '../browser/parts.ts'
import type { CitizenView } from '../conversation/views.ts'
import type { ScreenGiven } from './screen-given.ts'
import { keepsChatText, limitText, sessionText, togetherText } from './wording.ts'

/** Said before anything is, and again at the end. */
export function keepsChat(view: CitizenView, words: ConversationMessages) {
  const text = keepsChatText(view, words)
  return text === undefined ? nothing : html`<p class="keeps-chat">${text}</p>`
}

/** Where they go on without it: who logged in isn't sure yet. */
export const checking = ({ state, words }: ScreenGiven) =>
  state.view.checking ? note('info', words.checking.title, words.checking.lead) : nothing

export function together(view: CitizenView, { number, words }: ScreenGiven) {
  const text = togetherText(view, number, words)
  return text === undefined ? nothing : html`<p class="talk-together">${text}</p>`
}

/** What both sides see: to be said aloud, so always Dutch. */
export function twoWords(
  { words: two }: Extract<CitizenView, { at: 'talking' }>,
  given: ScreenGiven,
) {
  const { title, how } = given.words.twoWords
  if (!two) return nothing
  return html`<p class="two-words">
    ${title}: <b lang="nl" dir="ltr">${two.agent}</b>, <b lang="nl" dir="ltr">${two.citizen}</b>.
    <span>${how}</span>
  </p>`
}

/** To log out at the way in which they identified, with the conversation left as it is; or what came of that. */
export function session({ state, words, acts, logOutAddress }: ScreenGiven) {
  const { view, loggingOut } = state
  const said = sessionText(view, words)
  if (said === undefined) return nothing
  if ('text' in said) return html`<p class="session">${said.text}</p>`
  return html`<form class="session" method="post" action=${logOutAddress} @submit=${acts.logOut}>
    <button
      class="button button-plain"
      aria-describedby="log-out-then"
      aria-disabled=${loggingOut === 'busy' ? 'true' : nothing}
    >
      ${said.button}
    </button>
    <span id="log-out-then">${said.then}</span>
    ${loggingOut === 'failed' ? html`<p role="alert">${words.session.failed}</p>` : nothing}
  </form>`
}

export const log = ({ state, words, locale, acts, number }: ScreenGiven, intro = '') =>
  html`<id-contact-chat-log
    .list=${state.list}
    .me=${number}
    .words=${words.log}
    .locale=${locale}
    .intro=${intro}
    .follows=${state.view.at === 'talking'}
    .typing=${
      state.view.at === 'talking' && state.view.typing ? words.talking.typing(state.view.agent) : ''
    }
    .read=${state.view.at === 'talking' ? state.view.agent_read : 0}
    @id-contact-send-again=${acts.sendAgain}
  ></id-contact-chat-log>`

export function back(
  { return_url }: CitizenView,
  words: ConversationMessages,
  kind: 'primary' | 'secondary',
  label = words.backToWebsite,
) {
  if (!return_url) return nothing
  return html`<a class="button button-${kind}" href=${safeHref(return_url)}>${label}</a>`
}

export function lost({ state, words }: ScreenGiven) {
  if (state.connection === 'up') return nothing
  if (state.connection === 'gone')
    return note('warn', words.notices.gone.title, words.notices.gone.text)
  return note('warn', words.connection.lostTitle, words.connection.lost)
}

export function limit({ state, words, locale, warns, acts }: ScreenGiven) {
  const { view, extending } = state
  if (!warns || (view.at !== 'waiting' && view.at !== 'talking') || !view.limit) return nothing
  const label = view.limit.reason === 'idle' ? words.limit.extend : words.limit.more
  return note(
    'warn',
    words.limit.title,
    html`<p>${limitText(view.limit, view.at, words, locale)}</p>
      ${extending === 'failed' ? html`<p>${words.limit.failed}</p>` : nothing}
      <div class="button-row">
        <button
          type="button"
          class="button button-primary button-small limit-extend"
          aria-disabled=${extending === 'busy' ? 'true' : nothing}
          @click=${acts.extend}
        >
          ${label}
        </button>
      </div>`,
  )
}

/** A form, as it stood before the script had started: without it the server's own page asks. */
export const stop = (
  { words, acts, stopAddress, state, locale }: ScreenGiven,
  kind: 'plain' | 'secondary' = 'plain',
) =>
  html`<form class="stop" action=${stopAddress} @submit=${acts.askToStop}>
    <input type="hidden" name="lang" .value=${locale} />
    <button class="button button-${kind}">
      ${state.view.at === 'ended' ? words.stop.buttonEnded : words.stop.button}
    </button>
  </form>`
