import { html, type Html } from '../../ui/html.ts'

export interface Table {
  /** What it is a table of. */
  label: string
  columns: readonly string[]
  /** The first cell of each names the row. */
  rows: readonly (readonly Html[])[]
}

/** A table that scrolls by itself where the screen is too narrow for it, also with the keyboard. */
export function table({ label, columns, rows }: Table): Html {
  return html`<div class="docs-scroll" role="region" aria-label="${label}" tabindex="0">
    <table>
      <caption class="visually-hidden">
        ${label}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
