import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { canInstallPackages, installPackage } from './debian.js'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Arguments with which it starts quietly, also as root and without a network. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The browser that the tests run in: the one in CHROME_PATH, else an installed Chromium or Chrome.
 * @returns {string} its path
 */
export function findBrowser() {
  const found = installedBrowser()
  if (found === undefined) {
    throw new Error(
      'No Chromium or Chrome was found. Install one, or name it: CHROME_PATH=/path/to/chrome npm test',
    )
  }
  return found
}

/**
 * The same, and where there is none it is installed: from the system's packages where that is possible
 * (Debian or Ubuntu, as root), else Playwright's own download.
 * @returns {string} its path
 */
export function findOrInstallBrowser() {
  const found = installedBrowser()
  if (found !== undefined) return found
  console.log('No Chromium or Chrome was found: one is installed now.')
  if (canInstallPackages()) {
    installPackage('chromium')
  } else {
    const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
    execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' })
  }
  return findBrowser()
}

function installedBrowser() {
  const named = process.env.CHROME_PATH
  if (named) return named
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onThePath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onThePath, ...elsewhere, ...playwrightsOwn()].find(isExecutable)
}

function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test')
    return [chromium.executablePath()]
  } catch {
    return []
  }
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
