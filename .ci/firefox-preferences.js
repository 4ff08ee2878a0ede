/** What each is called in about:config, with its values there. */
const settings = /** @type {const} */ ({
  forcedColors: { name: 'browser.display.document_color_use', active: 2, none: 1 },
  reducedMotion: { name: 'ui.prefersReducedMotion', reduce: 1, 'no-preference': 0 },
})

/**
 * Changes what the reader prefers. WebDriver BiDi has no command for that: it is done as a reader does, in the settings,
 * which is allowed to a Firefox that was started with --remote-allow-system-access.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @returns {(media: Record<string, string>) => Promise<void>}
 */
export function preferring(browser) {
  // Puppeteer has no word for windows of the browser itself; what it speaks through knows them.
  const { connection } = /** @type {any} */ (browser)
  return async (media) => {
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
    for (const [feature, value] of Object.entries(media)) {
      const { name, [value]: number } = /** @type {any} */ (settings)[feature] ?? {}
      if (number === undefined) throw new Error(`Firefox is not told of ${feature}: ${value}.`)
      await connection.send('script.evaluate', {
        expression: `Services.prefs.setIntPref(${JSON.stringify(name)}, ${number})`,
        target: { context: result.contexts[0].context },
        awaitPromise: false,
      })
    }
  }
}
