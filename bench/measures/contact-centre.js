import { join } from 'node:path'
import pg from 'pg'
import { postgresPrograms, startPostgresServer } from '../../.ci/postgres-server.js'
import { agents, configureContactCentre } from '../contact-centre/installation.js'
import { nobody, waitingCitizens } from '../contact-centre/people.js'
import { median } from '../figures.js'
import { residentMegabytes, startNode } from '../processes.js'

/** How many wait: the last is what an installation must bear. */
const allCrowds = [100, 1000, 10_000]

/**
 * The contact centre on a PostgreSQL server that flushes as it does in production, all on the same cores as those
 * who ask.
 * @returns undefined where there is no PostgreSQL
 */
export async function measureContactCentre({ crowds = allCrowds } = {}) {
  const programs = postgresPrograms()
  if (programs === undefined) return undefined
  const postgres = await startPostgresServer(programs, [])
  const centre = await configureContactCentre(postgres.url())
  const first = await centre.start()
  const client = new pg.Client(postgres.connection)
  const people = startPeople()
  try {
    await client.connect()
    const waiting = []
    for (const crowd of crowds) waiting.push(await measureWaiting(crowd))
    const one = await measureWork([first.port])
    const second = await centre.start()
    const two = await measureWork([first.port, second.port])
    await second.stop()
    return { waiting, one, two }
  } finally {
    await people.stop()
    await first.stop()
    await client.end()
    await Promise.all([postgres.stop(), centre.remove()])
  }

  /** @param {number} crowd */
  async function measureWaiting(crowd) {
    await nobody(client)
    // What the first of them costs is the process's, not theirs.
    await people.ask('open', { port: first.port, citizens: await waitingCitizens(client, 20) })
    await people.ask('close')
    await nobody(client)
    const citizens = await waitingCitizens(client, crowd)
    const before = residentMegabytes(first.pid) ?? NaN
    const began = performance.now()
    await people.ask('open', { port: first.port, citizens })
    const opening = performance.now() - began
    await new Promise((next) => setTimeout(next, 2000))
    const kilobytes = (((residentMegabytes(first.pid) ?? NaN) - before) * 1024) / crowd
    const moves = []
    for (const agent of agents.slice(0, 5))
      moves.push(await people.ask('moveUp', { port: first.port, agent }))
    await people.ask('close')
    return {
      crowd,
      kilobytes,
      opening,
      milliseconds: median(moves.map((move) => move.milliseconds)),
      longest: Math.max(...moves.map((move) => move.milliseconds)),
      missed: moves.reduce((sum, move) => sum + move.missed, 0),
    }
  }

  /** @param {number[]} ports of the processes */
  async function measureWork(ports) {
    await nobody(client)
    const citizens = await waitingCitizens(client, agents.length)
    const writing = await people.ask('write', {
      ports,
      agents,
      citizens,
      perSecond: 200,
      seconds: 5,
    })
    await nobody(client)
    await waitingCitizens(client, 10_000)
    const accepting = await people.ask('compete', { ports, agents, each: 18 })
    await nobody(client)
    return { writing, accepting }
  }
}

/** The process that the citizens and agents are in. */
function startPeople() {
  const file = join(import.meta.dirname, '..', 'load', 'centre.js')
  const { child, stop } = startNode([file], { channel: true })
  let number = 0
  /**
   * @param {string} work
   * @param {object} [asked]
   * @returns {Promise<any>}
   */
  const ask = (work, asked) =>
    new Promise((resolve, reject) => {
      number += 1
      const id = number
      /** @param {any} told */
      const hear = (told) => {
        if (told.id !== id) return
        child.off('message', hear)
        if (told.fault) reject(new Error(told.fault))
        else resolve(told.result)
      }
      child.on('message', hear)
      child.send({ id, work, ...asked })
    })
  return { ask, stop }
}
