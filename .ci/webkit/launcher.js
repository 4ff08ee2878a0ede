import { startDisplay } from './display.js'
import { startDriver } from './driver.js'
import { webKitPage } from './page.js'

/**
 * Runs tests in WebKit: one window, one file of tests after the other.
 *
 * @param {{ driver: string, browser: string }} paths
 * @returns {import('@web/test-runner').BrowserLauncher & { getPage: () => ReturnType<typeof webKitPage> }}
 */
export function webKitLauncher(paths) {
  /** @type {{ page: ReturnType<typeof webKitPage>, stop: () => Promise<void> } | undefined} */
  let open
  /** @type {string | undefined} */
  let active

  async function start() {
    const display = await startDisplay()
    const driver = await startDriver({ ...paths, display: display.name })
    return {
      page: webKitPage(driver.command),
      async stop() {
        await driver.stop()
        display.stop()
      },
    }
  }
  function getPage() {
    if (!open) throw new Error('WebKit has not been started.')
    return open.page
  }

  return {
    name: 'WebKit',
    // What pages the commands of the tests find here: such as Playwright's.
    type: 'playwright',
    concurrency: 1,
    getPage,
    async startSession(id, url) {
      open ??= await start()
      active = id
      await open.page.setViewportSize({ width: 800, height: 600 })
      await open.page.goto(url)
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => getPage().url(),
    async stopSession() {
      active = undefined
      // Whatever is still under way on the page ends.
      await getPage().goto('about:blank')
      return {}
    },
    async startDebugSession() {
      throw new Error('Tests can’t be debugged in this WebKit.')
    },
    async stop() {
      await open?.stop()
      open = undefined
    },
  }
}
