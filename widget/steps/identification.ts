import { html } from 'lit/html.js'
import { channelIcon, identificationIcon } from '../../ui/method-icons.ts'
import { withoutIdentification } from '../choices.ts'
import type { AtStep, Contact } from '../contact.ts'
import { question } from '../parts/question.ts'
import type { Drawn } from './step.ts'

/** How the citizen shows who they are, or, where the purpose allows it, that they don't. */
export function identificationStep(screen: AtStep, contact: Contact): Drawn {
  const { without, ...words } = contact.words.identification
  const { methods = [], authentication } = screen.options ?? {}
  const none = { ...without, tag: withoutIdentification, available: true }
  const asked = {
    ...words,
    answers: authentication === 'optional' ? [...methods, none] : methods,
    drawing: (tag: string) => (tag ? identificationIcon(tag) : channelIcon(tag)),
    chosen: screen.choices.auth,
    choose: (auth: string) => {
      contact.happen({ type: 'chose', choices: { auth } })
    },
  }
  return { content: html`${question(asked, screen, contact)}` }
}
