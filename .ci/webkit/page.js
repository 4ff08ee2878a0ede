/** @typedef {Awaited<ReturnType<typeof import('./driver.js').startDriver>>['command']} Command */

/** By the names that tests use; what isn't here is a character (WebDriver section 15.7.1). */
const keys = /** @type {Record<string, string>} */ ({
  Space: ' ',
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
})
const buttons = { left: 0, middle: 1, right: 2 }

/**
 * The page in the browser, with those methods of Playwright's that the commands of tests call.
 *
 * @param {Command} command
 */
export function webKitPage(command) {
  /** @param {readonly object[]} actions */
  const withKeys = (actions) =>
    command('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] })
  /** @param {readonly object[]} actions */
  const withMouse = (actions) =>
    command('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    })
  /** @param {string} name */
  const down = (name) => ({ type: 'keyDown', value: keys[name] ?? name })
  /** @param {string} name */
  const up = (name) => ({ type: 'keyUp', value: keys[name] ?? name })
  /** @param {{ button?: keyof typeof buttons }} [options] */
  const numbered = ({ button = 'left' } = {}) => ({ button: buttons[button] })
  /** @param {number} x @param {number} y */
  const move = (x, y) => ({ type: 'pointerMove', origin: 'viewport', duration: 0, x, y })

  return {
    /** @param {string} url */
    goto: (url) => command('POST', '/url', { url }),
    /** @returns {Promise<string>} */
    url: () => command('GET', '/url'),
    /** @param {{ width: number, height: number }} size of what is in the window, in CSS pixels */
    async setViewportSize({ width, height }) {
      const measure = () =>
        command('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] })
      const { width: outerWidth, height: outerHeight } = await command('GET', '/window/rect')
      const [innerWidth, innerHeight] = await measure()
      await command('POST', '/window/rect', {
        width: width + outerWidth - innerWidth,
        height: height + outerHeight - innerHeight,
      })
      // The window is told, and the page hears of it a little later.
      for (const end = Date.now() + 2000; ;) {
        const [now] = await measure()
        if (now === width) return
        if (Date.now() > end) throw new Error(`The page is ${now} pixels wide, not ${width}.`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    emulateMedia() {
      throw new Error('WebKit’s driver can’t change what the reader prefers.')
    },
    keyboard: {
      /** @param {string} combination such as "Shift+Tab" */
      press(combination) {
        const names = combination === '+' ? ['+'] : combination.split('+')
        return withKeys([...names.map(down), ...names.reverse().map(up)])
      },
      /** @param {string} text */
      type: (text) => withKeys([...text].flatMap((character) => [down(character), up(character)])),
      /** @param {string} name */
      down: (name) => withKeys([down(name)]),
      /** @param {string} name */
      up: (name) => withKeys([up(name)]),
    },
    mouse: {
      /** @param {number} x @param {number} y */
      move: (x, y) => withMouse([move(x, y)]),
      /** @param {number} x @param {number} y @param {{ button?: keyof typeof buttons }} [options] */
      click: (x, y, options) =>
        withMouse([
          move(x, y),
          { type: 'pointerDown', ...numbered(options) },
          { type: 'pointerUp', ...numbered(options) },
        ]),
      /** @param {{ button?: keyof typeof buttons }} [options] */
      down: (options) => withMouse([{ type: 'pointerDown', ...numbered(options) }]),
      /** @param {{ button?: keyof typeof buttons }} [options] */
      up: (options) => withMouse([{ type: 'pointerUp', ...numbered(options) }]),
    },
  }
}
