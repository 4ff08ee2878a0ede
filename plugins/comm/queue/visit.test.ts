import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TestComm, testComm } from '../testing/comm.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, arrived, type Browser, loggedIn } from '../testing/people.ts'

onBothDatabases(({ open }) => {
  let test: TestComm
  let agent: Browser
  beforeAll(async () => {
    test = await testComm({}, open)
  })
  beforeEach(async () => {
    for (const table of ['conversation', 'visit']) {
      await test.database.query(`delete from ${table}`)
    }
    agent = await loggedIn(test)
  })
  afterAll(() => test.close())

  /** Half a minute of waiting, and three minutes of talking. */
  async function talked() {
    const { id, browser, path } = await arrived(test)
    test.pass(0.5)
    await accepts(agent, id)
    test.pass(3)
    return { id, browser, path, at: `/desk/conversations/${id}` }
  }
  /** In minutes. */
  const visits = () =>
    test.database.query(
      `select purpose, outcome, extract(epoch from accepted_at - queued_at)::float8 / 60 as waited,
         extract(epoch from ended_at - accepted_at)::float8 / 60 as talked
       from visit order by number`,
    )
  const first = { purpose: 'report_move', outcome: 'served', waited: 0.5, talked: 3 }

  it('each subject counts its own waiting and talking', async () => {
    const { id, at } = await talked()
    await agent.post(`${at}/transfer`, { to: { subject: 'passport' } })
    test.pass(1)
    await accepts(agent, id)
    test.pass(2)
    await agent.post(`${at}/end`)
    expect(await visits()).toEqual([
      first,
      { purpose: 'passport', outcome: 'served', waited: 1, talked: 2 },
    ])
  })

  it('who leaves while waiting for the second subject was served by the first, and not by that one', async () => {
    const { browser, path, at } = await talked()
    await agent.post(`${at}/transfer`, { to: { subject: 'passport' } })
    await browser.post(`${path}/stop`, {})
    expect(await visits()).toEqual([
      first,
      { purpose: 'passport', outcome: 'abandoned', waited: null, talked: null },
    ])
  })

  it('within its subject it is one visit, whoever talks in it', async () => {
    const { id, at } = await talked()
    await agent.post(`${at}/transfer`, { to: { subject: 'report_move' } })
    await accepts(agent, id)
    test.pass(2)
    await agent.post(`${at}/end`)
    expect(await visits()).toEqual([{ ...first, talked: 5 }])
  })
})
