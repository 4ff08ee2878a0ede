import { writeFileSync } from 'node:fs'

/**
 * Writes `{ passed, failed }` over all test files, for whoever adds up the runners.
 * @param {string | undefined} path nothing is written without one
 * @returns {import('@web/test-runner').Reporter}
 */
export function summaryReporter(path) {
  return {
    stop: ({ sessions }) => {
      if (!path) return
      const counts = { passed: 0, failed: 0 }
      for (const { testResults, errors } of sessions) {
        // A file that can't be run has no results, only errors.
        if (errors.length) counts.failed += 1
        if (testResults) count(testResults, counts)
      }
      writeFileSync(path, JSON.stringify(counts))
    },
  }
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @param {{ passed: number, failed: number }} counts
 */
function count(suite, counts) {
  for (const { passed, skipped } of suite.tests) {
    if (passed) counts.passed += 1
    else if (!skipped) counts.failed += 1
  }
  for (const inner of suite.suites) count(inner, counts)
}
