import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { timeOfDay } from '../../../ui/times.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { arrived, Browser, deliver, listOf, loggedIn, start } from '../testing/people.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  beforeAll(async () => {
    comm = await testComm({}, open)
  })
  afterAll(() => comm.close())

  /** What a browser says that goes to a page. */
  const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

  describe('arriving', () => {
    it('makes the first browser the owner and goes on to an address without a secret', async () => {
      const { clientPath } = await start(comm)
      const browser = new Browser(comm)
      const response = await browser.get(clientPath)
      expect(response.status).toBe(303)
      const location = response.headers.get('location') ?? ''
      expect(location).toMatch(/^\/comm\/chat\/conversations\/[\w-]{22}$/)
      const [cookie = ''] = response.headers.getSetCookie()
      expect(cookie).toMatch(/^__Host-conversation-[\w-]{22}=[\w-]{43};/)
      for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
        expect(cookie).toContain(part)
      const page = await browser.get(location)
      expect(page.status).toBe(200)
      expect(page.headers.get('cache-control')).toBe('no-store')
      expect(await page.text()).toContain('Gemeente Voorbeeld')
    })

    it('again by the same browser shows the same conversation', async () => {
      const { browser, path, clientPath } = await arrived(comm)
      expect((await browser.get(clientPath)).headers.get('location')).toBe(path)
    })

    it('by a second browser gets a page and nothing of the conversation', async () => {
      const { clientPath, path, browser } = await arrived(comm)
      expect((await browser.get(path)).status).toBe(200)
      const other = new Browser(comm)
      for (const address of [clientPath, path]) {
        const { status, text: page } = await other.isRefused(address)
        expect(status).toBe(403)
        expect(page).toContain('<main')
        expect(page).not.toContain('Testburger')
        expect(page).not.toContain('Verhuizing')
        expect([...other.cookies]).toEqual([])
      }
      for (const address of ['events', 'messages', 'extend', 'stop']) {
        const response =
          address === 'events'
            ? await other.get(`${path}/${address}`)
            : await other.post(`${path}/${address}`, { key: crypto.randomUUID(), text: 'x' })
        expect(response.status, address).toBe(403)
      }
    })

    it('with a cookie for another conversation of the same citizen gets nothing either', async () => {
      const mine = await arrived(comm)
      const theirs = await arrived(comm)
      const [value = ''] = [...mine.browser.cookies.values()]
      mine.browser.cookies.set(`__Host-conversation-${theirs.id}`, value)
      expect((await mine.browser.get(theirs.path)).status).toBe(403)
    })

    it('by a browser that only looks ahead claims nothing', async () => {
      const { clientPath } = await start(comm)
      await comm.publicApp.request(clientPath, { headers: { 'sec-purpose': 'prefetch' } })
      await comm.publicApp.request(clientPath, { method: 'HEAD' })
      expect((await new Browser(comm).get(clientPath)).status).toBe(303)
    })

    it('at an address that never was shows a page that says so', async () => {
      for (const path of ['/comm/chat/c/nothing', '/comm/chat/conversations/nothing']) {
        const { status, text } = await new Browser(comm).isRefused(path)
        expect(status).toBe(404)
        expect(text).toContain('Dit gesprek is er niet meer')
      }
    })

    it.each(['%00', '%ff', "'", '..%2f..%2f', 'a'.repeat(3000)])(
      'at an address of nonsense (%s) is a 404 and never an error of ours',
      async (id) => {
        const agent = await loggedIn(comm)
        for (const answer of [
          await new Browser(comm).get(`/comm/chat/conversations/${id}`),
          await new Browser(comm).get(`/comm/chat/conversations/${id}/events`),
          await new Browser(comm).post(`/comm/chat/conversations/${id}/stop`),
          await new Browser(comm).get(`/comm/chat/c/${id}`),
          await agent.post(`/desk/conversations/${id}/accept`),
          await agent.post(`/desk/conversations/${id}/delete`),
        ]) {
          expect([404, 409]).toContain(answer.status)
        }
      },
    )

    it('gets a page for a form that comes to nothing, a problem for a script', async () => {
      const path = '/comm/chat/conversations/AAAAAAAAAAAAAAAAAAAAAA/stop'
      const page = await new Browser(comm).post(path, {}, html)
      expect(page.status).toBe(404)
      expect(await page.text()).toContain('Terug naar de website')
      const problem = await new Browser(comm).post(path, {}, { accept: 'application/json' })
      expect(await problem.json()).toMatchObject({ code: 'conversation_unknown' })
    })

    it('puts nobody in the queue before the result is there, whichever comes first', async () => {
      const waiting = async () => (await listOf(comm)).waiting.length
      const before = await waiting()
      const resultFirst = await start(comm)
      await deliver(comm, resultFirst.attrPath, await comm.seal())
      expect(await waiting()).toBe(before)
      await new Browser(comm).get(resultFirst.clientPath)
      expect(await waiting()).toBe(before + 1)

      const citizenFirst = await start(comm)
      const browser = new Browser(comm)
      await browser.get(citizenFirst.clientPath)
      expect(await waiting()).toBe(before + 1)
      await deliver(comm, citizenFirst.attrPath, await comm.seal())
      // Who identified may be somebody else, who would come from there soon.
      await browser.get(citizenFirst.clientPath)
      expect(await waiting()).toBe(before + 1)
      comm.pass(0.5)
      await browser.get(citizenFirst.clientPath)
      expect(await waiting()).toBe(before + 2)
    })

    it('without identification waits in the queue only where the subject needs none', async () => {
      comm.pass(1)
      const before = (await listOf(comm)).waiting.length
      await new Browser(comm).get((await start(comm, { purpose: 'question' })).clientPath)
      await new Browser(comm).get((await start(comm)).clientPath)
      const { waiting } = await listOf(comm)
      expect(waiting).toHaveLength(before + 1)
      expect(waiting.at(-1)).toMatchObject({ subject: 'Algemene vraag', identified: false })
    })

    it('after a failed identification is told so, and waits in no queue', async () => {
      const before = (await listOf(comm)).waiting.length
      const { clientPath, attrPath } = await start(comm)
      await deliver(comm, attrPath, await comm.seal({ status: 'failed', attributes: {} }))
      const browser = new Browser(comm)
      const { headers } = await browser.get(clientPath)
      const page = await (await browser.get(headers.get('location') ?? '')).text()
      expect(page).toContain('"at":"not_identified"')
      expect((await listOf(comm)).waiting).toHaveLength(before)
    })

    it('with the result in the address takes it and shows a clean address', async () => {
      const { clientPath, attrPath } = await start(comm)
      const browser = new Browser(comm)
      const response = await browser.get(`${clientPath}?result=${await comm.seal()}`)
      const location = response.headers.get('location') ?? ''
      expect(location).not.toContain('result')
      expect(await (await browser.get(location)).text()).toContain('Testburger 1')
      expect((await deliver(comm, attrPath, await comm.seal())).status).toBe(404)
    })

    it('with a result that somebody made up is not identified', async () => {
      const { clientPath } = await start(comm)
      const browser = new Browser(comm)
      const { headers } = await browser.get(`${clientPath}?result=a.b.c.d.e`)
      const page = await (await browser.get(headers.get('location') ?? '')).text()
      expect(page).toContain('"at":"arriving"')
      expect(comm.lines.at(-1)).toContain('result_refused')
    })
  })

  describe('"Stop en wis mijn gegevens"', () => {
    it('as a form deletes everything, then shows when and what, also after a reload', async () => {
      const { browser, path, id } = await arrived(comm)
      const response = await browser.submit(`${path}/stop`)
      expect(response.status).toBe(303)
      for (let visit = 0; visit < 2; visit++) {
        const page = await (await browser.get(response.headers.get('location') ?? '')).text()
        expect(page).toContain(`gewist om ${timeOfDay(comm.now(), 'nl')}`)
        expect(page).not.toContain('Testburger')
      }
      expect(await comm.database.query('select id from conversation where id = $1', [id])).toEqual(
        [],
      )
    })

    it('without scripts asks first, and only the answer deletes', async () => {
      const { browser, path } = await arrived(comm)
      const asked = await browser.get(`${path}/stop?lang=en`)
      expect(asked.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(asked.headers.get('cache-control')).toBe('no-store')
      const page = await asked.text()
      expect(page).toContain('<h1>Stop and delete everything?</h1>')
      expect(page).toContain(`action="${path}/stop?lang=en"`)
      expect(await (await browser.get(path)).text()).toContain('"at":"waiting"')
      await browser.submit(`${path}/stop?lang=en`)
      const after = await browser.get(`${path}/stop?lang=en`)
      expect(after.headers.get('location')).toBe(`${path}?lang=en`)
    })

    it('asks nobody but the owner', async () => {
      const { path } = await arrived(comm)
      const response = await new Browser(comm).get(`${path}/stop`)
      expect(response.status).toBe(403)
      expect(await response.text()).not.toContain('method="post"')
    })

    it('pressed twice is one deletion', async () => {
      const { browser, path } = await arrived(comm)
      const json = { accept: 'application/json' }
      const first = await (await browser.post(`${path}/stop`, {}, json)).json()
      const second = await (await browser.post(`${path}/stop`, {}, json)).json()
      expect(first).toMatchObject({ at: 'deleted', by: 'citizen', attributes: ['Naam', 'BSN'] })
      expect(second).toEqual(first)
    })

    it('takes the citizen out of the desk of the agent who was talking', async () => {
      const { browser, path, id } = await arrived(comm)
      const agent = await loggedIn(comm)
      await agent.post(`/desk/conversations/${id}/accept`)
      await browser.submit(`${path}/stop`)
      expect((await listOf(comm)).mine.map((item) => item.id)).not.toContain(id)
      const said = { key: crypto.randomUUID(), text: 'Bent u er nog?' }
      expect((await agent.post(`/desk/conversations/${id}/messages`, said)).status).toBe(404)
    })

    it('is refused when a page elsewhere sends it', async () => {
      const { browser, path } = await arrived(comm)
      const response = await browser.post(`${path}/stop`, {}, { 'sec-fetch-site': 'cross-site' })
      expect(response.status).toBe(403)
      expect((await browser.get(path)).status).toBe(200)
    })
  })

  describe('the citizen page', () => {
    it('says where in the queue they are', async () => {
      comm.pass(1)
      const first = await arrived(comm)
      comm.pass(1)
      const second = await arrived(comm)
      const before = async ({ browser, path }: typeof first) => {
        const page = await (await browser.get(path)).text()
        return Number(/"people_before":(\d+)/.exec(page)?.[1])
      }
      const ahead = await before(first)
      expect(await before(second)).toBe(ahead + 1)
      await first.browser.submit(`${first.path}/stop`)
      expect(await before(second)).toBe(ahead)
    })

    it('can be framed by nobody and runs nothing inline', async () => {
      const { browser, path } = await arrived(comm)
      const policy = (await browser.get(path)).headers.get('content-security-policy') ?? ''
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe')
    })
  })
})
