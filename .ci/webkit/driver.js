import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Milliseconds, for a driver that starts and for one command. */
const limit = 30_000

/**
 * The toolbar of MiniBrowser is wider than a phone, and the window never narrower than the toolbar.
 */
const toolbar =
  '* { min-width: 0; min-height: 0; margin: 0; padding: 0; border: 0; font-size: 1px; }'

/**
 * WebKit's driver, spoken with as WebDriver says (https://www.w3.org/TR/webdriver2/): JSON over HTTP.
 *
 * @param {{ driver: string, browser: string, display: string }} options paths, and the name of the screen
 */
export async function startDriver({ driver, browser, display }) {
  const folder = mkdtempSync(join(tmpdir(), 'id-contact-webkit-'))
  mkdirSync(join(folder, 'gtk-3.0'))
  writeFileSync(join(folder, 'gtk-3.0/gtk.css'), toolbar)
  const port = await freePort()
  const child = spawn(driver, ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      XDG_CONFIG_HOME: folder,
      XDG_CACHE_HOME: folder,
      XDG_DATA_HOME: folder,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // Its sandbox can't be made by root in a container; it only ever opens these tests.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    },
  })
  let session = ''

  /**
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path below the session
   * @param {unknown} [body]
   * @returns {Promise<any>}
   * @throws {Error} what the driver says went wrong, or after 30 s
   */
  async function command(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${session}${path}`, {
      method,
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
      signal: AbortSignal.timeout(limit),
    })
    const { value } = /** @type {{ value: any }} */ (await response.json())
    if (!response.ok) throw new Error(`WebDriver: ${value.error}. ${value.message}`)
    return value
  }

  await answering(() => command('GET', '/status'))
  const opened = await command('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        // A page of tests is never done loading before its tests begin.
        pageLoadStrategy: 'none',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    },
  })
  session = `/session/${opened.sessionId}`

  return {
    command,
    /** @type {string} */
    version: opened.capabilities.browserVersion,
    async stop() {
      await command('DELETE', '').catch(() => undefined)
      child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** @param {() => Promise<unknown>} ask */
async function answering(ask) {
  const end = Date.now() + limit
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}
