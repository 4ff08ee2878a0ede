import { writeFileSync } from 'node:fs'

/** Writes how many unit tests passed and failed to the file in TEST_SUMMARY, where there is one. */
export default class VitestSummary {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    if (!process.env.TEST_SUMMARY) return
    let passed = 0
    let failed = 0
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        // What was left out has said why itself.
        if (state === 'failed') failed += 1
      }
    }
    writeFileSync(process.env.TEST_SUMMARY, JSON.stringify({ passed, failed }))
  }
}
