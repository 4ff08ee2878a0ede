import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findOrInstallBrowser } from './browser.js'
import { Outcome } from './outcome.js'

/**
 * What takes too long, or needs too much, for `npm test`: the campaigns in soak/, all of them or those that are named
 * (`npm run soak webkit`), and one line over them. A campaign is a command that writes what came of it to the file in
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
const outcome = new Outcome()

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
  outcome.add(name, status === 0, summary)
}

rmSync(folder, { recursive: true, force: true })
process.exitCode = outcome.tell() ? 0 : 1
