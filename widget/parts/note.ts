import { html, type TemplateResult } from 'lit/html.js'
import { icons, noteIcons } from '../../ui/icons.ts'
import { icon } from './icon.ts'

export interface Note {
  readonly kind: 'warn' | 'bad' | 'ok'
  readonly title: string
  readonly text: string | TemplateResult
}

/** What happened, and what now. It takes the focus when it appears, so that it is read first. */
export function note({ kind, title, text }: Note) {
  return html`<div
    class="note ${kind}"
    part="message"
    role="group"
    aria-labelledby="note-title"
    tabindex="-1"
    data-landing
  >
    ${icon(icons[noteIcons[kind]].paths.join(''))}
    <div>
      <p class="note-title" id="note-title">${title}</p>
      <p>${text}</p>
    </div>
  </div>`
}
