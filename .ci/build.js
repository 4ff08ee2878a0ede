import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js')

const dist = join(import.meta.dirname, '..', 'dist')

// What an earlier build left is not part of this one.
rmSync(dist, { recursive: true, force: true })

/** What runs in the citizen's browser, what our own pages load, and what runs in Node. */
for (const mode of ['widget', 'widget-complete', 'widget-classic', 'pages', 'server']) {
  execFileSync(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'warn'], {
    stdio: 'inherit',
  })
}

// In this folder `npx id-contact` runs this file itself, from where it linked it the first time.
chmodSync(join(dist, 'bff', 'main.js'), 0o755)
