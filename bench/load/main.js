import { percentile } from '../figures.js'
import { openConnection } from './connection.js'

/**
 * The process that asks. Each message is a load, several may go on at once.
 * @typedef {object} Load
 * @property {number} id
 * @property {number} port
 * @property {string} request all of it, as it goes over the wire
 * @property {number} seconds
 * @property {number} [inFlight] so many at once, each followed by the next
 * @property {number} [perSecond] or so many a second, whatever becomes of them
 *
 * @typedef {object} Loaded
 * @property {number} id
 * @property {number} perSecond answers
 * @property {number} answers
 * @property {Record<string, number>} statuses how often each came; 0 is no answer
 * @property {{ p50: number, p99: number }} milliseconds
 */

process.on('message', (/** @type {Load} */ load) => {
  const work = load.perSecond === undefined ? oneAfterTheOther(load) : soManyASecond(load)
  void work.then((loaded) => process.send?.(loaded))
})

/**
 * @param {Load} load
 * @returns {Promise<Loaded>}
 */
async function oneAfterTheOther({ id, port, request, seconds, inFlight = 16 }) {
  const connections = await Promise.all(
    Array.from({ length: inFlight }, () => openConnection(port)),
  )
  const seen = createSeen()
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    connections.map(
      (connection) =>
        new Promise((/** @type {(nothing: void) => void} */ over) => {
          ask()
          function ask() {
            const asked = performance.now()
            connection.ask(request, (status) => {
              const now = performance.now()
              seen.add(status, now - asked)
              if (now < until && status !== 0) ask()
              else over()
            })
          }
        }),
    ),
  )
  const took = (performance.now() - began) / 1000
  for (const connection of connections) connection.close()
  return { id, ...seen.told(took) }
}

/**
 * @param {Load} load
 * @returns {Promise<Loaded>}
 */
async function soManyASecond({ id, port, request, seconds, perSecond = 1 }) {
  const seen = createSeen()
  /** @type {Set<Awaited<ReturnType<typeof openConnection>>>} */
  const open = new Set()
  const next = setInterval(() => {
    void openConnection(port).then((connection) => {
      const asked = performance.now()
      open.add(connection)
      connection.ask(request, (status) => {
        if (open.delete(connection)) seen.add(status, performance.now() - asked)
        connection.close()
      })
    })
  }, 1000 / perSecond)
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  clearInterval(next)
  // Those that hang are left: the measure is over.
  for (const connection of [...open]) {
    open.delete(connection)
    connection.close()
  }
  return { id, ...seen.told(seconds) }
}

function createSeen() {
  /** @type {number[]} */
  const times = []
  /** @type {Record<string, number>} */
  const statuses = {}
  return {
    /**
     * @param {number} status
     * @param {number} time
     */
    add(status, time) {
      times.push(time)
      statuses[status] = (statuses[status] ?? 0) + 1
    },
    /** @param {number} seconds */
    told: (seconds) => ({
      perSecond: times.length / seconds,
      answers: times.length,
      statuses,
      milliseconds: { p50: percentile(times, 50), p99: percentile(times, 99) },
    }),
  }
}
