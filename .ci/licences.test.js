import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { licenceNotice, licences } from './licences.js'

/**
 * What a build of these lines writes, by file.
 * @param {string} code
 */
async function built(code) {
  const entry = join(import.meta.dirname, 'virtual-entry.js')
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rollupOptions: {
        input: entry,
        output: { entryFileNames: 'entry.js', postBanner: licenceNotice },
      },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
      licences(),
    ],
  })
  const { output } = /** @type {import('vite').Rollup.RollupOutput} */ (made)
  return new Map(
    output.map((one) => [one.fileName, one.type === 'chunk' ? one.code : String(one.source)]),
  )
}

test('the licence of every package that is in a file lies beside it, and the file says so', async () => {
  const files = await built(`
    import { html } from 'lit-html'
    import { ReactiveElement } from '@lit/reactive-element'
    console.log(html, ReactiveElement)`)
  const texts = files.get('LICENSES.txt') ?? ''
  expect(texts.match(/^\S+ \d+\.\d+\.\d+ \(.*\)$/gm)).toEqual([
    expect.stringMatching(/^@lit\/reactive-element .* \(BSD-3-Clause\)$/),
    expect.stringMatching(/^lit-html .* \(BSD-3-Clause\)$/),
  ])
  expect(texts).toContain('Redistributions in binary form must reproduce the above copyright')
  expect(files.get('entry.js')).toMatch(/^\/\*! LICENSES\.txt \*\/\n/)
})

test('of what is imported and not used nothing is said', async () => {
  const files = await built(`import { html } from 'lit-html'; import 'uqr'; console.log(html)`)
  expect(files.get('LICENSES.txt')).not.toContain('uqr')
})

test('where nothing of others is in it, there is no such file', async () => {
  const files = await built('console.log(1)')
  expect([...files.keys()]).toEqual(['entry.js'])
  expect(files.get('entry.js')).not.toContain('LICENSES')
})
