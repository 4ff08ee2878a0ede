import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findOrInstallBrowser } from './browser.js'

/**
 * What takes too long, or needs too much, for `npm test`: the campaigns in soak/, all of them or those that are named
 * (`npm run soak webkit`), and one line over them. A campaign is a command that writes its counts to the file in
 * TEST_SUMMARY; one that ends without it counts as one failure.
 *
 * @typedef {{
 *   whyNot: () => string | undefined,
 *   command: [name: string, ...args: string[]],
 * }} Campaign
 *   `whyNot` installs what is needed where it can, else says why the campaign is left out; `command` is one of the
 *   project's packages
 */
const known = readdirSync(join(import.meta.dirname, 'soak'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -'.js'.length))
const named = process.argv.slice(2)
const unknown = named.filter((name) => !known.includes(name))
if (unknown.length) {
  console.error(`No campaign: ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'id-contact-soak-'))
const environment = { ...process.env, CHROME_PATH: findOrInstallBrowser() }
const total = { passed: 0, failed: 0 }

for (const name of named.length ? named : known) {
  console.log(`\n== ${name}`)
  /** @type {{ campaign: Campaign }} */
  const { campaign } = await import(`./soak/${name}.js`)
  const reason = campaign.whyNot()
  if (reason) {
    console.log(`Left out: ${reason}.`)
    continue
  }
  const summary = join(folder, `${name}.json`)
  const { status } = spawnSync('npx', ['--no', '--', ...campaign.command], {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...environment, TEST_SUMMARY: summary },
  })
  /** @type {{ passed: number, failed: number }} */
  const counted = existsSync(summary)
    ? JSON.parse(readFileSync(summary, 'utf8'))
    : { passed: 0, failed: 0 }
  total.passed += counted.passed
  total.failed += status === 0 ? counted.failed : Math.max(1, counted.failed)
}

rmSync(folder, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
