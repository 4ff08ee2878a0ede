import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { loggedIn } from '../testing/people.ts'
import { endOldLogins } from './login.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  beforeAll(async () => {
    comm = await testComm({}, open)
  })
  afterAll(() => comm.close())

  it('who logs in at the moment in which their old login ends, or is ended by them, waits for nobody', async () => {
    const context = await contextOf(comm)
    const agent = await loggedIn(comm)
    for (let time = 0; time < 20; time += 1) {
      comm.pass(16)
      const [login] = await Promise.all([
        agent.submit('/desk/login', { agent: 'Medewerker 1' }),
        endOldLogins(context),
      ])
      expect(login.status).toBe(303)
      // The same browser's tab logs out while another one logs in.
      const [again] = await Promise.all([
        agent.submit('/desk/login', { agent: 'Medewerker 1' }),
        agent.submit('/desk/logout'),
      ])
      expect(again.status).toBe(303)
      await agent.submit('/desk/login', { agent: 'Medewerker 1' })
    }
  })
})
