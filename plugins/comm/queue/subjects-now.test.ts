import { expect, it } from 'vitest'
import { testComm } from '../testing/comm.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { loggedIn } from '../testing/people.ts'

const purposes = ['question', 'passport', 'move'].map((tag) => ({
  tag,
  name: tag,
  authentication: 'none',
}))
const local_agents = [
  { name: 'Medewerker 1', subjects: ['question', 'passport'] },
  { name: 'Medewerker 2', subjects: ['move'] },
  { name: 'Leiding', roles: ['lead'] },
]

onBothDatabases(({ open }) => {
  it('whoever transfers is told which subjects are closed, and which nobody at work has', async () => {
    const test = await testComm({ purposes, comm: { desk: { local_agents } } }, open)
    const agent = await loggedIn(test, 'Medewerker 1')
    const lead = await loggedIn(test, 'Leiding')
    const told = async (): Promise<unknown> => (await agent.get('/desk/subjects')).json()
    const are = (question: string, passport: string, move: string) => [
      { tag: 'question', is: question },
      { tag: 'passport', is: passport },
      { tag: 'move', is: move },
    ]
    expect(await told()).toEqual(are('open', 'open', 'nobody'))
    await loggedIn(test, 'Medewerker 2')
    expect(await told()).toEqual(are('open', 'open', 'open'))
    const closes = { purpose: 'passport', channel: 'chat', closed: true }
    expect((await lead.post('/desk/lead/closures', closes)).status).toBe(204)
    expect(await told()).toEqual(are('open', 'closed', 'open'))
    expect((await lead.get('/desk/subjects')).status).toBe(403)
    await test.close()
  })
})
