/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} [measured]
 * @property {string} [target]
 * @property {boolean} [met] absent where there is no target
 */

/**
 * Rows in columns, for people.
 * @param {readonly Row[]} rows
 */
export function table(rows) {
  const cells = rows.map(({ what, measured = '', target = '', met }) => [
    what,
    measured,
    target,
    met === undefined ? '' : met ? 'met' : 'NOT MET',
  ])
  const widths = [0, 1, 2].map((column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  )
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
