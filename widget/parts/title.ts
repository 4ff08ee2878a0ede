import { html } from 'lit/html.js'
import type { Contact } from '../contact.ts'

/**
 * What a screen is about, as a heading at the level that fits in the page. It takes the focus when the screen is new,
 * unless there is a message. A template can't have a hole where the name of an element is, so each level has its own.
 */
export function title(text: string, { level }: Pick<Contact, 'level'>) {
  return html((made[level] ??= templateOf(level)), text)
}

/** By level: lit knows a template by its strings, and so keeps the element. */
const made: TemplateStringsArray[] = []

function templateOf(level: number): TemplateStringsArray {
  const strings = [
    `<h${level} class="title" part="title" tabindex="-1" data-landing>`,
    `</h${level}>`,
  ]
  return Object.assign(strings, { raw: strings })
}
