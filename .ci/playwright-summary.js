import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

/**
 * Writes how many end-to-end tests passed and failed to the file in TEST_SUMMARY, where there is one, with the names of
 * those that failed, and of those that passed only when they were tried again.
 */
export default class PlaywrightSummary {
  /** @type {Map<string, import('@playwright/test/reporter').TestCase>} */
  tests = new Map()

  /** @param {import('@playwright/test/reporter').TestCase} test */
  onTestEnd(test) {
    this.tests.set(test.id, test)
  }

  onEnd() {
    if (!process.env.TEST_SUMMARY) return
    /** @param {ReturnType<import('@playwright/test/reporter').TestCase['outcome']>} outcome */
    const namesOf = (outcome) =>
      [...this.tests.values()]
        .filter((test) => test.outcome() === outcome)
        .map((test) => {
          const [, project] = test.titlePath()
          return `${relative(process.cwd(), test.location.file)}: ${test.title} (${project})`
        })
    const failures = namesOf('unexpected')
    const triedAgain = namesOf('flaky')
    const passed = namesOf('expected').length + triedAgain.length
    writeFileSync(process.env.TEST_SUMMARY, JSON.stringify({ passed, failures, triedAgain }))
  }
}
