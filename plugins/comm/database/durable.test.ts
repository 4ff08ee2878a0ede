import { describe, expect, it } from 'vitest'
import { openPostgres } from './postgres.ts'
import { postgresPrograms, startPostgres } from '../testing/postgres.ts'

const programs = postgresPrograms()

describe.runIf(programs !== undefined)('when the PostgreSQL server crashes', () => {
  it('what was answered is still there, and news of it had been told before', async () => {
    const server = await startPostgres(programs ?? '')
    let numbers = 0
    for (let crash = 0; crash < 3; crash++) {
      const database = await openPostgres(server.connection)
      await database.query('create table if not exists answered (number integer)')
      const heard: string[] = []
      await database.listen(
        'durable',
        (payload) => heard.push(payload),
        () => {},
      )
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          database.transaction(async (transaction) => {
            await transaction.query('insert into answered values ($1)', [numbers + index])
            await transaction.query(`select pg_notify('durable', $1)`, [String(index)])
          }),
        ),
      )
      numbers += 20
      await server.end('SIGQUIT')
      await database.close().catch(() => undefined)
      await server.begin()
      const after = await openPostgres(server.connection)
      const [kept] = await after.query<{ rows: number }>(
        'select count(*)::int as rows from answered',
      )
      expect(kept?.rows).toBe(numbers)
      expect(heard.length).toBe(20)
      await after.close()
    }
    await server.stop()
  })
})
