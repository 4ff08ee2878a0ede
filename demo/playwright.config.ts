import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from '../.ci/browser.js'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.test.ts',
  outputDir: '../test-results',
  // Each test has an installation of its own; two at a time is what two cores carry.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // On a machine that decides over a release a test is tried again, and told of by name.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  reporter: [['list'], ['../.ci/playwright-summary.js']],
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    launchOptions: { executablePath: findBrowser(), args: browserArguments },
    trace: 'off',
  },
})
