import { html } from 'lit'

/**
 * The heading of what is shown now, at the level that fits in the page. Templates whose texts are ours: a template can't
 * have a hole where the name of an element is.
 */
export function heading(level: number, text: string) {
  const strings = (made[level] ??= templateOf(level))
  return html(strings, text)
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

/** Whatever the page says, it is a level: 1 to 6, else 2. */
export function headingLevel(said: unknown): number {
  const level = Number(said)
  return level >= 1 && level <= 6 ? Math.trunc(level) : 2
}
