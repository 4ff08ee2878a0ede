import { budgets, widgetSizes } from '../sizes.js'

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

/**
 * What browsers fetch of the widget, brotli.
 * @returns {import('../table.js').Row[]}
 */
export function sizesRows() {
  const { first, later, languages } = widgetSizes()
  return [
    {
      what: 'Widget: up to the first question',
      measured: `${kilobytes(first)} of brotli`,
      target: `at most ${kilobytes(budgets.first)}`,
      met: first <= budgets.first,
    },
    { what: '  after that', measured: kilobytes(later) },
    ...Object.entries(languages).map(([language, bytes]) => ({
      what: `  in ${language} besides`,
      measured: kilobytes(bytes),
      target: `at most ${kilobytes(budgets.language)}`,
      met: bytes <= budgets.language,
    })),
  ]
}
