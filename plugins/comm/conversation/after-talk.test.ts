import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { giveBackOfVanished } from '../queue/vanished.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, arrived, type Browser, loggedIn } from '../testing/people.ts'
import type { CommContext } from './context.ts'

const local_agents = ['Medewerker 1', 'Medewerker 2', { name: 'Leiding', roles: ['lead'] }]
const transferred = 'U wordt doorverbonden met een medewerker van'
const agentGone = 'Uw medewerker is weggevallen.'
const firstTime = 'helpt u zo met'

onBothDatabases(({ open }) => {
  let test: TestComm
  let context: CommContext
  let agent: Browser
  let lead: Browser
  beforeAll(async () => {
    test = await testComm({ comm: { desk: { local_agents } } }, open)
    context = await contextOf(test)
  })
  beforeEach(async () => {
    for (const table of ['conversation', 'agent']) {
      await test.database.query(`delete from ${table}`)
    }
    agent = await loggedIn(test)
    await loggedIn(test, 'Medewerker 2')
    lead = await loggedIn(test, 'Leiding')
  })
  afterAll(() => test.close())

  async function talking() {
    const citizen = await arrived(test, { purpose: 'passport' })
    expect(await accepts(agent, citizen.id)).toBe(citizen.id)
    test.pass(0.1)
    /** Which of the sentences the citizen's page says. */
    const reads = async () => {
      const page = await (await citizen.browser.get(citizen.path)).text()
      const content = page.slice(0, page.indexOf('id="data"'))
      return [transferred, agentGone, firstTime].filter((text) => content.includes(text))
    }
    const moves = async (to: object | string) => {
      const path = `/desk/lead/conversations/${citizen.id}/move`
      expect((await lead.post(path, { to })).status).toBe(204)
      test.pass(0.1)
    }
    return { ...citizen, reads, moves }
  }
  async function vanishes() {
    await test.database.query(`update agent set connected_until = null where id = 'Medewerker 1'`)
    await giveBackOfVanished(context)
    test.pass(0.1)
  }

  it('who waits the first time reads that somebody will help them, also when a lead gives them to an agent', async () => {
    const citizen = await arrived(test, { purpose: 'passport' })
    const path = `/desk/lead/conversations/${citizen.id}/move`
    expect((await lead.post(path, { to: { agent: 'Medewerker 2' } })).status).toBe(204)
    const page = await (await citizen.browser.get(citizen.path)).text()
    expect(page).toContain(firstTime)
    expect(page).toContain('"after":null')
  })

  it.each([
    ['a colleague', { agent: 'Medewerker 2' }],
    ['another subject', { subject: 'report_move' }],
    ['the same subject', { subject: 'passport' }],
  ])('who is transferred to %s reads so', async (_, to) => {
    const { id, reads } = await talking()
    expect((await agent.post(`/desk/conversations/${id}/transfer`, { to })).status).toBe(204)
    expect(await reads()).toEqual([transferred])
  })

  it('whom a lead takes away from an agent reads the same', async () => {
    const { reads, moves } = await talking()
    await moves('queue')
    expect(await reads()).toEqual([transferred])
  })

  it('whose agent is gone reads so, whatever happens to them in the queue', async () => {
    const { reads, moves } = await talking()
    await vanishes()
    expect(await reads()).toEqual([agentGone])
    await moves({ agent: 'Medewerker 2' })
    await moves('queue')
    expect(await reads()).toEqual([agentGone])
  })

  it('only the last talk counts', async () => {
    const { id, reads } = await talking()
    const path = `/desk/conversations/${id}/transfer`
    expect((await agent.post(path, { to: { subject: 'passport' } })).status).toBe(204)
    test.pass(0.1)
    expect(await accepts(agent, id)).toBe(id)
    test.pass(0.1)
    await vanishes()
    expect(await reads()).toEqual([agentGone])
  })
})
