import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { browserArguments, findBrowser } from '../.ci/browser.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Every story in a real browser: it draws, its play function passes, and axe finds nothing wrong. */
export default defineConfig({
  root: at('..'),
  publicDir: false,
  plugins: [storybookTest({ configDir: at('.') })],
  test: {
    name: 'stories',
    reporters: ['default', at('../.ci/vitest-summary.js')],
    testTimeout: 30_000,
    // Editors' warnings in the console are part of many states.
    silent: 'passed-only',
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      provider: playwright({
        launchOptions: { executablePath: findBrowser(), args: browserArguments },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
