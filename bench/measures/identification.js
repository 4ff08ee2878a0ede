import { join } from 'node:path'
import { startCore } from '../core.js'
import { median, percentile } from '../figures.js'
import { identify } from '../identification/citizen.js'
import { configureIdentification } from '../identification/installation.js'
import { cores, startServer } from '../processes.js'
import { startBy } from '../requests.js'

const servers = join(import.meta.dirname, '..', 'servers')

/**
 * Identifying for real: our OpenID plugin in the core's process, before a provider that answers at once.
 * @param {ReturnType<typeof import('../load.js').startLoad>} load
 * @param {Pick<import('../plugins.js').Plugins, 'comm'>} plugins
 */
export async function measureIdentification(load, plugins, { times = 1000, ways = 150 } = {}) {
  const provider = await startServer(join(servers, 'provider.js'), {}, { core: cores.others })
  const [port = 0] = provider.ports
  const configured = await configureIdentification({
    issuer: `http://127.0.0.1:${port}`,
    instant: plugins.comm,
  })
  try {
    const tokens = await measureTokens(times)
    const core = await startCore(configured, { core: cores.measured })
    try {
      const start = { port: core.port, request: startBy('login', 'instant'), status: 200 }
      await load.measure(core.pid, { ...start, seconds: 2 })
      const starts = await load.measure(core.pid, { ...start, seconds: 3 })
      return { tokens, starts, way: await measureWay(core.port, ways) }
    } finally {
      await core.stop()
    }
  } finally {
    await Promise.all([provider.stop(), configured.remove()])
  }
}

/**
 * One citizen after the other.
 * @param {number} port
 * @param {number} ways
 */
async function measureWay(port, ways) {
  const gone = []
  // The first ones are for the code to become quick.
  for (let way = -30; way < ways; way += 1) {
    const one = await identify(port)
    if (way >= 0) gone.push(one)
  }
  const times = gone.map(({ milliseconds }) => milliseconds)
  return {
    redirects: Math.max(...gone.map(({ redirects }) => redirects)),
    milliseconds: { p50: median(times), p99: percentile(times, 99) },
  }
}

/**
 * @param {number} times
 * @returns {Promise<Record<'RSA' | 'EC', Record<'seal' | 'open', import('../servers/tokens.js').Milliseconds>>>}
 */
async function measureTokens(times) {
  const { ports: measured, stop } = await startServer(
    join(servers, 'tokens.js'),
    { times },
    { core: cores.measured },
  )
  await stop()
  return /** @type {any} */ (measured)
}
