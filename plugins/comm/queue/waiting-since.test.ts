import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CommContext } from '../conversation/context.ts'
import { readLeadView } from '../desk/lead/read-lead-view.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, arrived, type Browser, listOf, loggedIn } from '../testing/people.ts'
import { giveBackOfVanished } from './vanished.ts'

const local_agents = [
  'Medewerker 1',
  { name: 'Medewerker 2', subjects: ['passport'] },
  { name: 'Leiding', roles: ['lead'] },
]

onBothDatabases(({ open }) => {
  let test: TestComm
  let context: CommContext
  let agent: Browser
  let lead: Browser
  beforeAll(async () => {
    test = await testComm(
      { comm: { desk: { local_agents }, targets: { answered_within_seconds: 120 } } },
      open,
    )
    context = await contextOf(test)
  })
  beforeEach(async () => {
    for (const table of ['conversation', 'agent', 'visit']) {
      await test.database.query(`delete from ${table}`)
    }
    agent = await loggedIn(test)
    await loggedIn(test, 'Medewerker 2')
    lead = await loggedIn(test, 'Leiding')
  })
  afterAll(() => test.close())

  /** Waited for half a minute and talked for ten. */
  async function talked(): Promise<string> {
    const { id } = await arrived(test, { purpose: 'passport' })
    test.pass(0.5)
    expect(await accepts(agent, id)).toBe(id)
    test.pass(9.5)
    for (const name of ['Medewerker 1', 'Medewerker 2']) {
      await test.database.query('update agent set connected_until = $2 where id = $1', [
        name,
        new Date(test.now().getTime() + 120_000),
      ])
    }
    return id
  }
  /** Everything that says how long somebody has waited, in seconds. */
  async function waits(name = 'Medewerker 1') {
    const { rows, conversations, alerts } = await readLeadView(context, 'nl')
    const passport = rows.find(({ purpose }) => purpose === 'passport')
    const desk = (await listOf(test, name)).waiting[0]
    const ago = (since: string | null | undefined) =>
      since ? (test.now().getTime() - Date.parse(since)) / 1000 : since
    return {
      desk: ago(desk?.since),
      longest: ago(passport?.longest_since),
      lead: ago(conversations[0]?.since),
      alerts: alerts.map(({ kind }) => kind),
    }
  }
  const nobodyWaitedLong = { desk: 6, longest: 6, lead: 6, alerts: [] }

  it('after a transfer the wait begins anew, and the talk is no part of it', async () => {
    const id = await talked()
    const body = { to: { agent: 'Medewerker 2' } }
    const moved = await agent.post(`/desk/conversations/${id}/transfer`, body)
    expect(moved.status).toBe(204)
    test.pass(0.1)
    expect(await waits('Medewerker 2')).toEqual(nobodyWaitedLong)
  })

  it('after the agent is gone too', async () => {
    await talked()
    await test.database.query(`update agent set connected_until = null where id = 'Medewerker 1'`)
    await giveBackOfVanished(context)
    test.pass(0.1)
    expect(await waits()).toEqual(nobodyWaitedLong)
  })

  it('after a lead took it away too; moving who waits anyway changes nothing', async () => {
    const id = await talked()
    const move = (to: object | string) => lead.post(`/desk/lead/conversations/${id}/move`, { to })
    expect((await move('queue')).status).toBe(204)
    test.pass(0.05)
    expect((await move({ agent: 'Medewerker 2' })).status).toBe(204)
    test.pass(0.05)
    expect(await waits('Medewerker 2')).toEqual(nobodyWaitedLong)
  })

  it('the place stays: before everybody who came later', async () => {
    const first = await talked()
    const second = await arrived(test, { purpose: 'passport' })
    expect(await accepts(agent, second.id)).toBe(second.id)
    for (const id of [second.id, first]) {
      await agent.post(`/desk/conversations/${id}/transfer`, { to: { subject: 'passport' } })
      test.pass(0.1)
    }
    expect((await listOf(test)).waiting.map(({ id }) => id)).toEqual([first, second.id])
  })
})
