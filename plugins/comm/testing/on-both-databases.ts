import { afterAll, beforeAll, describe } from 'vitest'
import { openPGliteInMemory } from '../database/pglite.ts'
import type { Database } from '../database/database.ts'
import { openPostgres } from '../database/postgres.ts'
import { postgresPrograms, startPostgres } from './postgres.ts'

/** How a test gets a database of its own, empty, on one kind of server. */
export interface TestDatabases {
  /** An empty database. */
  open(): Promise<Database>
  /** One more process on the database opened last; only where any number of processes can share it. */
  share?: () => Promise<Database>
}

const programs = postgresPrograms()

/** The same tests on the embedded database and, where one is installed, on a PostgreSQL server. */
export function onBothDatabases(tests: (databases: TestDatabases) => void): void {
  describe('on the embedded database', () => tests({ open: openPGliteInMemory }))
  onPostgres(tests)
}

/** Tests of what only a server can do, such as several processes. Where none is installed they are left out, saying so. */
export function onPostgres(tests: (databases: Required<TestDatabases>) => void): void {
  if (programs === undefined) {
    console.warn('No PostgreSQL was found (pg_config): the tests on a real server are left out.')
  }
  describe.runIf(programs !== undefined)('on a PostgreSQL server', () => {
    let server: Awaited<ReturnType<typeof startPostgres>>
    let made = 0
    beforeAll(async () => {
      server = await startPostgres(programs ?? '')
    })
    afterAll(() => server.stop())
    const named = () => ({ ...server.connection, database: `test_${made}` })
    tests({
      open: async () => {
        made += 1
        const root = await server.open()
        await root.query(`create database test_${made}`)
        await root.close()
        return openPostgres(named())
      },
      share: () => openPostgres(named()),
    })
  })
}
