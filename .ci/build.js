import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js')

// What an earlier build left is not part of this one.
rmSync(join(import.meta.dirname, '..', 'dist'), { recursive: true, force: true })

/** What runs in the citizen's browser, what our own pages load, and what runs in Node. */
for (const mode of ['widget', 'widget-complete', 'widget-classic', 'pages', 'server']) {
  execFileSync(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'warn'], {
    stdio: 'inherit',
  })
}
