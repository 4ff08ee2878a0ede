import { html, nothing, type TemplateResult } from 'lit'
import type { Contact } from '../contact.ts'
import type { Screen } from '../screen.ts'
import { stepsOf } from '../way.ts'
import { InnerElement } from './inner.ts'

export type AtStep = Extract<Screen, { step: unknown }>

/** One step: a form with one button that goes on. What it shows follows from the screen alone. */
export abstract class StepElement extends InnerElement {
  protected abstract content(screen: AtStep, contact: Contact): TemplateResult

  protected override render() {
    const { contact } = this
    if (!contact || !('step' in contact.screen)) return nothing
    return html`<form novalidate @submit=${this.#submit}>
      ${this.content(contact.screen, contact)}
    </form>`
  }

  readonly #submit = (event: Event) => {
    event.preventDefault()
    this.contact?.happen({ type: 'continued' })
  }
}

/** Whether there is a step to go back to. */
export function hasBack({ options, step }: AtStep): boolean {
  return stepsOf(options).indexOf(step) > 0
}
