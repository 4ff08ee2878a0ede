import { join } from 'node:path'
import pg from 'pg'
import { postgresPrograms, startPostgresServer } from '../../.ci/postgres-server.js'
import { agents, configureContactCentre } from '../contact-centre/installation.js'
import { nobody, waitingCitizens } from '../contact-centre/people.js'
import { median } from '../figures.js'
import { residentMegabytes, startNode, workedSeconds } from '../processes.js'

/** How many wait: the last is what an installation must bear. */
const allCrowds = [100, 1000, 10_000]

/**
 * The contact centre on a PostgreSQL server that flushes as it does in production, all on the same cores as those
 * who ask.
 * @param {{ crowds?: readonly number[], works?: boolean }} [options] without `works` only those who wait
 * @returns undefined where there is no PostgreSQL
 */
export async function measureContactCentre({ crowds = allCrowds, works = true } = {}) {
  const programs = postgresPrograms()
  if (programs === undefined) return undefined
  const postgres = await startPostgresServer(programs, [])
  const centre = await configureContactCentre(postgres.url())
  const client = new pg.Client(postgres.connection)
  const people = startPeople()
  try {
    await client.connect()
    const waiting = []
    for (const crowd of crowds) waiting.push(await inNew(1, (it) => measureWaiting(crowd, it)))
    const shared = await inNew(2, (it) => measureWaiting(crowds.at(-1) ?? 0, it))
    if (!works) return { waiting, shared }
    const one = await inNew(1, measureWork)
    const two = await inNew(2, measureWork)
    return { waiting, shared, one, two }
  } finally {
    await people.stop()
    await client.end()
    await Promise.all([postgres.stop(), centre.remove()])
  }

  /**
   * In processes that did nothing before: memory that one has had it keeps.
   * @template Result
   * @param {number} count
   * @param {(processes: Awaited<ReturnType<typeof centre.start>>[]) => Promise<Result>} measure
   */
  async function inNew(count, measure) {
    const processes = []
    try {
      for (let number = 0; number < count; number += 1) processes.push(await centre.start())
      return await measure(processes)
    } finally {
      for (const running of processes) await running.stop()
    }
  }

  /**
   * @param {number} crowd
   * @param {readonly { port: number, pid: number }[]} processes that they are spread over
   */
  async function measureWaiting(crowd, processes) {
    const ports = processes.map(({ port }) => port)
    await nobody(client)
    // What the first of them cost is the process's, not theirs.
    await people.ask('open', { ports, citizens: await waitingCitizens(client, centre.folder, 100) })
    await people.ask('close')
    await nobody(client)
    const citizens = await waitingCitizens(client, centre.folder, crowd)
    const before = processes.map(({ pid }) => residentMegabytes(pid) ?? NaN)
    const began = performance.now()
    await people.ask('open', { ports, citizens })
    const opening = performance.now() - began
    await new Promise((next) => setTimeout(next, 2000))
    const grown = processes.reduce(
      (sum, { pid }, index) => sum + (residentMegabytes(pid) ?? NaN) - (before[index] ?? NaN),
      0,
    )
    const worked = () => processes.reduce((sum, { pid }) => sum + (workedSeconds(pid) ?? NaN), 0)
    const moves = []
    const workedBefore = worked()
    for (const agent of agents.slice(0, 5)) moves.push(await people.ask('moveUp', { ports, agent }))
    const seconds = (worked() - workedBefore) / moves.length
    await people.ask('close')
    return {
      crowd,
      kilobytes: (grown * 1024) / crowd,
      opening,
      milliseconds: median(moves.map((move) => move.milliseconds)),
      longest: Math.max(...moves.map((move) => move.milliseconds)),
      worked: seconds * 1000,
      missed: moves.reduce((sum, move) => sum + move.missed, 0),
    }
  }

  /** @param {readonly { port: number }[]} processes */
  async function measureWork(processes) {
    const ports = processes.map(({ port }) => port)
    // A process that has worked for a moment: what it does often is compiled by then, and planned.
    await nobody(client)
    await waitingCitizens(client, centre.folder, 1000)
    await people.ask('compete', { ports, agents, each: 18 })
    await nobody(client)
    await people.ask('write', { ports, agents, perSecond: 200, seconds: 5 })
    await nobody(client)
    const citizens = await waitingCitizens(client, centre.folder, agents.length)
    const writing = await people.ask('write', {
      ports,
      agents,
      citizens,
      perSecond: 200,
      seconds: 5,
    })
    await nobody(client)
    await waitingCitizens(client, centre.folder, 10_000)
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
