import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postgresPrograms, startPostgresServer } from '../../.ci/postgres-server.js'
import { contactCentre } from './testing/contact-centre.ts'
import { Server } from './testing/server.ts'
import { until } from './testing/until.ts'

const programs = postgresPrograms()

describe.runIf(programs !== undefined)('two processes, one of which sweeps', () => {
  let postgres: Awaited<ReturnType<typeof startPostgresServer>>
  let folder: string
  let servers: readonly Server[]
  let database: pg.Client
  beforeAll(async () => {
    postgres = await startPostgresServer(programs ?? '')
    folder = await mkdtemp(join(tmpdir(), 'id-contact-sweeper-'))
    // In which nobody arrives for three seconds, the shortest that can be configured.
    const comm = { retention: { arrival: 0.05 } }
    const configuration = contactCentre({ database: postgres.url(), dataFolder: folder, comm })
    servers = [await Server.start({ configuration }), await Server.start({ configuration })]
    database = new pg.Client(postgres.connection)
    database.on('error', () => {})
    await database.connect()
  })
  afterAll(async () => {
    await database.end()
    await Promise.all(servers.map((server) => server.remove()))
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const count = async (from: string) => {
    const { rows } = await database.query<{ count: string }>(`select count(*) from ${from}`)
    return Number(rows[0]?.count)
  }

  async function begin(server: Server | undefined, conversations: number): Promise<void> {
    for (let number = 0; number < conversations; number += 1) {
      const answer = await fetch(`${server?.internalUrl}/comm/chat/start_communication`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ purpose: 'question' }),
      })
      expect(answer.status).toBe(200)
    }
  }

  it(
    'the other one takes over from one that is killed in the middle, and nothing is lost or done twice',
    { timeout: 90_000 },
    async () => {
      await begin(servers[0], 3)
      await until(async () => (await count('deletion')) === 3)
      const told = () =>
        Promise.all(servers.map(async (one) => (await one.events('conversation_deleted')).length))
      // The line in the log comes after the row.
      await until(async () => (await told()).reduce((all, one) => all + one, 0) === 3)
      const deleted = await told()
      const [first, second] = deleted[0] ? servers : [...servers].reverse()
      expect(deleted.toSorted()).toEqual([0, 3])

      // Slow enough to be killed between, and within, two of them.
      await database.query(`create function slowly() returns trigger language plpgsql as
      $$ begin perform pg_sleep(0.25); return old; end $$`)
      await database.query(
        'create trigger slowly before delete on conversation for each row execute function slowly()',
      )
      await begin(second, 12)
      await until(async () => (await count('deletion')) >= 5)
      await first?.end('SIGKILL')
      const atTheKill = await count('conversation')
      expect(atTheKill).toBeGreaterThan(5)

      await until(async () => (await count('conversation')) === 0)
      expect(await count('deletion')).toBe(15)
      expect(await count(`access_entry where act = 'deleted_by_timer'`)).toBe(15)
      for (const left of ['citizen', 'message', 'happening']) expect(await count(left)).toBe(0)
      expect((await second?.events('conversation_deleted'))?.length).toBeGreaterThan(5)

      // Whoever comes back leaves it to the one that does it now.
      await database.query('drop trigger slowly on conversation')
      await first?.begin()
      const before = (await first?.events('conversation_deleted'))?.length
      await begin(first, 2)
      await until(async () => (await count('deletion')) === 17)
      expect((await first?.events('conversation_deleted'))?.length).toBe(before)
    },
  )
})
