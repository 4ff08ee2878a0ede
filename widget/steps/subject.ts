import { html } from 'lit'
import type { AtStep, Contact } from '../contact.ts'
import { question } from '../parts/question.ts'
import { lines } from '../parts/lines.ts'
import { isOpen } from '../way.ts'
import { allWords } from '../words.ts'
import type { Drawn } from './step.ts'

/** What the question is about, where the page doesn't say it. One that nobody can help with now can't be chosen. */
export function subjectStep({ offer, options, message }: AtStep, contact: Contact): Drawn {
  const content = html`${question({
    title: allWords(contact).subject.title,
    answers: offer.map((one) => {
      const { purpose, name, description } = one
      const available = isOpen(one)
      return {
        tag: purpose,
        name: name ?? purpose,
        lines: lines({ description, available, opensAt: available ? null : opening(one) }, contact),
        available,
      }
    }),
    chosen: options?.purpose ?? null,
    missing: message?.kind === 'nothing_chosen',
    choose: (purpose) => {
      contact.happen({ type: 'picked', purpose })
    },
  })}`
  return { content }
}

/** When the first channel opens. */
function opening({ channels }: AtStep['offer'][number]): Date | null {
  const times = channels.flatMap(({ opensAt }) => (opensAt ? [opensAt.getTime()] : []))
  return times.length ? new Date(Math.min(...times)) : null
}
