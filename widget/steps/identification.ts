import { html } from 'lit'
import { withoutIdentification } from '../choices.ts'
import type { Contact } from '../contact.ts'
import { actions } from '../parts/actions.ts'
import { identificationIcon } from '../../ui/method-icons.ts'
import { methodLines } from '../../ui/method-lines.ts'
import { question, type Answer } from '../parts/question.ts'
import { taken } from '../parts/taken.ts'
import { StepElement, hasBack, type AtStep } from './step.ts'

/** How the citizen shows who they are, or, where the purpose allows it, that they don't. */
export class IdentificationStep extends StepElement {
  protected override content(screen: AtStep, contact: Contact) {
    const { options, choices, message } = screen
    const { title, lead, without } = contact.words.identification
    const now = new Date()
    const answers: Answer[] = options.methods.map((method) => ({
      ...method,
      lines: methodLines(method, contact, now),
      icon: identificationIcon(method.tag),
    }))
    if (options.authentication === 'optional') {
      answers.push({
        tag: withoutIdentification,
        name: without.name,
        lines: [without.description],
        icon: 'person',
        available: true,
      })
    }
    return html`${question({
      title,
      level: contact.level,
      lead,
      answers,
      chosen: choices.auth,
      missing: message?.kind === 'nothing_chosen',
      choose: (auth) => {
        contact.happen({ type: 'chose', choices: { auth } })
      },
    })}
    ${taken(options, contact)}
    ${actions({ contact, next: contact.words.next, back: hasBack(screen) })}`
  }
}
