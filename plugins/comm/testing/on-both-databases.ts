import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Database } from '../database/database.ts'
import { openPostgres } from '../database/postgres.ts'
import { openEmbedded, serverOfTheRun } from './databases.ts'
import { postgresPrograms } from './postgres.ts'

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
  describe('on the embedded database', () => tests({ open: openEmbedded }))
  onPostgres(tests)
}

/** Tests of what only a server can do, such as several processes. Where none is installed they are left out, saying so. */
export function onPostgres(tests: (databases: Required<TestDatabases>) => void): void {
  if (programs === undefined) {
    console.warn('No PostgreSQL was found (pg_config): the tests on a real server are left out.')
  }
  describe.runIf(programs !== undefined)('on a PostgreSQL server', () => {
    let server: Awaited<ReturnType<typeof serverOfTheRun>>
    const made: string[] = []
    beforeAll(async () => {
      server = await serverOfTheRun()
    })
    afterAll(() =>
      asRoot(async (root) => {
        for (const database of made) await root.query(`drop database ${database} with (force)`)
      }),
    )
    const asRoot = async (work: (root: Database) => Promise<void>) => {
      const root = await openPostgres(server)
      await work(root).finally(() => root.close())
    }
    const last = () => ({ ...server, database: made.at(-1) })
    tests({
      open: async () => {
        const name = `test_${randomUUID().replaceAll('-', '')}`
        await asRoot(async (root) => {
          await root.query(`create database ${name}`)
        })
        made.push(name)
        return openPostgres(last())
      },
      share: () => openPostgres(last()),
    })
  })
}
