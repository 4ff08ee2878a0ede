import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from '../.ci/browser.js'
import { postgresPrograms } from '../.ci/postgres-server.js'
import type { DatabaseKind } from './e2e/databases.ts'

/** Conversations that are identified meanwhile, and platforms: what is kept of them is to hold on both databases. */
const onBoth = /(asked-identification|contact-centre|forwarded-start|platform)\.e2e\.test\.ts$/
/** Where one test of a file is to hold on both, it has this tag. */
const alone = /@on-both-databases/
const server = { database: 'server' as const }

const hasPostgres = postgresPrograms() !== undefined

export default defineConfig<{ database: DatabaseKind }>({
  testDir: '.',
  testMatch: '**/*.e2e.test.ts',
  globalSetup: './e2e/databases.ts',
  outputDir: '../test-results',
  // Each test has an installation of its own, and waits more than it works: three at a time are what two cores carry.
  workers: 3,
  fullyParallel: true,
  timeout: 120_000,
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
  projects: [
    ...(hasPostgres
      ? [
          { name: 'on a PostgreSQL server', testMatch: onBoth, use: server },
          { name: 'by themselves on a PostgreSQL server', grep: alone, use: server },
        ]
      : []),
    { name: 'on the embedded database' },
  ],
})
