import { chromeLauncher } from '@web/test-runner-chrome'
import inChromium from '../widget/web-test-runner.config.js'
import { findFirefox } from './firefox.js'
import { preferring } from './firefox-preferences.js'

/** The ways through the widget, and back to it; `npm run soak firefox` runs everything else as well. */
const mainWays = ['way-through', 'coming-back', 'loading', 'double-click', 'layouts']

const launcher = chromeLauncher({
  launchOptions: {
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    // So that its settings can be changed while it runs.
    args: ['--remote-allow-system-access'],
  },
  async createPage({ browser, context }) {
    const page = await context.newPage()
    const press = page.keyboard.press.bind(page.keyboard)
    // The tests name the space bar by its place on the keyboard; Firefox is told keys by what they write.
    page.keyboard.press = (key, options) => press(key === 'Space' ? ' ' : key, options)
    return Object.assign(page, {
      emulateMedia: preferring(browser),
      setViewportSize: page.setViewport.bind(page),
    })
  },
})
launcher.name = 'Firefox'
// Only pages such as Playwright's are told of forced colours by the commands of the tests.
launcher.type = 'playwright'

/** The tests of the widget in a real Firefox, which puppeteer-core speaks with by WebDriver BiDi. */
export default {
  ...inChromium,
  files: mainWays.map((name) => `widget/${name}.browser.test.ts`),
  browsers: [launcher],
  // Only the page that is in front has the focus.
  concurrency: 1,
  testsFinishTimeout: 90_000,
}
