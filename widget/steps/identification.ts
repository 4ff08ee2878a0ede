import { html } from 'lit/html.js'
import { channelIcon } from '../../ui/channel-icon.ts'
import { identificationIcon } from '../../ui/identification-icon.ts'
import { methodDrawings } from '../../ui/method-drawings.ts'
import { withoutIdentification } from '../choices.ts'
import type { AtStep, Contact } from '../contact.ts'
import { question } from '../parts/question.ts'
import { allWords } from '../words.ts'
import type { Drawn } from './step.ts'

/** How the citizen shows who they are, or, where the purpose allows it, that they don't. */
export function identificationStep(screen: AtStep, contact: Contact): Drawn {
  const { without, ...words } = allWords(contact).identification
  const { methods = [], authentication } = screen.options ?? {}
  const none = { ...without, tag: withoutIdentification, available: true }
  const asked = {
    ...words,
    answers: authentication === 'optional' ? [...methods, none] : methods,
    drawing: (tag: string) => methodDrawings[tag ? identificationIcon(tag) : channelIcon(tag)],
    chosen: screen.choices.auth,
    choose: (auth: string) => {
      contact.happen({ type: 'chose', choices: { auth } })
    },
  }
  return { content: html`${question(asked, screen, contact)}` }
}
