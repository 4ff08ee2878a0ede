import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestComm, testComm } from '../testing/comm.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { arrived, deliver, listOf, loggedIn, start, Browser } from '../testing/people.ts'
import type { DeskConversation, DeskView } from '../conversation/desk-views.ts'
import type { CitizenView, Message } from '../conversation/views.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  let server: Awaited<ReturnType<typeof listening>>
  beforeAll(async () => {
    comm = await testComm({}, open)
    server = await listening(comm)
  })
  afterAll(async () => {
    await comm.close()
    await server.close()
  })

  const said = (text: string) => ({ key: crypto.randomUUID(), text })

  async function talking() {
    const citizen = await arrived(comm)
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${citizen.id}/accept`)
    return { ...citizen, agent, agentPath: `/desk/conversations/${citizen.id}` }
  }

  it('tells the citizen of their place, of the agent who comes, and of the end', async () => {
    const { browser, path, id } = await arrived(comm)
    const stream = await ReceivedStream.open(`${server.url}${path}/events`, browser)
    await stream.next('view', (view: CitizenView) => view.at === 'waiting')
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${id}/accept`)
    const talks = await stream.next('view', (view: CitizenView) => view.at === 'talking')
    expect(talks.data).toMatchObject({ agent: 'Medewerker 1', identified_as: 'Testburger 1' })
    await agent.post(`/desk/conversations/${id}/end`)
    await stream.next('view', (view: CitizenView) => view.at === 'ended')
    await agent.post(`/desk/conversations/${id}/delete`)
    const gone = await stream.next('view', (view: CitizenView) => view.at === 'deleted')
    expect(gone.data).toMatchObject({ attributes: ['Naam', 'BSN'] })
    stream.close()
  })

  it('brings what was said while the connection was lost, once and in order', async () => {
    const { browser, path, agent, agentPath } = await talking()
    const before = await ReceivedStream.open(`${server.url}${path}/events`, browser)
    await browser.post(`${path}/messages`, said('een'))
    const first = await before.next('message')
    expect(first).toMatchObject({ id: '1', data: { text: 'een', from: 'citizen' } })
    before.close()

    await agent.post(`${agentPath}/messages`, said('twee'))
    await agent.post(`${agentPath}/messages`, said('drie'))
    const resumed = await ReceivedStream.open(`${server.url}${path}/events`, browser, {
      'last-event-id': '1',
    })
    const texts = [await resumed.next('message'), await resumed.next('message')]
    expect(texts.map(({ data }) => (data as Message).text)).toEqual(['twee', 'drie'])
    resumed.close()

    const reloaded = await ReceivedStream.open(`${server.url}${path}/events?after=2`, browser)
    expect(await reloaded.next('message')).toMatchObject({ id: '3' })
    reloaded.close()
  })

  it('begins at the beginning when what it should resume after is nonsense', async () => {
    const { browser, path } = await talking()
    await browser.post(`${path}/messages`, said('een'))
    for (const after of ['-1', 'x', '1e9', "1' or 1=1"]) {
      const address = `${server.url}${path}/events?after=${encodeURIComponent(after)}`
      const stream = await ReceivedStream.open(address, browser)
      expect(await stream.next('message')).toMatchObject({ id: '1' })
      stream.close()
    }
  })

  it('shows the agent who waits, and the attributes only after accepting', async () => {
    const agent = await loggedIn(comm)
    const list = await ReceivedStream.open(`${server.url}/desk/events`, agent)
    const { browser, path, id } = await arrived(comm)
    const page = await ReceivedStream.open(`${server.url}${path}/events`, browser)
    const shown = await list.next('desk', (view: DeskView) =>
      view.waiting.some((item) => item.id === id && item.connected),
    )
    expect(JSON.stringify(shown.data)).not.toContain('Testburger')

    const early = await ReceivedStream.open(`${server.url}/desk/conversations/${id}/events`, agent)
    const refused = await early.next('conversation')
    expect(refused.data).toMatchObject({ at: 'not_mine', citizens: [] })
    await agent.post(`/desk/conversations/${id}/accept`)
    const mine = await early.next('conversation', (view: DeskConversation) => view.at === 'talking')
    expect(mine.data).toMatchObject({
      citizens: [
        {
          identification: {
            method: 'Testinlog',
            attributes: [
              { tag: 'name', name: 'Naam', value: 'Testburger 1' },
              { tag: 'bsn', name: 'BSN', value: '999990019' },
            ],
          },
        },
      ],
    })
    page.close()
    await list.next('desk', (view: DeskView) =>
      view.mine.some((item) => item.id === id && !item.connected),
    )
    early.close()
    list.close()
  })

  it('ends for an agent who logs out, also in the conversation that was open', async () => {
    const { agent, agentPath } = await talking()
    const list = await ReceivedStream.open(`${server.url}/desk/events`, agent)
    const open = await ReceivedStream.open(`${server.url}${agentPath}/events`, agent)
    await list.next('desk')
    await open.next('conversation')
    await agent.submit('/desk/logout')
    await expect(list.next('never')).rejects.toThrow('ended')
    await expect(open.next('never')).rejects.toThrow('ended')
  })

  it('opens no stream for who asks for its headers only', async () => {
    const { browser, path } = await arrived(comm)
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const address = `${server.url}${path}/events`
    const response = await fetch(address, { method: 'HEAD', headers: { cookie } })
    expect(await response.text()).toBe('')
  })

  it('counts as unread what the agent has not had on screen', async () => {
    const { browser, path, agent, agentPath, id } = await talking()
    await browser.post(`${path}/messages`, said('een'))
    await browser.post(`${path}/messages`, said('twee'))
    const unread = async () => (await listOf(comm)).mine.find((item) => item.id === id)?.unread
    expect(await unread()).toBe(2)
    const open = await ReceivedStream.open(`${server.url}${agentPath}/events`, agent)
    await open.next('conversation')
    await expect.poll(unread).toBe(0)
    open.close()
  })

  it('puts a citizen in the queue whose result comes after them', async () => {
    const { clientPath, attrPath } = await start(comm)
    const browser = new Browser(comm)
    const path = (await browser.get(clientPath)).headers.get('location') ?? ''
    const stream = await ReceivedStream.open(`${server.url}${path}/events`, browser)
    await stream.next('view', (view: CitizenView) => view.at === 'arriving')
    await deliver(comm, attrPath, await comm.seal())
    await stream.next('view', (view: CitizenView) => view.checking === true)
    // They do nothing themselves.
    comm.pass(0.5)
    await stream.next('view', (view: CitizenView) => view.at === 'waiting')
    stream.close()
  })

  it('ends when the process stops', async () => {
    const other = await testComm({}, open)
    const otherServer = await listening(other)
    const { browser, path } = await arrived(other)
    const stream = await ReceivedStream.open(`${otherServer.url}${path}/events`, browser)
    await stream.next('view')
    await other.close()
    await expect(stream.next('never')).rejects.toThrow()
    await otherServer.close()
  })
})
