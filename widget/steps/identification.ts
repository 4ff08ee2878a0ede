import { html } from 'lit'
import { identificationIcon } from '../../ui/method-icons.ts'
import { withoutIdentification } from '../choices.ts'
import type { AtStep, Contact } from '../contact.ts'
import { question, type Answer } from '../parts/question.ts'
import { lines } from '../parts/lines.ts'
import type { Drawn } from './step.ts'

/** How the citizen shows who they are, or, where the purpose allows it, that they don't. */
export function identificationStep({ options, choices, message }: AtStep, contact: Contact): Drawn {
  const { title, lead, without } = contact.words.identification
  const answers: Answer[] = (options?.methods ?? []).map((method) => ({
    ...method,
    lines: lines(method, contact),
    icon: identificationIcon(method.tag),
  }))
  if (options?.authentication === 'optional') {
    answers.push({
      tag: withoutIdentification,
      name: without.name,
      lines: html`<span class="option-line">${without.description}</span>`,
      icon: 'person',
      available: true,
    })
  }
  const content = html`${question({
    title,
    lead,
    answers,
    chosen: choices.auth,
    missing: message?.kind === 'nothing_chosen',
    choose: (auth) => {
      contact.happen({ type: 'chose', choices: { auth } })
    },
  })}`
  return { content }
}
