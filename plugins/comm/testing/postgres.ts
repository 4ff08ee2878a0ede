import { postgresPrograms, startPostgresServer } from '../../../.ci/postgres-server.js'
import type { Database } from '../database/database.ts'
import { openPostgres } from '../database/postgres.ts'

export { postgresPrograms }

/** A PostgreSQL server of its own, and what a process would open on it. */
export async function startPostgres(programs: string) {
  const server = await startPostgresServer(programs)
  return {
    ...server,
    open: () => openPostgres(server.connection),
    /** Begins, does the work and ends where nobody else reaches it. */
    aside: async (work: (database: Database) => Promise<unknown>) => {
      await server.begin(server.data)
      const database = await openPostgres({ ...server.connection, host: server.data })
      await work(database)
      await database.close()
      await server.end()
    },
  }
}
