import { html } from 'lit/html.js'
import type { AtStep, Contact } from '../contact.ts'
import { opening } from '../opening.ts'
import { question } from '../parts/question.ts'
import { isOpen } from '../way.ts'
import { allWords } from '../words.ts'
import type { Drawn } from './step.ts'

/** What the question is about, where the page doesn't say it. One that nobody can help with now can't be chosen. */
export function subjectStep(screen: AtStep, contact: Contact): Drawn {
  const asked = {
    title: allWords(contact).subject.title,
    answers: screen.offer.map((options) => {
      const { purpose, name, description } = options
      const available = isOpen(options)
      const opensAt = available ? null : opening(options, new Date())
      return { tag: purpose, name: name ?? purpose, description, available, opensAt }
    }),
    chosen: screen.options?.purpose ?? null,
    choose: (purpose: string) => {
      contact.happen({ type: 'picked', purpose })
    },
  }
  return { content: html`${question(asked, screen, contact)}` }
}
