import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeskConversation, DeskView } from '../conversation/desk-views.ts'
import type { CitizenView, Place } from '../conversation/views.ts'
import { demoConfiguration, type TestComm, testComm } from '../testing/comm.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { onPostgres } from '../testing/on-both-databases.ts'
import { arrived, deliver, loggedIn, start } from '../testing/people.ts'

const said = (text: string) => ({ key: crypto.randomUUID(), text })

onPostgres(({ open, share }) => {
  let one: TestComm
  let other: TestComm
  let servers: Awaited<ReturnType<typeof listening>>[]
  beforeAll(async () => {
    one = await testComm({}, open)
    // The keyring is a folder that all of them have; the database is one.
    const comm = { ...demoConfiguration.comm, data_folder: one.dataFolder }
    other = await testComm({ comm }, share)
    servers = await Promise.all([listening(one), listening(other)])
  })
  afterAll(async () => {
    await Promise.all([one.close(), other.close()])
    await Promise.all(servers.map((server) => server.close()))
  })
  const url = (process: 0 | 1) => servers[process]?.url

  it('a citizen at one and an agent at the other see each other come, write and end', async () => {
    const { browser, path, id } = await arrived(one)
    const agent = await loggedIn(other)
    const list = await ReceivedStream.open(`${url(1)}/desk/events`, agent)
    const page = await ReceivedStream.open(`${url(0)}${path}/events`, browser)
    await page.next('view', (view: CitizenView) => view.at === 'waiting')
    await list.next('desk', ({ waiting }: DeskView) =>
      waiting.some((item) => item.id === id && item.connected),
    )

    await agent.post(`/desk/conversations/${id}/accept`)
    await page.next('view', (view: CitizenView) => view.at === 'talking')
    const desk = await ReceivedStream.open(`${url(1)}/desk/conversations/${id}/events`, agent)
    const shown = await desk.next('conversation', (view: DeskConversation) => view.at === 'talking')
    expect(JSON.stringify(shown.data)).toContain('Testburger 1')

    await browser.post(`${path}/messages`, said('Van de ene'))
    expect((await desk.next('message')).data).toMatchObject({ text: 'Van de ene', sequence: 1 })
    await agent.post(`/desk/conversations/${id}/messages`, said('Van de andere'))
    await page.next('message')
    expect((await page.next('message')).data).toMatchObject({ text: 'Van de andere', sequence: 2 })

    page.close()
    await desk.next('conversation', (view: DeskConversation) => !view.connected)
    const again = await ReceivedStream.open(`${url(1)}${path}/events?after=2`, browser.at(other))
    await again.next('view', (view: CitizenView) => view.at === 'talking')
    await agent.post(`/desk/conversations/${id}/end`)
    await again.next('view', (view: CitizenView) => view.at === 'ended')
    await agent.at(one).post(`/desk/conversations/${id}/delete`)
    await again.next('view', (view: CitizenView) => view.at === 'deleted')
    for (const stream of [again, desk, list]) stream.close()
  })

  it('each sees that the other writes and what they have read, whichever process has them', async () => {
    const { browser, path, id } = await arrived(one)
    const agent = await loggedIn(other)
    await agent.post(`/desk/conversations/${id}/accept`)
    const talks = (wanted: (view: Extract<CitizenView, { at: 'talking' }>) => boolean) =>
      page.next('view', (view: CitizenView) => view.at === 'talking' && wanted(view))
    const shows = (wanted: (view: DeskConversation) => boolean) => desk.next('conversation', wanted)
    const page = await ReceivedStream.open(`${url(0)}${path}/events`, browser)
    await talks(({ typing }) => !typing)
    const desk = await ReceivedStream.open(`${url(1)}/desk/conversations/${id}/events`, agent)
    await shows(({ typing, citizen_read: read }) => !typing && read === 0)

    await browser.post(`${path}/typing`)
    await shows(({ typing }) => typing)
    await browser.post(`${path}/messages`, said('Gevraagd'))
    await shows(({ typing }) => !typing)
    await talks(({ agent_read: read }) => read === 1)

    await agent.post(`/desk/conversations/${id}/typing`)
    await talks(({ typing }) => typing)
    await agent.post(`/desk/conversations/${id}/messages`, said('Beantwoord'))
    await talks(({ typing }) => !typing)
    await browser.post(`${path}/read`, { sequence: 2 })
    await shows(({ citizen_read: read }) => read === 2)

    // Whoever writes no further isn't seen to write: after six seconds, on the clock of the process.
    await browser.at(other).post(`${path}/typing`)
    await shows(({ typing }) => typing)
    await shows(({ typing }) => !typing)
    for (const stream of [page, desk]) stream.close()
  })

  it('whoever waits at one hears that the other has taken who came before', async () => {
    const first = await arrived(other)
    one.pass(0.1)
    const second = await arrived(one)
    const page = await ReceivedStream.open(`${url(0)}${second.path}/events`, second.browser)
    await page.next('view', (view: CitizenView) => view.at === 'waiting' && view.place === 2)
    const agent = await loggedIn(other, 'Medewerker 2')
    await agent.post(`/desk/conversations/${first.id}/accept`)
    await page.next('place', ({ place }: Place) => place === 1)
    page.close()
  })

  it('two agents who accept the same citizen at both: one has them', async () => {
    const { id } = await arrived(one)
    const agents = [await loggedIn(one, 'Medewerker 1'), await loggedIn(other, 'Medewerker 2')]
    const statuses = await Promise.all(
      agents.map(async (agent) => (await agent.post(`/desk/conversations/${id}/accept`)).status),
    )
    expect(statuses.sort()).toEqual([200, 409])
  })

  it('a result delivered to both at once is taken once', async () => {
    const { attrPath } = await start(one)
    const result = await one.seal()
    const statuses = await Promise.all(
      [one, other].map(async (comm) => (await deliver(comm, attrPath, result)).status),
    )
    expect(statuses.sort()).toEqual([204, 404])
  })

  it('a message sent to one whose answer was lost, and again to the other, is there once', async () => {
    const { browser, path, id } = await arrived(one)
    const agent = await loggedIn(other)
    await agent.post(`/desk/conversations/${id}/accept`)
    const message = said('Een keer')
    const answers = await Promise.all(
      [browser, browser.at(other)].map(async (same) =>
        (await same.post(`${path}/messages`, message)).json(),
      ),
    )
    expect(answers[0]).toEqual(answers[1])
  })

  it('an agent who logs out at one is logged out at the other', async () => {
    const agent = await loggedIn(one)
    const list = await ReceivedStream.open(`${url(1)}/desk/events`, agent.at(other))
    await list.next('desk')
    await agent.submit('/desk/logout')
    await expect(list.next('never')).rejects.toThrow('ended')
  })
})
