import { join } from 'node:path'
import { cores, startNode, workedSeconds } from './processes.js'

/**
 * Starts the process that asks.
 * @returns what loads a port, and stops it
 */
export function startLoad() {
  const client = startNode([join(import.meta.dirname, 'load', 'main.js')], {
    core: cores.others,
    channel: true,
  })
  let loads = 0

  /**
   * @param {Omit<import('./load/main.js').Load, 'id'>} load
   * @returns {Promise<import('./load/main.js').Loaded>}
   */
  function run(load) {
    loads += 1
    const id = loads
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error('The process that asks ended.'))
      /** @param {import('./load/main.js').Loaded} loaded */
      const told = (loaded) => {
        if (loaded.id !== id) return
        client.child.off('message', told)
        client.child.off('exit', ended)
        resolve(loaded)
      }
      client.child.on('message', told)
      client.child.on('exit', ended)
      client.child.send({ id, ...load })
    })
  }

  /**
   * A load and what it costs whoever answers.
   * @param {number} pid
   * @param {Omit<import('./load/main.js').Load, 'id'> & { status: number }} load
   */
  async function measure(pid, { status, ...load }) {
    const before = workedSeconds(pid)
    const loaded = await run(load)
    const worked = (workedSeconds(pid) ?? NaN) - (before ?? NaN)
    const wrong = loaded.answers - (loaded.statuses[status] ?? 0)
    if (wrong > 0)
      throw new Error(`Not all answers were ${status}: ${JSON.stringify(loaded.statuses)}`)
    return { ...loaded, microseconds: (worked / loaded.answers) * 1e6 }
  }

  return { run, measure, stop: client.stop }
}
