/** A table of words: what stands in code is code. */
export function tableOf(columns: readonly string[], rows: readonly (readonly (Node | string)[])[]) {
  const table = document.createElement('table')
  table.style.cssText = 'border-collapse: collapse; inline-size: 100%; font-size: 0.875rem'
  const head = table.createTHead().insertRow()
  for (const column of columns) head.append(cell('th', column))
  const body = table.createTBody()
  for (const [first = '', ...others] of rows) {
    const row = body.insertRow()
    row.append(cell('th', first), ...others.map((content) => cell('td', content)))
  }
  return table
}

function cell(kind: 'th' | 'td', content: Node | string): HTMLTableCellElement {
  const made = document.createElement(kind)
  made.append(content)
  if (kind === 'th') made.scope = 'col'
  made.style.cssText = `padding: 0.5rem; text-align: start; vertical-align: top;
    min-inline-size: ${kind === 'th' ? '12rem' : '8rem'};
    font-weight: ${kind === 'th' ? '600' : '400'}; border-block-end: 1px solid; overflow-wrap: anywhere`
  return made
}

/** Each on a line of its own. */
export function codes(texts: readonly string[]): HTMLElement {
  const list = document.createElement('div')
  for (const text of texts) {
    const code = document.createElement('code')
    code.style.display = 'block'
    code.textContent = text
    list.append(code)
  }
  return list
}
