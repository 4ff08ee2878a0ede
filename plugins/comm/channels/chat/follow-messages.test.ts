import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeskConversation, DeskView } from '../../conversation/desk-views.ts'
import type { CitizenView, Message } from '../../conversation/views.ts'
import { type TestComm, testComm } from '../../testing/comm.ts'
import { listening, ReceivedStream } from '../../testing/listener.ts'
import { arrived, loggedIn } from '../../testing/people.ts'
import { onBothDatabases } from '../../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  let server: Awaited<ReturnType<typeof listening>>
  beforeAll(async () => {
    comm = await testComm({}, open)
    server = await listening(comm)
  })
  afterAll(async () => {
    await server.close()
    await comm.close()
  })

  const said = (text: string) => ({ key: crypto.randomUUID(), text })

  async function talking() {
    const citizen = await arrived(comm)
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${citizen.id}/accept`)
    const deskPath = `/desk/conversations/${citizen.id}`
    const desk = await ReceivedStream.open(`${server.url}${deskPath}/events`, agent)
    await desk.next('conversation', (view: DeskConversation) => view.at === 'talking')
    const page = await ReceivedStream.open(`${server.url}${citizen.path}/events`, citizen.browser)
    await page.next('view', (view: CitizenView) => view.at === 'talking')
    return { ...citizen, agent, deskPath, desk, page }
  }

  it('many messages of both sides at once reach both, each once and in the order of their numbers', async () => {
    const { browser, path, agent, deskPath, desk, page } = await talking()
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        index % 2 === 0
          ? browser.post(`${path}/messages`, said(`burger ${index}`))
          : agent.post(`${deskPath}/messages`, said(`medewerker ${index}`)),
      ),
    )
    for (const stream of [desk, page]) {
      const numbers: number[] = []
      for (let count = 0; count < 30; count++) {
        numbers.push(((await stream.next('message')).data as Message).sequence)
      }
      expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
      stream.close()
    }
  })

  it('what follows from messages comes after them: when the talk ends, and what is read', async () => {
    const { browser, path, desk, page } = await talking()
    const before = comm.now().getTime()
    // Not a whole minute: then the agent counts as vanished, and is taken off it.
    comm.pass(0.5)
    for (const text of ['een', 'twee', 'drie']) await browser.post(`${path}/messages`, said(text))
    // Read by the open page of the agent, and told to the citizen.
    await page.next('view', (view: CitizenView) => view.at === 'talking' && view.agent_read === 3)
    await desk.next(
      'conversation',
      (view: DeskConversation) =>
        view.at === 'talking' && Date.parse(view.limit.ends_at) >= before + 15.5 * 60_000 - 1,
    )
    await browser.post(`${path}/read`, { sequence: 3 })
    await desk.next('conversation', (view: DeskConversation) => view.citizen_read === 3)
    for (const stream of [desk, page]) stream.close()
  })

  it('the agent’s list says how much they haven’t read of a conversation that isn’t open', async () => {
    const { id, browser, path, agent, desk, page } = await talking()
    desk.close()
    const list = await ReceivedStream.open(`${server.url}/desk/events`, agent)
    const unread = (count: number) =>
      list.next('desk', ({ mine }: DeskView) =>
        mine.some((item) => item.id === id && item.unread === count),
      )
    await unread(0)
    for (const text of ['een', 'twee', 'drie']) await browser.post(`${path}/messages`, said(text))
    await unread(3)
    for (const stream of [page, list]) stream.close()
  })

  it('nothing that is said reaches the page of a login that is over, or of an agent who lost it', async () => {
    const { id, browser, path, desk, page } = await talking()
    await browser.post(`${path}/messages`, said('nog te zien'))
    await desk.next('message')
    // As when its time is over, before anybody has told so.
    await comm.database.query('update agent_login set expires_at = $1', [comm.now()])
    await browser.post(`${path}/messages`, said('niet meer te zien'))
    await loggedIn(comm)
    await expect(desk.next('message')).rejects.toThrow('ended')

    const agent = await loggedIn(comm)
    await comm.database.query(`update conversation set agent = 'iemand anders' where id = $1`, [id])
    const other = await ReceivedStream.open(
      `${server.url}/desk/conversations/${id}/events?after=1`,
      agent,
    )
    await other.next('conversation', (view: DeskConversation) => view.at === 'not_mine')
    await browser.post(`${path}/messages`, said('ook niet te zien'))
    // The stream ends with the login, and there was nothing in between.
    await agent.post('/desk/logout')
    await expect(other.next('message')).rejects.toThrow('ended')
    page.close()
  })
})
