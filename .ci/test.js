import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findOrInstallBrowser } from './browser.js'
import { findOrInstallFirefox } from './firefox.js'
import { installNginxWherePossible } from './nginx.js'
import { installPostgresWherePossible } from './postgres.js'

/**
 * Everything that must hold, one runner after the other, and one line over all of them. Each runner
 * writes its counts to the file in TEST_SUMMARY; one that ends without it counts as one failure.
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
const total = { passed: 0, failed: 0 }

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

for (const { name, script } of checks) {
  console.log(`\n== ${name}`)
  if (!run(script)) total.failed += 1
}
for (const { name, script, needs } of runners) {
  console.log(`\n== ${name}`)
  if (needs && needs() === undefined) {
    console.log('Left out: there is no Firefox here, and none can be installed.')
    continue
  }
  const summary = join(folder, `${script.replace(':', '-')}.json`)
  const well = run(script, { TEST_SUMMARY: summary })
  /** @type {{ passed: number, failed: number }} */
  const counted = existsSync(summary)
    ? JSON.parse(readFileSync(summary, 'utf8'))
    : { passed: 0, failed: 0 }
  total.passed += counted.passed
  total.failed += well ? counted.failed : Math.max(1, counted.failed)
}

rmSync(folder, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
