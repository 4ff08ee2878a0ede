import { expect, it } from 'vitest'
import type { DeskView } from '../conversation/desk-views.ts'
import type { CitizenView, Place } from '../conversation/views.ts'
import { testComm } from '../testing/comm.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { arrived, loggedIn } from '../testing/people.ts'

const placed = (place: number) => (view: CitizenView) =>
  view.at === 'waiting' && view.place === place && view.people_before === place - 1

onBothDatabases(({ open }) => {
  it('everybody who waits hears of a new place, and the database is asked once for all of them', async () => {
    const comm = await testComm({}, open)
    const server = await listening(comm)
    const people = []
    for (let number = 1; number <= 20; number++) {
      comm.pass(0.01)
      people.push(await arrived(comm))
    }
    comm.pass(0.01)
    const elsewhere = await arrived(comm, { purpose: 'passport' }).catch(() => undefined)
    expect(elsewhere).toBeDefined()
    const pages = await Promise.all(
      people.map(({ path, browser }) =>
        ReceivedStream.open(`${server.url}${path}/events`, browser),
      ),
    )
    for (const [index, page] of pages.entries()) await page.next('view', placed(index + 1))
    const agent = await loggedIn(comm)
    // Their connections are written down by then, which is news of its own.
    const list = await ReceivedStream.open(`${server.url}/desk/events`, agent)
    await list.next('desk', ({ waiting }: DeskView) =>
      waiting.slice(0, 20).every(({ connected }) => connected),
    )
    list.close()

    const asked: string[] = []
    const { query } = comm.database
    comm.database.query = (statement, parameters) => {
      asked.push(typeof statement === 'string' ? statement : statement.sql)
      return query(statement, parameters)
    }
    await agent.post(`/desk/conversations/${people[0]?.id}/accept`)
    for (const [index, page] of pages.slice(1).entries()) {
      const moved = await page.next('place', ({ place }: Place) => place === index + 1)
      expect(moved.data).toEqual({
        place: index + 1,
        people_before: index,
        expected_minutes: null,
        served: true,
      })
    }
    expect(asked.filter((sql) => sql.includes("state = 'waiting'")).length).toBeLessThanOrEqual(3)

    for (const page of pages) page.close()
    await comm.close()
    await server.close()
  })

  it('who is given to an agent, or put back at the front, hears it on the same stream', async () => {
    const comm = await testComm({}, open)
    const server = await listening(comm)
    const first = await arrived(comm)
    comm.pass(0.01)
    const second = await arrived(comm)
    const page = await ReceivedStream.open(`${server.url}${second.path}/events`, second.browser)
    await page.next('view', placed(2))
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${second.id}/accept`)
    await page.next('view', (view: CitizenView) => view.at === 'talking')
    await agent.submit('/desk/logout')
    await page.next('view', placed(1))
    expect((await first.browser.get(first.path)).status).toBe(200)
    page.close()
    await comm.close()
    await server.close()
  })
})
