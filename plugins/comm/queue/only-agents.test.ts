import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepAtDesk } from '../agents/presence.ts'
import type { CommContext } from '../conversation/context.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, type Browser, loggedIn, queued } from '../testing/people.ts'
import { assign } from './assign.ts'

const purposes = [{ tag: 'question', name: 'Algemene vraag', authentication: 'none' }]
const local_agents = [
  'Medewerker 1',
  'Medewerker 2',
  { name: 'Leiding', roles: ['lead'] },
  { name: 'Privacy', roles: ['privacy_officer'] },
]

onBothDatabases(({ open }) => {
  let test: TestComm
  let context: CommContext
  let agent: Browser
  beforeAll(async () => {
    const queue = { assign: 'automatic', accept_seconds: 30 }
    test = await testComm({ purposes, comm: { desk: { local_agents }, queue } }, open)
    context = await contextOf(test)
    for (const other of ['Leiding', 'Privacy']) {
      await loggedIn(test, other)
      await keepAtDesk(context, test.database, other)
    }
  })
  afterAll(() => test.close())

  const offered = () => test.database.query('select offered_to from conversation')
  const availability = async (): Promise<unknown> =>
    (await test.internalApp.request('/comm/chat/availability?purpose=question')).json()

  it('a lead or privacy officer who is no agent leaves nobody without a wait', async () => {
    expect(await availability()).toEqual({ available: true })
  })

  it('nothing is offered to them', async () => {
    await queued(test)
    await assign(context)
    expect(await offered()).toEqual([{ offered_to: null }])
  })

  it('who no longer logs in is nobody’s colleague, who is away for a while is, and away', async () => {
    agent = await loggedIn(test)
    const other = await loggedIn(test, 'Medewerker 2')
    const colleagues = async (): Promise<unknown> => (await agent.get('/desk/colleagues')).json()
    const is = (presence: string) => [
      { id: 'Medewerker 2', name: 'Medewerker 2', presence, free: presence === 'available' },
    ]
    expect(await colleagues()).toEqual(is('available'))
    await test.database.query(`update agent set connected_until = null where id = 'Medewerker 2'`)
    expect(await colleagues()).toEqual(is('away'))
    await other.submit('/desk/logout')
    expect(await colleagues()).toEqual([])
    await loggedIn(test, 'Medewerker 2')
    // Nobody has swept their old login yet.
    test.pass(16)
    agent = await loggedIn(test)
    expect(await colleagues()).toEqual([])
  })

  it('they are nobody’s colleague, and nothing is transferred to them', async () => {
    agent = await loggedIn(test)
    expect(await (await agent.get('/desk/colleagues')).json()).toEqual([])
    const id = await accepts(agent)
    for (const other of ['Leiding', 'Privacy']) {
      const to = { to: { agent: other } }
      const response = await agent.post(`/desk/conversations/${id}/transfer`, to)
      expect(await response.json()).toMatchObject({ fault: 'colleague' })
    }
  })
})
