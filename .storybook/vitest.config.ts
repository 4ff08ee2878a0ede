import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { directionOf, locales } from '../ui/locale.ts'
import { browserArguments, findBrowser } from '../.ci/browser.js'

const rightToLeft = locales.filter((locale) => directionOf(locale) === 'rtl')

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The stories with these tags, with the toolbar like this. */
const project = (
  name: string,
  initialGlobals: Record<string, unknown>,
  tags?: { include: string[] },
  maxWorkers = 1,
) => ({
  root: at('..'),
  publicDir: false as const,
  plugins: [storybookTest({ configDir: at('.'), initialGlobals, ...(tags && { tags }) })],
  test: {
    name,
    testTimeout: 60_000,
    maxWorkers,
    retry: process.env.CI ? 1 : 0,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      provider: playwright({
        launchOptions: { executablePath: findBrowser(), args: browserArguments },
      }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
})

/**
 * Every story in a real browser: it draws, its play function passes, and axe finds nothing wrong. All of
 * them in Dutch, light; one of each kind of page again in English, dark, and in a municipality's theme.
 */
export default defineConfig({
  test: {
    // Warnings to web editors are part of many states.
    silent: 'passed-only',
    reporters: ['default', at('../.ci/vitest-summary.js')],
    projects: [
      // Vitest would leave a core to whoever watches it: when the smaller ones are done that is half of the machine.
      project('stories', {}, undefined, 2),
      // From right to left, as soon as there is such a language.
      ...rightToLeft.map((locale) => project(locale, { locale }, { include: ['each-look'] })),
      project('dark', { theme: 'neutral-dark', locale: 'en' }, { include: ['each-look'] }),
      // A municipality's own colours and letters.
      project('municipal', { theme: 'utrecht' }, { include: ['each-look'] }),
    ],
  },
})
