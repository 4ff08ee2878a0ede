import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { DeskView } from '../conversation/desk-views.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, arrived, type Browser, loggedIn } from '../testing/people.ts'

const local_agents = ['Medewerker 1', { name: 'Meewerkend', roles: ['agent', 'lead'] }]

onBothDatabases(({ open }) => {
  let test: TestComm
  let agent: Browser
  let lead: Browser
  beforeAll(async () => {
    test = await testComm({ comm: { desk: { local_agents } } }, open)
  })
  beforeEach(async () => {
    await test.database.query('delete from conversation')
    agent = await loggedIn(test)
    lead = await loggedIn(test, 'Meewerkend')
  })
  afterAll(() => test.close())

  it('a lead who works as an agent is alerted at their own desk, until the mark is gone; an agent is not', async () => {
    const { id } = await arrived(test)
    await accepts(agent, id)
    const server = await listening(test)
    const desk = await ReceivedStream.open(`${server.url}/desk/events`, lead)
    await desk.next('desk', ({ marked }: DeskView) => marked.length === 0)
    await agent.post(`/desk/conversations/${id}/mark`, { mark: 'emergency' })
    const alerted = await desk.next('desk', ({ marked }: DeskView) => marked.length > 0)
    expect(alerted.data).toMatchObject({
      marked: [
        {
          ...{ id, subject: 'Verhuizing doorgeven', mark: 'emergency' },
          ...{ by: 'Medewerker 1', agent: 'Medewerker 1', at: expect.any(String) as unknown },
        },
      ],
    })
    const own = await ReceivedStream.open(`${server.url}/desk/events`, agent)
    expect((await own.next('desk')).data).toMatchObject({ marked: [] })
    await agent.post(`/desk/conversations/${id}/mark`, { mark: null })
    await desk.next('desk', ({ marked }: DeskView) => marked.length === 0)
    desk.close()
    own.close()
    await server.close()
  })

  it('who marks their own conversation is not alerted to it', async () => {
    const { id } = await arrived(test)
    await accepts(lead, id)
    await lead.post(`/desk/conversations/${id}/mark`, { mark: 'abuse' })
    const server = await listening(test)
    const desk = await ReceivedStream.open(`${server.url}/desk/events`, lead)
    const view = await desk.next('desk', ({ mine }: DeskView) => mine[0]?.mark === 'abuse')
    expect(view.data).toMatchObject({ marked: [] })
    desk.close()
    await server.close()
  })
})
