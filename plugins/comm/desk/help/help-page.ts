import { html, type Html } from '../../../../ui/html.ts'
import { shell, type Workplace } from '../shell.ts'
import { type HelpBlock, helpParts, helpWords } from './help-words.ts'

/** What an agent says and does when they ask who somebody is, and what the two words are for: for everybody at the desk. */
export function helpPage(page: Workplace): string {
  const { locale } = page
  const { title, say } = helpWords(locale)
  const parts = helpParts(locale)
  return shell(page, {
    title,
    role: 'help',
    script: 'help',
    style: 'overview',
    main: html`<div class="lead-page help-page stack">
      <h1>${title}</h1>
      <ul>
        ${parts.map((part) => html`<li><a href="#${part.id}">${part.title}</a></li>`)}
      </ul>
      ${parts.map(
        (part) =>
          html`<section aria-labelledby="${part.id}">
            <h2 id="${part.id}">${part.title}</h2>
            ${part.content.map((block) => drawn(block, say))}
          </section>`,
      )}
    </div>`,
  })
}

function drawn(block: HelpBlock, say: string): Html {
  const items = (texts: readonly string[]) => texts.map((text) => html`<li>${text}</li>`)
  switch (block.is) {
    case 'title':
      return html`<h3>${block.text}</h3>`
    case 'text':
      return html`<p>${block.text}</p>`
    case 'said':
      return html`<p class="help-said">${say}: “${block.text}”</p>`
    case 'steps':
      return html`<ol>
        ${items(block.texts)}
      </ol>`
    case 'points':
      return html`<ul>
        ${items(block.texts)}
      </ul>`
    case 'table': {
      const [says, means] = block.head
      return html`<table>
        <thead>
          <tr>
            <th scope="col">${says}</th>
            <th scope="col">${means}</th>
          </tr>
        </thead>
        <tbody>
          ${block.rows.map(
            ([name, meaning]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${meaning}</td>
              </tr>`,
          )}
        </tbody>
      </table>`
    }
  }
}
