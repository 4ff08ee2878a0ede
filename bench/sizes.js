import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/**
 * Bytes of brotli (quality 11) that a browser fetches. The first load is what a Dutch citizen's browser has
 * fetched when the first question is on screen: the file that the page names, and whatever that imports at
 * once. What it imports by `import()` is only fetched later, unless a subject has one answer to a question
 * (which is said, not asked), something closed that says when it opens, or the page presets an answer.
 */
export const budgets = { first: 12_000, language: 2_500 }

const folder = join(import.meta.dirname, '..', 'dist', 'widget')
const entry = 'id-contact.js'

/**
 * @returns {{ first: number, later: number, languages: Record<string, number> }}
 */
export function widgetSizes() {
  const first = new Set()
  reach(entry, first)
  const later = filesNamed(first).find((file) => file.startsWith('later'))
  if (!later) throw new Error('The widget has no file that is fetched later: is it built?')
  const afterwards = new Set(first)
  reach(later, afterwards)
  const [all] = filesNamed(first).filter((file) => file.startsWith('element-languages'))
  const languages = all ? importsOf(all).lazy : []
  return {
    first: sum(first),
    later: sum([...afterwards].filter((file) => !first.has(file))),
    languages: Object.fromEntries(
      languages.map((file) => [
        /^element\.([\w.]+)-/.exec(file)?.[1] ?? file,
        sum([file, ...(all ? [all] : [])]),
      ]),
    ),
  }
}

/**
 * @param {string} file
 * @param {Set<unknown>} reached
 */
function reach(file, reached) {
  if (reached.has(file)) return
  reached.add(file)
  for (const next of importsOf(file).atOnce) reach(next, reached)
}

/** @param {string} file */
function importsOf(file) {
  const code = read(file).toString('utf8')
  const found = (/** @type {RegExp} */ pattern) =>
    [...code.matchAll(pattern)].map(([, one]) => one ?? '')
  return {
    atOnce: found(/(?:^|[;}\n])(?:import|export)[^;(]*?["'`]\.\/([^"'`]+)["'`]/g),
    lazy: found(/import\(["'`]\.\/([^"'`]+)["'`]\)/g),
  }
}

/** @param {Iterable<unknown>} files */
const filesNamed = (files) => [...files].flatMap((file) => importsOf(String(file)).lazy)

/** @param {string} file */
const read = (file) => readFileSync(join(folder, file))

/** @param {Iterable<unknown>} files */
function sum(files) {
  let total = 0
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  for (const file of files) total += brotliCompressSync(read(String(file)), { params }).length
  return total
}
