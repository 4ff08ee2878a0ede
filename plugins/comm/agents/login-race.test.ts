import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CommContext } from '../conversation/context.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onPostgres } from '../testing/on-both-databases.ts'
import { type Browser, loggedIn } from '../testing/people.ts'
import { lockAgent } from './agent.ts'
import { endOldLogins } from './login.ts'

const name = 'Medewerker 1'

onPostgres(({ open }) => {
  let comm: TestComm
  let context: CommContext
  let agent: Browser
  beforeAll(async () => {
    comm = await testComm({}, open)
    context = await contextOf(comm)
  })
  beforeEach(async () => {
    agent = await loggedIn(comm, name)
  })
  afterAll(() => comm.close())

  /** Somebody logs in, holds the agent as logging in does, and ends their old login while `other` is under way. */
  async function loggingInDuring<T>(other: () => Promise<T>): Promise<T> {
    const { begun } = await comm.database.transaction(async (transaction) => {
      await lockAgent(transaction, name)
      const begun = other()
      await expect.poll(waiting).toBe(1)
      await transaction.query('delete from agent_login where agent = $1', [name])
      // In a record: the transaction must not wait for it.
      return { begun }
    })
    return begun
  }

  /** How many of this database's sessions wait for another. */
  async function waiting(): Promise<number> {
    const rows = await comm.database.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return rows.length
  }

  it('who logs in while another tab logs out waits for nobody, and neither fails', async () => {
    const response = await loggingInDuring(() => agent.submit('/desk/logout'))
    expect(response.status).toBe(303)
  })

  it('who logs in while their old login ends waits for nobody, and neither fails', async () => {
    comm.pass(16)
    await loggingInDuring(() => endOldLogins(context))
    expect(await comm.database.query('select 1 from agent_login')).toEqual([])
  })
})
