import { html, type TemplateResult } from 'lit'
import { icon } from '../browser/icon.ts'

/** What stands where nothing is. */
export const empty = (title: string, text: string): TemplateResult =>
  html`<div class="desk-empty">
    ${icon('chat')}
    <p class="desk-empty-title">${title}</p>
    <p>${text}</p>
  </div>`
