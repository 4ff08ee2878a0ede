import { html } from 'lit'
import { channelIcon } from '../../ui/method-icons.ts'
import type { AtStep, Contact } from '../contact.ts'
import { question } from '../parts/question.ts'
import { lines } from '../parts/lines.ts'
import type { Drawn } from './step.ts'

/** How the citizen wants to talk. Closed channels stay visible, and say when they open. */
export function channelStep({ options, choices, message }: AtStep, contact: Contact): Drawn {
  const content = html`${question({
    title: contact.words.channel.title,
    answers: (options?.channels ?? []).map((method) => ({
      ...method,
      lines: lines(method, contact),
      icon: channelIcon(method.tag),
    })),
    chosen: choices.comm,
    missing: message?.kind === 'nothing_chosen',
    choose: (comm) => {
      contact.happen({ type: 'chose', choices: { comm } })
    },
  })}`
  return { content }
}
