import { html, type Html } from '../../ui/html.ts'

/** As much Markdown as our descriptions have: paragraphs, lists and code. */
export function prose(text: string): Html {
  return html`${text.split(/\n{2,}/).map((block) =>
    block.startsWith('- ')
      ? html`<ul class="docs-list">
          ${block
            .slice(2)
            .split('\n- ')
            .map((item) => html`<li>${withCode(item)}</li>`)}
        </ul>`
      : html`<p>${withCode(block)}</p>`,
  )}`
}

/** One line, in which code stands between backticks. */
export function withCode(text: string): Html {
  return html`${text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`
}
