import { html, type TemplateResult } from 'lit/html.js'
import type { AtStep, Contact } from '../contact.ts'
import { actions } from '../parts/actions.ts'
import { progress } from '../parts/progress.ts'
import { channelStep } from './channel.ts'

/** What is in the form of one step; each step has a template of its own, so that its place is drawn anew. */
export interface Drawn {
  readonly content: TemplateResult
  /** What the button says, where it isn't "go on". */
  readonly next?: string
}

/**
 * One step: a form with one button that goes on. What it shows follows from the screen alone.
 *
 * @param busy what comes next is on its way
 */
export function step(screen: AtStep, contact: Contact, busy: boolean) {
  const { later } = contact
  const submit = (event: Event) => {
    event.preventDefault()
    contact.happen({ type: 'continued' })
  }
  const { step } = screen
  const draw = step === 'channel' ? channelStep : later?.laterSteps[step]
  const drawn = draw?.(screen, contact)
  return html`${later?.message(screen, contact)} ${progress(screen, contact)}
    <form novalidate @submit=${submit}>
      ${drawn?.content} ${later?.taken(screen, contact)}
      ${actions(contact, screen, drawn?.next ?? contact.words.next, busy)}
    </form>`
}
