import { html } from 'lit/html.js'

/** What a screen is about. It takes the focus when the screen is new, unless there is a message. */
export function title(text: string) {
  return html`<h2 class="title" part="title" tabindex="-1" data-landing>${text}</h2>`
}
