import { startCore } from '../core.js'
import { askOptions, fullStart } from '../requests.js'
import { inTurn } from './in-turn.js'

/**
 * What one and two workers do, on all cores: those who ask and the plugins take their part of them too.
 * @param {{ file: string, port: number }} configured
 * @param {ReturnType<typeof import('../load.js').startLoad>} load
 */
export async function measureWorkers(configured, load, { rounds = 3, seconds = 1 } = {}) {
  const each = []
  for (const workers of [1, 2]) {
    const core = await startCore(configured, { workers })
    const ask = (/** @type {string} */ request, inFlight = 16) =>
      load.measure(core.pid, { port: core.port, request, seconds, status: 200, inFlight })
    await ask(askOptions())
    await ask(fullStart)
    const measured = await inTurn(
      { options: () => ask(askOptions()), starts: () => ask(fullStart) },
      { rounds },
    )
    each.push({ workers, options: measured.options.perSecond, starts: measured.starts.perSecond })
    await core.stop()
  }
  return each
}
