import { writeFileSync } from 'node:fs'

/** Writes how many end-to-end tests passed and failed to the file in TEST_SUMMARY, where there is one. */
export default class PlaywrightSummary {
  passed = 0
  failed = 0

  /**
   * @param {import('@playwright/test/reporter').TestCase} test
   * @param {import('@playwright/test/reporter').TestResult} result
   */
  onTestEnd(test, result) {
    // A retry would hide a flaky test: there are none, every end counts.
    if (result.status === test.expectedStatus) this.passed += 1
    else this.failed += 1
  }

  onEnd() {
    if (!process.env.TEST_SUMMARY) return
    const { passed, failed } = this
    writeFileSync(process.env.TEST_SUMMARY, JSON.stringify({ passed, failed }))
  }
}
