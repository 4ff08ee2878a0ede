import { html, type Html } from '../../../../ui/html.ts'

/** A part of the page that is replaced by what it is now, under its name, when the reader asks for that. */
export const fresh = (name: 'chain' | 'log' | 'kept' | 'deletions', content: Html): Html =>
  html`<div class="lead-fresh" data-fresh="${name}">${content}</div>`
