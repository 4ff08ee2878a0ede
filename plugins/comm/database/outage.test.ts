import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeskView } from '../conversation/desk-views.ts'
import type { CitizenView } from '../conversation/views.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { arrived, Browser, loggedIn, start } from '../testing/people.ts'
import { postgresPrograms, startPostgres } from '../testing/postgres.ts'
import { DatabaseUnreachable, openPostgres, tryPostgres } from './postgres.ts'

const programs = postgresPrograms()
if (programs === undefined) {
  console.warn('No PostgreSQL was found (pg_config): what happens when it is away is left out.')
}

describe.runIf(programs !== undefined)('while the PostgreSQL server is away', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  let comm: TestComm
  let listener: Awaited<ReturnType<typeof listening>>
  beforeAll(async () => {
    server = await startPostgres(programs ?? '')
    comm = await testComm({}, server.open)
    listener = await listening(comm)
  })
  afterAll(async () => {
    await comm.close()
    await listener.close()
    await server.stop()
  })

  const said = (text: string) => ({ key: crypto.randomUUID(), text })

  it('whoever asks is told so by a code, a person on a page that tries again by itself', async () => {
    const { browser, path } = await arrived(comm)
    await server.end('SIGQUIT')
    // Nobody is told that their name isn't known.
    const login = await new Browser(comm).submit('/desk/login', { agent: 'Medewerker 1' })
    expect(login.status).toBe(503)
    const answer = await browser.post(`${path}/messages`, said('Hallo'))
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'database_unavailable' })
    const page = await browser.get(path, { accept: 'text/html' })
    expect(page.status).toBe(503)
    const text = await page.text()
    expect(text).toContain(`href="${path}"`)
    expect(text).toContain('Probeer het opnieuw')
    expect(text).toContain('/comm/chat/assets/retry.js')
    await expect(start(comm)).rejects.toThrow('503')
    for (const app of [comm.publicApp, comm.internalApp]) {
      expect((await app.request('/comm/chat/healthz')).status).toBe(503)
    }

    await server.begin()
    expect((await comm.internalApp.request('/comm/chat/healthz')).status).toBe(200)
    expect((await browser.get(path)).status).toBe(200)
  })

  it('streams stay, and make up for what happened while they could not hear it', async () => {
    const { browser, path, id } = await arrived(comm)
    const agent = await loggedIn(comm)
    const page = await ReceivedStream.open(`${listener.url}${path}/events`, browser)
    const list = await ReceivedStream.open(`${listener.url}/desk/events`, agent)
    await page.next('view', (view: CitizenView) => view.at === 'waiting')
    await list.next('desk', (view: DeskView) => view.waiting.some((item) => item.id === id))

    await server.end('SIGQUIT')
    // Another process's doing, before this one listens again: nobody here can hear of it.
    await server.aside((other) =>
      other.query(
        `update conversation set state = 'talking', agent = 'Medewerker 1' where id = $1`,
        [id],
      ),
    )
    await server.begin()
    await page.next('view', (view: CitizenView) => view.at === 'talking')
    await list.next('desk', (view: DeskView) => view.mine.some((item) => item.id === id))

    await browser.post(`${path}/messages`, said('Er weer'))
    expect((await page.next('message')).data).toMatchObject({ text: 'Er weer' })
    page.close()
    list.close()
  })

  it('one connection that is cut off is replaced without anybody noticing', async () => {
    const other = await openPostgres(server.connection)
    // Until each is really gone, in milliseconds: one that is told so in the midst of its work is another matter.
    await other.query(
      'select pg_terminate_backend(pid, 5000) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
    )
    await other.close()
    const { browser, path } = await arrived(comm)
    expect((await browser.get(path)).status).toBe(200)
  })

  it('a start says why it can’t be reached, and no password', async () => {
    const closed = 'postgresql://somebody:geheim@127.0.0.1:1/nothing'
    const refused = await openPostgres({ connectionString: closed }).catch(
      (fault: unknown) => fault,
    )
    expect(refused).toBeInstanceOf(DatabaseUnreachable)
    expect(String(refused)).toContain('nobody listens there')
    expect(await tryPostgres({ connectionString: closed })).toContain('nobody listens there')
    expect(await tryPostgres({ connectionString: server.url('nothing') })).toContain('no database')
    expect(await tryPostgres({ connectionString: server.url() })).toBeUndefined()
    expect(JSON.stringify(refused)).not.toContain('geheim')
  })

  it('a browser that was sent here meanwhile arrives when it tries again', async () => {
    const { clientPath } = await start(comm)
    const browser = new Browser(comm)
    await server.end('SIGQUIT')
    expect((await browser.get(clientPath, { accept: 'text/html' })).status).toBe(503)
    await server.begin()
    expect((await browser.get(clientPath)).status).toBe(303)
  })
})
