import { html, nothing } from 'lit/html.js'
import type { AtStep, Contact } from '../contact.ts'
import { stepsOf } from '../way.ts'

/**
 * How far it is. One step alone is no way to go; before the subject is chosen nobody knows how many
 * there are; after coming back, the message says where we are.
 */
export function progress(screen: AtStep, { words }: Contact) {
  const steps = stepsOf(screen)
  const now = steps.indexOf(screen.step)
  if (!screen.options || screen.message?.kind === 'notice' || !steps[1]) return nothing
  return html`<p class="progress" part="progress">
    ${steps.map((_, index) => html`<i class=${index <= now ? 'done' : ''}></i>`)}
    <span>${words.step(now + 1, steps.length)}</span>
  </p>`
}
