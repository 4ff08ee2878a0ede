import { join } from 'node:path'
import { startCore } from '../core.js'
import { median } from '../figures.js'
import { cores, residentMegabytes, startServer } from '../processes.js'
import { fullStart, hangingStart } from '../requests.js'
import { inTurn } from './in-turn.js'

/**
 * @typedef {Awaited<ReturnType<typeof import('../core.js').startCore>>} Core
 * @typedef {ReturnType<typeof import('../load.js').startLoad>} LoadClient
 * @typedef {import('../plugins.js').Plugins} Plugins
 */

/**
 * Whole starts, 16 at once, beside a bare undici Pool that sends the plugins the same; and the memory that
 * the core has meanwhile.
 * @param {Core} core
 * @param {LoadClient} load
 * @param {Plugins} plugins
 */
export async function measureStarts(core, load, plugins, { rounds = 5, seconds = 1.5 } = {}) {
  const start = { request: fullStart, seconds, status: 200 }
  // Also for the code to become quick: both have done a few thousand when it begins to count.
  await load.measure(core.pid, { ...start, port: core.port, seconds: 4 })
  const pool = await startServer(
    join(import.meta.dirname, '..', 'servers', 'pool.js'),
    await plugins.lastCalls(),
    { core: cores.measured },
  )
  const memory = watchMemory(core.pid)
  try {
    await load.measure(pool.pid, { ...start, port: Number(pool.ports[0]), seconds: 2 })
    const measured = await inTurn(
      {
        pool: () => load.measure(pool.pid, { ...start, port: Number(pool.ports[0]) }),
        core: () => load.measure(core.pid, { ...start, port: core.port }),
      },
      { rounds },
    )
    return { ...measured, megabytes: memory.peak() }
  } finally {
    memory.stop()
    await pool.stop()
  }
}

/**
 * Whole starts by a method that works, alone and while another one's plugin hangs and citizens keep choosing it. Each
 * time by a core that just started: one that knows the plugin hangs doesn't ask it any more, and this is about before.
 * @param {{ file: string, port: number }} configured
 * @param {LoadClient} load
 */
export async function measureHanging(configured, load, { rounds = 5, seconds = 3 } = {}) {
  const ratios = []
  const p99s = { alone: /** @type {number[]} */ ([]), beside: /** @type {number[]} */ ([]) }
  for (let round = 0; round < rounds; round += 1) {
    const core = await startCore(configured, { core: cores.measured })
    const start = { request: fullStart, port: core.port, seconds, status: 200 }
    const others = { request: hangingStart, port: core.port, seconds, perSecond: 20 }
    await load.measure(core.pid, { ...start, seconds: 2 })
    const alone = await load.measure(core.pid, start)
    const [beside, hung] = await Promise.all([load.measure(core.pid, start), load.run(others)])
    await core.stop()
    if (hung.answers > 0) throw new Error('What should hang was answered.')
    p99s.alone.push(alone.milliseconds.p99)
    p99s.beside.push(beside.milliseconds.p99)
    ratios.push(beside.milliseconds.p99 / alone.milliseconds.p99)
  }
  return { alone: median(p99s.alone), beside: median(p99s.beside), ratio: median(ratios) }
}

/** @param {number} pid */
function watchMemory(pid) {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, residentMegabytes(pid) ?? NaN)
  }
  const timer = setInterval(look, 100)
  look()
  return { peak: () => peak, stop: () => clearInterval(timer) }
}
