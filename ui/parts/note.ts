import { html, type Html, type HtmlPart } from '../html.ts'
import { noteIcons, type NoteKind } from '../icons.ts'
import { icon } from './icon.ts'

export interface Note {
  kind: NoteKind
  title: string
  text?: HtmlPart
  /** Makes it the page's error summary: gets the focus, is a landmark of its own. */
  id?: string
}

/** A box that says what happened, and under it what to do now. */
export function note({ kind, title, text, id }: Note): Html {
  return html`<div class="note note-${kind}" ${id && html`id="${id}" tabindex="-1"`}>
    ${icon(noteIcons[kind])}
    <div>
      <p class="note-title">${title}</p>
      ${text && html`<div>${text}</div>`}
    </div>
  </div>`
}
