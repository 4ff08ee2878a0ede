import { html, nothing } from 'lit/html.js'
import type { Notice } from '../../protocol/notice.ts'
import type { QuestionMessages } from '../../ui/messages/questions.nl.ts'
import type { AtStep, Contact } from '../contact.ts'
import { mayPass, type Failure } from '../failures.ts'
import type { Options } from '../options.ts'
import { stepsOf } from '../way.ts'
import { allWords } from '../words.ts'
import { note } from './note.ts'

/** The message above a step. */
export function message(screen: AtStep, contact: Contact) {
  const { message } = screen
  if (!message) return nothing
  const words = allWords(contact)
  switch (message.kind) {
    case 'notice':
      return notice(message.notice, message.otherIdentification, words)
    case 'nothing_chosen': {
      const { title, subject, channel, identification } = words.nothingChosen
      const link = { subject, channel, identification, sharing: '' }[screen.step]
      return note({
        kind: 'bad',
        title,
        text: html`<a href="#question" @click=${toQuestion}>${link}</a>`,
      })
    }
    case 'start_failed': {
      const choice = stepsOf(screen).length > 1
      const said = whyNotStarted(message.failure, screen.options, choice, words)
      // Nothing broke.
      const kind = message.failure.reason === 'method_closed' ? 'warn' : 'bad'
      return note({ kind, ...said })
    }
  }
}

/** Why the citizen is back, also where nothing can be chosen. */
export function notice(said: Notice | null, otherIdentification: boolean, words: QuestionMessages) {
  if (!said) return nothing
  const { title, text } = words.notices[said]
  return note({
    kind: said === 'identified' ? 'ok' : 'warn',
    title,
    text: text(otherIdentification),
  })
}

function whyNotStarted(
  failure: Failure,
  options: Options | null,
  choice: boolean,
  { startFailed }: QuestionMessages,
) {
  const methods = options ? [...options.channels, ...options.methods] : []
  const failing = methods.find(({ tag }) => tag === failure.method)
  if (failure.reason === 'method_unavailable' && failing) {
    const { title, again, other } = startFailed.method
    return { title: title(failing.name), text: choice ? other : again }
  }
  if (failure.reason === 'method_closed' && failing) {
    const { title, text } = startFailed.closed
    return { title: title(failing.name), text }
  }
  const { title, offline, passing, lasting } = startFailed
  if (failure.reason === 'offline') return { title, text: offline }
  return { title, text: mayPass(failure) ? passing : lasting }
}

/** Brings the citizen to the first answer of the question. */
function toQuestion(event: Event) {
  event.preventDefault()
  const root = event.target instanceof Node ? event.target.getRootNode() : null
  if (root instanceof ShadowRoot) root.querySelector<HTMLElement>('input:enabled')?.focus()
}
