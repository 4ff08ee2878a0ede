import { html } from 'lit/html.js'
import { channelDrawings } from '../../ui/channel-drawings.ts'
import { channelIcon } from '../../ui/channel-icon.ts'
import type { AtStep, Contact } from '../contact.ts'
import { question } from '../parts/question.ts'
import type { Drawn } from './step.ts'

/** How the citizen wants to talk. Closed channels stay visible, and say when they open. */
export function channelStep(screen: AtStep, contact: Contact): Drawn {
  const asked = {
    title: contact.words.channel.title,
    answers: screen.options?.channels ?? [],
    drawing: (tag: string) => channelDrawings[channelIcon(tag)],
    chosen: screen.choices.comm,
    choose: (comm: string) => {
      contact.happen({ type: 'chose', choices: { comm } })
    },
  }
  return { content: html`${question(asked, screen, contact)}` }
}
