import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findOrInstallBrowser } from './browser.js'
import { findOrInstallFirefox } from './firefox.js'
import { installNginxWherePossible } from './nginx.js'
import { Outcome } from './outcome.js'
import { installPostgresWherePossible } from './postgres.js'

/**
 * Everything that must hold, one runner after the other, and one line over all of them. Each runner
 * writes what came of it to the file in TEST_SUMMARY; one that ends without it counts as one failure.
 */
const checks = [
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'types' },
]
const runners = [
  { name: 'unit and service', script: 'test:unit' },
  { name: 'conformance', script: 'test:conformance' },
  { name: 'widget', script: 'test:widget' },
  { name: 'widget in Firefox', script: 'test:firefox', needs: findOrInstallFirefox },
  { name: 'stories', script: 'test:stories' },
  { name: 'end to end', script: 'test:e2e' },
]

const folder = mkdtempSync(join(tmpdir(), 'id-contact-test-'))
const environment = { ...process.env, CHROME_PATH: findOrInstallBrowser() }
installPostgresWherePossible()
installNginxWherePossible()
const outcome = new Outcome()

/**
 * @param {string} script
 * @param {NodeJS.ProcessEnv} [more]
 */
function run(script, more) {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...environment, ...more },
  })
  return status === 0
}

/**
 * The same, with what it says kept until it is over.
 * @param {string} script
 * @returns {Promise<{ well: boolean, said: string }>}
 */
function runAside(script) {
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: environment,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (said += text))
  }
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ well: code === 0, said }))
  })
}

/** @param {number} began */
const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(0)} s`

// Each keeps one core busy, and neither minds how long it takes.
const checking = performance.now()
const checked = await Promise.all(
  checks.map(async ({ name, script }) => ({ name, ...(await runAside(script)) })),
)
for (const { name, well, said } of checked) {
  console.log(`\n== ${name}\n${said.trim()}`)
  outcome.add(name, well)
}
console.log(`took ${seconds(checking)}`)
for (const { name, script, needs } of runners) {
  console.log(`\n== ${name}`)
  if (needs && needs() === undefined) {
    console.log('Left out: there is no Firefox here, and none can be installed.')
    continue
  }
  const began = performance.now()
  const summary = join(folder, `${script.replace(':', '-')}.json`)
  const well = run(script, { TEST_SUMMARY: summary })
  console.log(`took ${seconds(began)}`)
  outcome.add(name, well, summary)
}

rmSync(folder, { recursive: true, force: true })
const well = outcome.tell()
process.exitCode = well && outcome.passed > 0 ? 0 : 1
