import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import './build.js'

const require = createRequire(import.meta.url)
const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js')

/** Builds again what changes; the server starts again when its own files do. */
const children = [
  ...['widget', 'pages', 'server'].map((mode) => [vite, 'build', '--mode', mode, '--watch']),
  ['--watch', '--watch-preserve-output', 'dist/demo/main.js'],
].map((parameters) => spawn(process.execPath, parameters, { stdio: 'inherit' }))

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    for (const child of children) child.kill(signal)
  })
}
