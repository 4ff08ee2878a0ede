import { fileURLToPath } from 'node:url'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { playwrightLauncher } from '@web/test-runner-playwright'
import { browserArguments, findBrowser } from '../.ci/browser.js'
import { fakeCore } from './testing/fake-core.js'
import { inlineStyleSheets } from './testing/inline-style-sheets.js'
import { summaryReporter } from './testing/summary-reporter.js'

/** The widget as it is written, in a real browser, against a contact server that tests can script. */
export default {
  files: 'widget/**/*.browser.test.ts',
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  hostname: '127.0.0.1',
  nodeResolve: true,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: findBrowser(), args: browserArguments },
    }),
  ],
  plugins: [
    inlineStyleSheets(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  middleware: [fakeCore()],
  // Lit says once a page that it runs as in development; the warnings to web editors are tested.
  filterBrowserLogs: () => false,
  reporters: [defaultReporter(), summaryReporter(process.env.TEST_SUMMARY)],
  testFramework: { config: { timeout: 10_000 } },
}
