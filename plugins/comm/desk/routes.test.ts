import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestComm, testComm } from '../testing/comm.ts'
import { arrived, Browser, listOf, loggedIn } from '../testing/people.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  beforeAll(async () => {
    comm = await testComm({}, open)
  })
  afterAll(() => comm.close())

  const remote = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })

  it('has help for who is logged in, in both languages, by the header', async () => {
    const agent = await loggedIn(comm)
    expect(await (await agent.get('/desk')).text()).toContain('href="/desk/help?lang=nl"')
    const page = async (locale: string) => (await agent.get(`/desk/help?lang=${locale}`)).text()
    expect(await page('nl')).toContain('Ze houden niemand tegen die ertussen zit.')
    expect(await page('en')).toContain('They stop nobody who sits in between.')
    const stranger = await new Browser(comm).get('/desk/help')
    expect(stranger.headers.get('location')).toBe('/desk/login')
  })

  describe('the local login', () => {
    it('lets an agent in who chooses their name, with a cookie for this host only', async () => {
      const browser = new Browser(comm)
      expect((await browser.get('/desk')).headers.get('location')).toBe('/desk/login')
      expect(await (await browser.get('/desk/login')).text()).toContain('Medewerker 2')
      const response = await browser.submit('/desk/login', { agent: 'Medewerker 2' })
      expect(response.headers.get('location')).toBe('/desk')
      expect(response.headers.getSetCookie()[0]).toMatch(
        /^__Host-desk=.*HttpOnly.*Secure.*SameSite=Strict/,
      )
      expect(await (await browser.get('/desk')).text()).toContain('Medewerker 2')
    })

    it('knows nobody else', async () => {
      const response = await new Browser(comm).submit('/desk/login', { agent: 'Iemand' })
      expect(response.status).toBe(401)
    })

    it('is over after logging out, also for a copy of the cookie', async () => {
      const browser = await loggedIn(comm)
      const copy = new Map(browser.cookies)
      await browser.submit('/desk/logout')
      for (const [name, value] of copy) browser.cookies.set(name, value)
      expect((await browser.get('/desk')).status).toBe(303)
    })

    it('that ends gives whom the agent was talking to back to the queue, at the front', async () => {
      const fresh = await testComm({}, open)
      const { browser, path, id } = await arrived(fresh)
      fresh.pass(1)
      const other = await arrived(fresh)
      const agent = await loggedIn(fresh)
      const elsewhere = await loggedIn(fresh)
      await agent.post(`/desk/conversations/${id}/accept`)
      // Still there in another browser: nothing changes.
      await elsewhere.submit('/desk/logout')
      expect((await listOf(fresh)).mine.map((item) => item.id)).toEqual([id])
      await agent.submit('/desk/logout')
      const { mine, waiting } = await listOf(fresh)
      expect(mine).toEqual([])
      expect(waiting.map((item) => item.id)).toEqual([id, other.id])
      expect(await (await browser.get(path)).text()).toContain('"at":"waiting"')
      await fresh.close()
    })

    it.each([
      ['from another machine', remote('192.0.2.7'), {}],
      ['when nothing says from where', {}, {}],
      ['through a proxy', remote('127.0.0.1'), { 'x-forwarded-for': '192.0.2.7' }],
    ])('is off %s', async (_what, environment, headers) => {
      const browser = new Browser(comm, environment)
      const page = await (await browser.get('/desk/login', headers)).text()
      expect(page).not.toContain('Medewerker 1')
      const login = await comm.publicApp.request(
        '/desk/login',
        {
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
            ...headers,
          },
          body: 'agent=Medewerker+1',
        },
        environment,
      )
      expect(login.status).toBe(401)
    })

    it('is off where the installation has a public address', async () => {
      const elsewhere = await testComm({ server_url: 'https://contact.example.nl' }, open)
      try {
        expect(
          (await new Browser(elsewhere).submit('/desk/login', { agent: 'Medewerker 1' })).status,
        ).toBe(401)
      } finally {
        await elsewhere.close()
      }
    })

    it('is needed for everything', async () => {
      const { id } = await arrived(comm)
      const stranger = new Browser(comm)
      expect((await stranger.get('/desk/events')).status).toBe(401)
      expect((await stranger.get(`/desk/conversations/${id}/events`)).status).toBe(401)
      for (const action of ['accept', 'messages', 'extend', 'end', 'delete']) {
        expect((await stranger.post(`/desk/conversations/${id}/${action}`)).status, action).toBe(
          401,
        )
      }
    })
  })

  describe('accepting', () => {
    it('serves who waits longest, and nobody twice', async () => {
      const empty = await testComm({}, open)
      try {
        const first = await arrived(empty)
        empty.pass(1)
        const second = await arrived(empty)
        const agents = [await loggedIn(empty), await loggedIn(empty, 'Medewerker 2')] as const
        const answers = await Promise.all(
          agents.map((agent) => agent.post('/desk/conversations/next/accept')),
        )
        const ids = await Promise.all(
          answers.map(async (answer) => ((await answer.json()) as { id: string }).id),
        )
        expect(new Set(ids)).toEqual(new Set([first.id, second.id]))
        const none = await agents[0].post('/desk/conversations/next/accept')
        expect(none.status).toBe(409)
      } finally {
        await empty.close()
      }
    })

    it('shows no attribute in the list', async () => {
      await arrived(comm)
      const text = JSON.stringify(await listOf(comm))
      expect(text).toContain('Verhuizing doorgeven')
      expect(text).not.toContain('Testburger')
      expect(text).not.toContain('999990019')
    })

    it('makes it one agent’s: for another it does not exist', async () => {
      const { id } = await arrived(comm)
      await (await loggedIn(comm)).post(`/desk/conversations/${id}/accept`)
      const other = await loggedIn(comm, 'Medewerker 2')
      expect((await other.post(`/desk/conversations/${id}/accept`)).status).toBe(409)
      const said = { key: crypto.randomUUID(), text: 'Hallo' }
      expect((await other.post(`/desk/conversations/${id}/messages`, said)).status).toBe(404)
      for (const action of ['extend', 'end', 'delete']) {
        expect((await other.post(`/desk/conversations/${id}/${action}`)).status, action).toBe(404)
      }
    })
  })

  describe('ending', () => {
    it('leaves the conversation for wrapping up, where nothing more is said', async () => {
      const { id, browser, path } = await arrived(comm)
      const agent = await loggedIn(comm)
      await agent.post(`/desk/conversations/${id}/accept`)
      expect((await agent.post(`/desk/conversations/${id}/end`)).status).toBe(204)
      expect((await listOf(comm)).mine).toContainEqual(
        expect.objectContaining({ id, state: 'wrapping_up', identified: true }),
      )
      const said = { key: crypto.randomUUID(), text: 'Nog iets' }
      expect((await browser.post(`${path}/messages`, said)).status).toBe(409)
      expect(await (await browser.get(path)).text()).toContain('"at":"ended"')
      expect((await agent.post(`/desk/conversations/${id}/end`)).status).toBe(409)
    })

    it('and deleting says which kinds of data went, and how many messages', async () => {
      const { id, browser, path } = await arrived(comm)
      const agent = await loggedIn(comm)
      await agent.post(`/desk/conversations/${id}/accept`)
      await browser.post(`${path}/messages`, { key: crypto.randomUUID(), text: 'Hallo' })
      const response = await agent.post(`/desk/conversations/${id}/delete`)
      expect(await response.json()).toEqual({
        deleted_at: comm.now().toISOString(),
        attributes: ['Naam', 'BSN'],
        messages: 1,
        notes_deleted: 0,
        by: 'agent',
        // The hour of its key, the longest that a conversation may last, and a minute.
        unreadable_planned_at: '2026-11-22T18:26:00.000Z',
        unreadable_at: null,
        kept: null,
      })
      expect(await (await browser.get(path)).text()).toContain('"at":"deleted"')
      const rows = await comm.database.query('select 1 from message where conversation_id = $1', [
        id,
      ])
      expect(rows).toEqual([])
    })
  })
})
