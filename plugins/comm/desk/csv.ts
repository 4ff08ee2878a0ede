export type CsvRow = readonly (string | number | null)[]

/** A table for a spreadsheet (RFC 4180), with a mark that says it is UTF-8. */
export const csv = (rows: readonly CsvRow[]): string => byteOrderMark + rows.map(csvLine).join('')

export const byteOrderMark = '\ufeff'

export const csvLine = (row: CsvRow): string => `${row.map(cell).join(',')}\r\n`

/**
 * Where a spreadsheet would begin a cell with a formula: one that splits at semicolons, as those of many countries do,
 * also within a cell of ours (OWASP, "CSV Injection"). An apostrophe there makes it text; whoever takes it away again has
 * what was written.
 */
const formula = /(?<=^|[;\t\r\n])(?=(?:[^\S\t\r\n]|["'])*[=+\-@|%＝＋－＠])|^(?='*[\t\r\n])/g

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = value.replace(formula, "'")
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Headers of an answer that is kept as a file. */
export const csvHeaders = (name: string): Record<string, string> => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}.csv"`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
})
