import { join } from 'node:path'
import { cores, startServer } from '../processes.js'
import { askOptions, browserHeaders, optionsPath } from '../requests.js'
import { inTurn } from './in-turn.js'

const server = (/** @type {string} */ name) =>
  join(import.meta.dirname, '..', 'servers', `${name}.js`)

/**
 * What the core answers, for the others to answer the same.
 * @typedef {{ body: string, etag: string, whole: Headers, unchanged: Headers }} Sample the headers with 200 and with 304
 * @typedef {Record<string, string>} Headers
 */

/** Headers that `node:http` gives to every answer. */
const ofNode = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']

/**
 * What can be chosen: the core beside Hono with one route and bare `node:http`, which answer the same
 * bytes; also where the browser has them already.
 * @param {Awaited<ReturnType<typeof import('../core.js').startCore>>} core
 * @param {ReturnType<typeof import('../load.js').startLoad>} load
 */
export async function measureOptions(core, load, { rounds = 5, seconds = 1 } = {}) {
  const sample = await sampleOf(core.port)
  const bare = await startServer(server('bare'), sample, { core: cores.measured })
  const hono = await startServer(server('hono'), sample, { core: cores.measured })
  const ask = (/** @type {string} */ request, /** @type {number} */ status) =>
    inTurn(
      {
        bare: () =>
          load.measure(bare.pid, { port: Number(bare.ports[0]), request, seconds, status }),
        hono: () =>
          load.measure(hono.pid, { port: Number(hono.ports[0]), request, seconds, status }),
        core: () => load.measure(core.pid, { port: core.port, request, seconds, status }),
      },
      { rounds },
    )
  try {
    const whole = await ask(askOptions(), 200)
    const unchanged = await ask(askOptions(sample.etag), 304)
    return { whole, unchanged }
  } finally {
    await Promise.all([bare.stop(), hono.stop()])
  }
}

/**
 * @param {number} port
 * @returns {Promise<Sample>}
 */
async function sampleOf(port) {
  const url = `http://127.0.0.1:${port}${optionsPath}`
  const whole = await fetch(url, { headers: browserHeaders })
  const etag = whole.headers.get('etag') ?? ''
  const unchanged = await fetch(url, { headers: { ...browserHeaders, 'if-none-match': etag } })
  return {
    body: await whole.text(),
    etag,
    whole: headersOf(whole),
    unchanged: headersOf(unchanged),
  }
}

/** @param {Response} answer */
const headersOf = ({ headers }) =>
  Object.fromEntries([...headers].filter(([name]) => !ofNode.includes(name)))
