import { writeFileSync } from 'node:fs'

/**
 * Writes how many tests passed, and the names of those that failed, for whoever adds up the runners.
 * @param {string | undefined} path nothing is written without one
 * @returns {import('@web/test-runner').Reporter}
 */
export function summaryReporter(path) {
  return {
    stop: ({ sessions }) => {
      if (!path) return
      /** @type {Summary} */
      const summary = { passed: 0, failures: [], triedAgain: [] }
      for (const { testFile, testResults, errors } of sessions) {
        // A file that can't be run has no results, only errors.
        if (errors.length) summary.failures.push(testFile)
        if (testResults) count(testResults, summary)
      }
      writeFileSync(path, JSON.stringify(summary))
    },
  }
}

/** @typedef {import('../../.ci/outcome.js').Summary} Summary */

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @param {Summary} summary
 */
function count(suite, summary) {
  for (const { name, passed, skipped } of suite.tests) {
    if (passed) summary.passed += 1
    else if (!skipped) summary.failures.push(`${suite.name}: ${name}`)
  }
  for (const inner of suite.suites) count(inner, summary)
}
