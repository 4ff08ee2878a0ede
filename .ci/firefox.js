import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { canInstallPackages, installPackage } from './debian.js'

const names = ['firefox-esr', 'firefox']
const elsewhere = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/**
 * The Firefox that the main ways of the widget are tested in as well: the one in FIREFOX_PATH, else an installed one.
 * @returns {string | undefined} its path
 */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH
  if (named) return named
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onThePath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onThePath, ...elsewhere].find(isExecutable)
}

/**
 * The same, and where there is none it is installed from the system's packages, where that is possible. Where it isn't,
 * the tests in Chromium must do.
 */
export function findOrInstallFirefox() {
  const found = findFirefox()
  if (found !== undefined || !canInstallPackages()) return found
  console.log('No Firefox was found: it is installed now.')
  try {
    installPackage('firefox-esr')
  } catch {
    console.log('Firefox could not be installed.')
  }
  return findFirefox()
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
