import { html } from 'lit/html.js'

/**
 * Drawn here: a page with a strict CSP may refuse images from the contact server. Beside words that
 * say the same, so hidden from screen readers. The rest of the drawing is in styles.css.
 *
 * @param path on 24 by 24
 */
export function icon(path: string) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`
}
