import { html, type Html } from '../../../../ui/html.ts'

/** Addresses of the pages beside this one. */
export interface Beside {
  older?: string | undefined
  newer?: string | undefined
}

/** Ways to the pages beside this one; nothing where there is no other. */
export const pager = (
  { older, newer }: Beside,
  words: { older: string; newer: string },
): Html | false =>
  (newer !== undefined || older !== undefined) &&
  html`<p class="lead-pager">
    ${newer !== undefined && html`<a href="${newer}" rel="prev">${words.newer}</a>`}
    ${older !== undefined && html`<a href="${older}" rel="next">${words.older}</a>`}
  </p>`
