import { chromeLauncher } from '@web/test-runner-chrome'
import inChromium from '../widget/web-test-runner.config.js'
import { findFirefox } from './firefox.js'

/** The ways through the widget, and back to it; everything else is tested in Chromium. */
const mainWays = ['way-through', 'coming-back', 'loading', 'double-click', 'layouts']

const launcher = chromeLauncher({
  launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
  async createPage({ context }) {
    const page = await context.newPage()
    const press = page.keyboard.press.bind(page.keyboard)
    // The tests name the space bar by its place on the keyboard; Firefox is told keys by what they write.
    page.keyboard.press = (key, options) => press(key === 'Space' ? ' ' : key, options)
    return page
  },
})
launcher.name = 'Firefox'

/** The tests of the widget in a real Firefox, which puppeteer-core speaks with by WebDriver BiDi. */
export default {
  ...inChromium,
  files: mainWays.map((name) => `widget/${name}.browser.test.ts`),
  browsers: [launcher],
  // Only the page that is in front has the focus.
  concurrency: 1,
  testsFinishTimeout: 90_000,
}
