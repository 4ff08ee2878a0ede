import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { postgresPrograms, startPostgresServer } from './postgres-server.js'

/**
 * Vitest's global setup: to make an empty database takes seconds, so that all files of a run share what they begin
 * with, made when the first of them asks for it. `GET /embedded` names a file for `loadDataDir`, `GET /server` how to
 * connect to a PostgreSQL server, on which each makes databases of its own.
 * @param {import('vitest/node').TestProject} project
 * @returns the end of it all
 */
export default async function testDatabases(project) {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-databases-'))
  const embedded = once(() => emptyEmbedded(join(folder, 'embedded.tar')))
  const server = once(() => startPostgresServer(postgresPrograms() ?? '', settings))

  /** @type {Record<string, () => Promise<unknown>>} */
  const answers = {
    '/embedded': async () => ({ file: await embedded.get() }),
    '/server': async () => (await server.get()).connection,
  }
  const asked = createServer((request, response) => {
    // Whoever asks again some seconds later, on a busy machine, would ask on a connection that has just been closed.
    response.setHeader('connection', 'close')
    const answer = answers[request.url ?? '']?.() ?? Promise.reject(new Error('No such database.'))
    answer.then(
      (value) => response.end(JSON.stringify(value)),
      (/** @type {unknown} */ fault) => response.writeHead(500).end(String(fault)),
    )
  })
  await new Promise((resolve) => asked.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = asked.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  project.provide('testDatabases', `http://127.0.0.1:${address.port}`)

  return async () => {
    asked.close()
    asked.closeAllConnections()
    await (await server.begun())?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every file has some processes, each with a pool of ten. */
const settings = ['fsync=off', 'max_connections=500']

/** @param {string} file where its data folder goes */
async function emptyEmbedded(file) {
  const first = await PGlite.create()
  await writeFile(file, Buffer.from(await (await first.dumpDataDir('none')).arrayBuffer()))
  await first.close()
  return file
}

/**
 * @template Made
 * @param {() => Promise<Made>} make
 */
function once(make) {
  /** @type {Promise<Made> | undefined} */
  let made
  return { get: () => (made ??= make()), begun: async () => made }
}
