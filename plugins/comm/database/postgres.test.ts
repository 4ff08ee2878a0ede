import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CitizenView } from '../conversation/views.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { arrived, deliver, listOf, loggedIn, start } from '../testing/people.ts'
import { postgresPrograms, startPostgres } from '../testing/postgres.ts'

/**
 * The same SQL on a PostgreSQL server. Where none is installed there is nothing to try: the test run
 * installs it where it can (`.ci/test.js`).
 */
const programs = postgresPrograms()
if (programs === undefined) {
  console.warn('No PostgreSQL was found (pg_config): the tests on a real server are left out.')
}

describe.runIf(programs !== undefined)('on a PostgreSQL server', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  let comm: TestComm
  beforeAll(async () => {
    server = await startPostgres(programs ?? '')
    comm = await testComm({}, server.open)
  })
  afterAll(async () => {
    await comm.close()
    await server.stop()
  })

  const said = (text: string) => ({ key: crypto.randomUUID(), text })

  it('a whole conversation goes as on the embedded one', async () => {
    const listener = await listening(comm)
    const { browser, path, id } = await arrived(comm)
    const stream = await ReceivedStream.open(`${listener.url}${path}/events`, browser)
    await stream.next('view', (view: CitizenView) => view.at === 'waiting')

    const agent = await loggedIn(comm)
    const accepted = await agent.post('/desk/conversations/next/accept')
    expect(await accepted.json()).toEqual({ id })
    await stream.next('view', (view: CitizenView) => view.at === 'talking')
    await browser.post(`${path}/messages`, said('Hallo'))
    expect((await stream.next('message')).data).toMatchObject({ sequence: 1, text: 'Hallo' })
    expect((await listOf(comm)).mine).toContainEqual(expect.objectContaining({ id, unread: 1 }))

    expect((await agent.post(`/desk/conversations/${id}/extend`)).status).toBe(204)
    expect((await agent.post(`/desk/conversations/${id}/end`)).status).toBe(204)
    const deletion = await (await agent.post(`/desk/conversations/${id}/delete`)).json()
    expect(deletion).toMatchObject({ attributes: ['Naam', 'BSN'], messages: 1 })
    await stream.next('view', (view: CitizenView) => view.at === 'deleted')
    stream.close()
    await listener.close()
  })

  it('twenty agents who accept at once get twenty different citizens, longest waiting first', async () => {
    const ids: string[] = []
    for (let count = 0; count < 20; count++) {
      comm.pass(0.1)
      ids.push((await arrived(comm)).id)
    }
    const agent = await loggedIn(comm)
    const answers = await Promise.all(
      ids.map(async () => (await agent.post('/desk/conversations/next/accept')).json()),
    )
    const accepted = answers.map((answer) => (answer as { id: string }).id)
    expect(new Set(accepted)).toEqual(new Set(ids))
  })

  it('one result given to two conversations at once is accepted by one', async () => {
    const result = await comm.seal()
    const starts = await Promise.all([start(comm), start(comm), start(comm)])
    const statuses = await Promise.all(
      starts.map(async ({ attrPath }) => (await deliver(comm, attrPath, result)).status),
    )
    expect(statuses.sort()).toEqual([204, 404, 404])
  })

  it('the same message sent three times at once is stored once', async () => {
    const { browser, path, id } = await arrived(comm)
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${id}/accept`)
    const message = said('Een keer')
    const answers = await Promise.all(
      [1, 2, 3].map(async () => (await browser.post(`${path}/messages`, message)).json()),
    )
    expect(answers).toEqual([answers[0], answers[0], answers[0]])
  })
})
