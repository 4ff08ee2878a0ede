import { html, nothing } from 'lit'
import type { Contact } from '../contact.ts'
import type { Failure } from '../failures.ts'
import { mayPass } from '../failures.ts'
import type { Options } from '../options.ts'
import type { Screen } from '../screen.ts'
import { stepsOf } from '../way.ts'
import { note } from './note.ts'

/**
 * The message above a step.
 *
 * @param toQuestion brings the citizen to the first answer of the question
 */
export function message({ screen, words }: Contact, toQuestion: (event: Event) => void) {
  if (screen.at === 'closed') return notice(screen.kept.notice, false, words)
  if (!('message' in screen) || !screen.message) return nothing
  switch (screen.message.kind) {
    case 'notice':
      return notice(screen.message.notice, screen.message.otherIdentification, words)
    case 'nothing_chosen': {
      const { title, channel, identification } = words.nothingChosen
      const link = screen.step === 'channel' ? channel : identification
      return note({
        kind: 'bad',
        title,
        text: html`<a href="#question" @click=${toQuestion}>${link}</a>`,
      })
    }
    case 'start_failed':
      return note({ kind: 'bad', ...whyNotStarted(screen.message.failure, screen.options, words) })
  }
}

type Words = Contact['words']

function notice(
  said: Extract<Screen, { at: 'closed' }>['kept']['notice'],
  otherIdentification: boolean,
  words: Words,
) {
  if (!said) return nothing
  const { title, text } = words.notices[said]
  return note({
    kind: said === 'identified' ? 'ok' : 'warn',
    title,
    text: text(otherIdentification),
  })
}

function whyNotStarted(failure: Failure, options: Options, { startFailed }: Words) {
  const failing = [...options.channels, ...options.methods].find(
    ({ tag }) => tag === failure.method,
  )
  if (failure.reason === 'method_unavailable' && failing) {
    const { title, again, other } = startFailed.method
    const choice = stepsOf(options).length > 1
    return { title: title(failing.name), text: choice ? other : again }
  }
  const { title, offline, passing, lasting } = startFailed
  if (failure.reason === 'offline') return { title, text: offline }
  return { title, text: mayPass(failure) ? passing : lasting }
}
