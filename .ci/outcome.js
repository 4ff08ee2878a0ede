import { existsSync, readFileSync } from 'node:fs'

/**
 * What a runner writes to the file in TEST_SUMMARY: names, so that what went wrong can be read below a long output too.
 * @typedef {{ passed: number, failures: string[], triedAgain: string[] }} Summary
 */

/** All runners together, in one line that says how it went, and a name for each thing that did not go well. */
export class Outcome {
  passed = 0
  /** @type {string[]} */
  failures = []
  /** @type {string[]} */
  triedAgain = []

  /**
   * @param {string} name of the runner
   * @param {boolean} well how it ended: one that ends badly counts as a failure, whatever it wrote
   * @param {string} [path] where it wrote its summary
   */
  add(name, well, path) {
    /** @type {Summary} */
    const summary =
      path && existsSync(path)
        ? JSON.parse(readFileSync(path, 'utf8'))
        : { passed: 0, failures: [], triedAgain: [] }
    this.passed += summary.passed
    this.triedAgain.push(...summary.triedAgain)
    this.failures.push(...summary.failures)
    if (!well && summary.failures.length === 0) this.failures.push(`${name}, as a whole`)
  }

  /** Prints it all, and whether all of it passed. */
  tell() {
    if (this.triedAgain.length > 0) {
      console.log(
        `\nPassed only when tried again, to be mended:\n  ${this.triedAgain.join('\n  ')}`,
      )
    }
    if (this.failures.length > 0) console.log(`\nFailed:\n  ${this.failures.join('\n  ')}`)
    console.log(`\n${this.passed} passed, ${this.failures.length} failed`)
    return this.failures.length === 0
  }
}
