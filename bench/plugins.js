import { join } from 'node:path'
import { cores, startServer } from './processes.js'

/** @typedef {Awaited<ReturnType<typeof startPlugins>>} Plugins */

/** Starts the stand-ins for plugins, in a process of their own. */
export async function startPlugins() {
  const file = join(import.meta.dirname, 'servers', 'plugins.js')
  const server = await startServer(file, {}, { core: cores.others })
  const [comm = '', auth = '', hanging = ''] = server.ports.map(
    (port) => `http://127.0.0.1:${port}`,
  )

  /** What the core sent them last, so that somebody else can send the same. */
  async function lastCalls() {
    const bodies = await new Promise((resolve) => {
      server.child.once('message', resolve)
      server.child.send('last calls')
    })
    return {
      comm: { origin: comm, path: '/start_communication', body: bodies.comm },
      auth: { origin: auth, path: '/start_authentication', body: bodies.auth },
    }
  }
  return { comm, auth, hanging, lastCalls, stop: server.stop }
}
