import { html, nothing, type TemplateResult } from 'lit'
import { noteIcons, type NoteKind } from '../../../ui/icons.ts'
import type { Badge } from '../../../ui/parts/badge.ts'
import { icon } from './icon.ts'

/** The parts of `ui/parts/` as elements draw them: same classes, same look. */
export function note(
  kind: NoteKind,
  title: string,
  text: TemplateResult | string = '',
): TemplateResult {
  return html`<div class="note note-${kind}">
    ${icon(noteIcons[kind])}
    <div>
      <p class="note-title">${title}</p>
      ${text ? html`<div>${text}</div>` : nothing}
    </div>
  </div>`
}

export function badge({ kind, label }: Badge): TemplateResult {
  return html`<span class="badge badge-${kind}"
    >${kind === 'ok' ? icon('check') : nothing}${label}</span
  >`
}
