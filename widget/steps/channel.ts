import { html } from 'lit'
import type { Contact } from '../contact.ts'
import { actions } from '../parts/actions.ts'
import { channelIcon } from '../../ui/method-icons.ts'
import { methodLines } from '../../ui/method-lines.ts'
import { question } from '../parts/question.ts'
import { taken } from '../parts/taken.ts'
import { StepElement, hasBack, type AtStep } from './step.ts'

/** How the citizen wants to talk. Closed channels stay visible, and say when they open. */
export class ChannelStep extends StepElement {
  protected override content(screen: AtStep, contact: Contact) {
    const { options, choices, message } = screen
    const { words, happen } = contact
    const now = new Date()
    return html`${question({
      title: words.channel.title,
      level: contact.level,
      answers: options.channels.map((method) => ({
        ...method,
        lines: methodLines(method, contact, now),
        icon: channelIcon(method.tag),
      })),
      chosen: choices.comm,
      missing: message?.kind === 'nothing_chosen',
      choose: (comm) => {
        happen({ type: 'chose', choices: { comm } })
      },
    })}
    ${taken(options, contact)} ${actions({ contact, next: words.next, back: hasBack(screen) })}`
  }
}
