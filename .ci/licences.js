import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Beside the built files, and served with them. */
export const licencesFile = 'LICENSES.txt'

/**
 * Writes the licence texts of the packages whose code is in what a build makes: those ask that it goes where their code
 * goes. A build that takes in nothing of others writes none.
 *
 * @returns {import('vite').Plugin}
 */
export function licences() {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const folders = new Set()
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const folder = renderedLength > 0 && packageOf(id)
          if (folder) folders.add(folder)
        }
      }
      if (folders.size === 0) return
      const texts = [...folders].map(licenceOf).sort()
      this.emitFile({
        type: 'asset',
        fileName: licencesFile,
        source: texts.join(`\n${'-'.repeat(80)}\n\n`),
      })
    },
  }
}

/**
 * For the head of a file: where those texts are, if there is code of others in it.
 * @param {{ modules: Record<string, unknown> }} chunk
 */
export const licenceNotice = ({ modules }) =>
  Object.keys(modules).some(packageOf) ? `/*! ${licencesFile} */` : ''

/**
 * The folder of the package that a module lies in; undefined for those of ours.
 * @param {string} id
 */
const packageOf = (id) =>
  /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(
    id.replace(/^\0/, '').split('?')[0] ?? '',
  )?.[0]

/** @param {string} folder */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one))
  // A package that says its licence and doesn't bring the text: somebody has to look where it is.
  if (!file) throw new Error(`${name} brings no licence text: see .ci/licences.js`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}
