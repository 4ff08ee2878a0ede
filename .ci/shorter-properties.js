import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const names = privateNames(
  readFileSync(join(import.meta.dirname, '..', 'ui', 'tokens.css'), 'utf8'),
)

/**
 * Gives the custom properties that are the widget's own, `--_heading-color`, names of two letters at most: no page
 * sees them. What a name becomes depends on ui/tokens.css alone, so that files that are loaded at different
 * moments agree.
 *
 * @returns {import('vite').Plugin}
 */
export function shorterProperties() {
  return {
    name: 'shorter-properties',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]widget[\\/].*\.css/ },
      handler: (code) => ({ code: shortened(code, names), map: null }),
    },
  }
}

/**
 * The private properties that a style sheet declares, in order.
 * @param {string} sheet
 */
export function privateNames(sheet) {
  return [...new Set(Array.from(sheet.matchAll(/--_([a-z-]+)(?=:)/g), ([, name]) => name ?? ''))]
}

/**
 * @param {string} sheet
 * @param {string[]} names
 * @throws where it has a private property that isn't among the names
 */
export function shortened(sheet, names) {
  return sheet.replace(/--_([a-z-]+)/g, (_, /** @type {string} */ name) => {
    const index = names.indexOf(name)
    if (index < 0) throw new Error(`--_${name} is no token: see ui/tokens.ts`)
    return `--_${(index + 10).toString(36)}`
  })
}
