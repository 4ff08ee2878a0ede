import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { canInstallPackages, installPackage } from '../debian.js'

/**
 * The WebKit that Linux systems have as a package, its driver, and the screen that nobody sees. Safari itself runs on a
 * Mac only; its engine is the same.
 *
 * @returns {{ driver: string, browser: string } | undefined} paths; undefined where one of the three is missing
 */
export function findWebKit() {
  const driver = onThePath('WebKitWebDriver')
  const browser = libraries()
    .flatMap((folder) => below(folder, /^webkit2gtk-4/).map((one) => join(one, 'MiniBrowser')))
    .find(isExecutable)
  return driver && browser && onThePath('Xvfb') ? { driver, browser } : undefined
}

/** The same, and where there is none it is installed from the system's packages, where that is possible. */
export function findOrInstallWebKit() {
  const found = findWebKit()
  if (found || !canInstallPackages()) return found
  console.log('No WebKit was found: it is installed now.')
  try {
    for (const name of ['webkit2gtk-driver', 'xvfb']) installPackage(name)
  } catch {
    console.log('WebKit could not be installed.')
  }
  return findWebKit()
}

/** Where the browser lies that belongs to the library, which is no command. */
const libraries = () => [
  '/usr/libexec',
  '/usr/lib',
  '/usr/lib64',
  ...below('/usr/lib', /-linux-gnu/),
]

/**
 * @param {string} folder
 * @param {RegExp} named
 */
function below(folder, named) {
  try {
    return readdirSync(folder)
      .filter((name) => named.test(name))
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** @param {string} command */
const onThePath = (command) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isExecutable)

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
