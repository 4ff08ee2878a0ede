import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

/**
 * Writes how many unit tests passed and failed to the file in TEST_SUMMARY, where there is one, with the names of those
 * that failed, and of those that passed only when they were tried again.
 */
export default class VitestSummary {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    if (!process.env.TEST_SUMMARY) return
    let passed = 0
    /** @type {string[]} */
    const failures = []
    /** @type {string[]} */
    const triedAgain = []
    for (const module of modules) {
      const file = relative(process.cwd(), module.moduleId)
      if (module.errors().length > 0) failures.push(file)
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        const name = `${file}: ${test.fullName}`
        if (state === 'passed') passed += 1
        // What was left out has said why itself.
        if (state === 'failed') failures.push(name)
        if (test.diagnostic()?.flaky) triedAgain.push(name)
      }
    }
    writeFileSync(process.env.TEST_SUMMARY, JSON.stringify({ passed, failures, triedAgain }))
  }
}
