import { html, nothing } from 'lit'
import type { QuestionMessages } from '../../ui/messages/questions.nl.ts'
import type { Screen } from '../screen.ts'
import { stepsOf } from '../way.ts'

/** How far it is. One step alone is no way to go; after coming back, the message says where we are. */
export function progress(screen: Screen, words: QuestionMessages) {
  if (!('step' in screen) || screen.message?.kind === 'notice') return nothing
  const steps = stepsOf(screen.options)
  const now = steps.indexOf(screen.step)
  if (steps.length < 2) return nothing
  return html`<p class="progress" part="progress">
    ${steps.map((_, index) => html`<i class=${index <= now ? 'done' : ''}></i>`)}
    <span>${words.step(now + 1, steps.length)}</span>
  </p>`
}
