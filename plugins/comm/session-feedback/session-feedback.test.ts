import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { attrUrlPeer } from '../../kit/testing/attr-url-peer.ts'
import { endByAgent } from '../conversation/end.ts'
import type { CommContext } from '../conversation/context.ts'
import { deleteConversation } from '../retention/delete-conversation.ts'
import { sweep } from '../retention/sweep.ts'
import { demoConfiguration, type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { onBothDatabases, onPostgres } from '../testing/on-both-databases.ts'
import { accepts, Browser, deliver, loggedIn, start } from '../testing/people.ts'
import { claimLogOuts, tellLogOuts } from './outbox.ts'

type Peer = Awaited<ReturnType<typeof attrUrlPeer>>

const path = '/auth/demo/session_feedback/Canary'
const said = (text = 'Hallo') => ({ key: crypto.randomUUID(), text })

/** What the auth plugin heard, in order. */
const heardBy = ({ received }: Peer): string[] =>
  received.map(({ path: asked, method, body }) => `${method} ${asked.replace(path, '')}${body}`)
const [active, loggedOut] = ['POST ?type=user_active', 'POST ?type=logout']

/** A citizen whose result says where its way to identify wants to hear of them. */
async function identified(comm: TestComm, session_url: string) {
  const { clientPath, attrPath } = await start(comm)
  await deliver(comm, attrPath, await comm.seal({ session_url }))
  const browser = new Browser(comm)
  const at = (await browser.get(clientPath)).headers.get('location') ?? ''
  // The first request with the cookie makes the browser the owner.
  await browser.get(at)
  return { browser, path: at, id: at.split('/').at(-1) ?? '' }
}

describe('session feedback', () => {
  let peer: Peer
  beforeAll(async () => {
    peer = await attrUrlPeer(204)
  })
  beforeEach(() => {
    peer.received.splice(0)
    peer.answer(204)
  })
  afterAll(() => peer.close())

  onBothDatabases(({ open }) => {
    let comm: TestComm
    let agent: Browser
    beforeAll(async () => {
      comm = await testComm({ comm: { session_origins: [peer.origin] } }, open)
      agent = await loggedIn(comm)
    })
    beforeEach(async () => {
      for (const table of ['conversation', 'log_out']) {
        await comm.database.query(`delete from ${table}`)
      }
    })
    afterAll(() => comm.close())

    const heard = (...news: string[]) =>
      vi.waitFor(() => expect(heardBy(peer)).toEqual(news), { timeout: 10_000 })
    const stillToTell = () =>
      comm.database.query<{ sealed_url: Uint8Array }>('select * from log_out')
    const page = async ({ browser, path: at }: Awaited<ReturnType<typeof identified>>) =>
      (await browser.get(at)).text()

    async function talking(url = `${peer.origin}${path}`) {
      const citizen = await identified(comm, url)
      expect(await accepts(agent, citizen.id)).toBe(citizen.id)
      return { ...citizen, atDesk: `/desk/conversations/${citizen.id}` }
    }

    it('tells what the citizen does once a minute, without a body', async () => {
      const citizen = await talking()
      await citizen.browser.post(`${citizen.path}/messages`, said())
      await heard(active)
      await citizen.browser.post(`${citizen.path}/messages`, said())
      await citizen.browser.post(`${citizen.path}/active`)
      comm.pass(0.99)
      await citizen.browser.post(`${citizen.path}/active`)
      comm.pass(0.01)
      await citizen.browser.post(`${citizen.path}/active`)
      await heard(active, active)
      // An agent is somebody else, and so is a page that is only open.
      comm.pass(2)
      await agent.post(`${citizen.atDesk}/messages`, said())
      await page(citizen)
      await citizen.browser.post(`${citizen.path}/log-out`)
      await heard(active, active, loggedOut)
    })

    it('logs out where the citizen asks for it; the conversation goes on', async () => {
      const citizen = await talking()
      expect(await page(citizen)).toContain('Uitloggen bij Testinlog')
      const answer = await citizen.browser.submit(`${citizen.path}/log-out`)
      expect(answer.headers.get('location')).toBe(citizen.path)
      expect(heardBy(peer)).toEqual([loggedOut])
      const shown = await page(citizen)
      expect(shown).toContain(
        'Dit gesprek gebruikt uw inlog bij Testinlog niet meer. Het gesprek gaat gewoon door.',
      )
      expect(shown).not.toContain('U bent uitgelogd')
      expect(shown).not.toContain('Uitloggen bij Testinlog')
      expect(shown).not.toContain('Ingelogd als')
      expect(shown).toContain('Bij ons bekend als Testburger 1')

      // Nothing more is told of them, whatever they do and however it ends.
      comm.pass(2)
      expect((await citizen.browser.post(`${citizen.path}/messages`, said())).status).toBe(201)
      await citizen.browser.submit(`${citizen.path}/log-out`)
      await agent.post(`${citizen.atDesk}/end`)
      const other = await talking()
      await other.browser.post(`${other.path}/stop`)
      await heard(loggedOut, loggedOut)
    })

    it('logs out when the agent ends, and once when it is deleted after that', async () => {
      const citizen = await talking()
      const server = await listening(comm)
      const events = `${server.url}${citizen.path}/events`
      const stream = await ReceivedStream.open(events, citizen.browser)
      await agent.post(`${citizen.atDesk}/end`)
      const isOut = ({ session }: { session?: { is: string } }) => session?.is === 'out'
      const { data } = await stream.next('view', isOut)
      expect(data).toMatchObject({ at: 'ended', session: { method: 'Testinlog' } })
      stream.close()
      await server.close()
      await agent.post(`${citizen.atDesk}/delete`)
      expect(await page(citizen)).toContain('"at":"deleted"')
      await heard(loggedOut)
    })

    it.each([
      ['a talk that took too long', 16, true],
      ['somebody who waited and is gone', 30, false],
    ])('logs out by the clock: %s', async (_what, minutes, accepted) => {
      if (accepted) await talking()
      else await identified(comm, `${peer.origin}${path}`)
      comm.pass(minutes)
      const context = await contextOf(comm)
      await sweep(context)
      await heard(loggedOut)
      comm.pass(60)
      await sweep(context)
      await context.sessions.done()
      expect(heardBy(peer)).toEqual([loggedOut])
      // The agent's login is over too by now.
      agent = await loggedIn(comm)
    })

    it('says so where the auth plugin can’t be reached, and neither page nor log has its address', async () => {
      const citizen = await talking()
      peer.answer('hang up')
      await citizen.browser.submit(`${citizen.path}/log-out`)
      const shown = await page(citizen)
      expect(shown).toContain('Wij konden Testinlog niet laten weten dat u uitlogt.')
      expect(shown).not.toContain('niet meer')
      expect(comm.lines.filter((line) => line.includes('session_not_told'))).toEqual([
        expect.stringMatching(/"type":"logout","fault":"unreachable"/),
      ])
      for (const text of [shown, comm.lines.join()]) expect(text).not.toContain('Canary')
      // It is told when they can be reached again, and then the page says so.
      peer.answer(204)
      peer.received.splice(0)
      const context = await contextOf(comm)
      await tellLogOuts(context)
      expect(heardBy(peer)).toEqual([])
      comm.pass(0.4)
      await tellLogOuts(context)
      await heard(loggedOut)
      await vi.waitFor(async () => expect(await page(citizen)).toContain('niet meer'))
    })

    it('gives it up after five times, and keeps nothing of it', async () => {
      const citizen = await talking()
      peer.answer('hang up')
      await citizen.browser.submit(`${citizen.path}/log-out`)
      const context = await contextOf(comm)
      for (let time = 2; time <= 5; time += 1) {
        expect(await stillToTell()).toHaveLength(1)
        comm.pass(6)
        await tellLogOuts(context)
      }
      await vi.waitFor(async () => expect(await stillToTell()).toEqual([]))
      agent = await loggedIn(comm)
    })

    it.each<[string, (came: { first: Browser; path: string; clientPath: string }) => unknown]>([
      ['another browser came', ({ clientPath }) => new Browser(comm).get(clientPath)],
      ['it was deleted', ({ first, path: at }) => first.post(`${at}/stop`)],
    ])('logs out who came after the browser that opened the link, where %s', async (_, happens) => {
      const { clientPath, attrPath } = await start(comm)
      const first = new Browser(comm)
      const at = (await first.get(clientPath)).headers.get('location') ?? ''
      await first.get(at)
      const session_url = `${peer.origin}${path}`
      await deliver(comm, attrPath, await comm.seal({ session_url }))
      await happens({ first, path: at, clientPath })
      await heard(loggedOut)
    })

    it.each<[string, (died: CommContext, id: string) => Promise<unknown>]>([
      ['a talk that was ended', (died, id) => endByAgent(died, id, 'Medewerker 1')],
      ['what the agent deleted', (died, id) => deleteConversation(died, id, 'agent', () => true)],
      [
        'what the citizen deleted',
        (died, id) => deleteConversation(died, id, 'citizen', () => true),
      ],
    ])('tells what a process that died had to tell, once: %s', async (_what, happens) => {
      const { id } = await talking()
      const context = await contextOf(comm)
      // It gets no further than the commit.
      await happens({ ...context, sessions: { ...context.sessions, inBackground: () => {} } }, id)
      for (const row of await stillToTell()) {
        const bytes = JSON.stringify(row) + Buffer.from(row.sealed_url).toString('latin1')
        expect(bytes).not.toMatch(/Canary|session_feedback/)
      }
      await Promise.all([sweep(context), sweep(context)])
      await context.sessions.done()
      await heard(loggedOut)
      await vi.waitFor(async () => expect(await stillToTell()).toEqual([]))
      await sweep(context)
      await context.sessions.done()
      expect(heardBy(peer)).toEqual([loggedOut])
    })

    it('tells what a process died of telling, a moment later, and the page says so', async () => {
      const citizen = await talking()
      const context = await contextOf(comm)
      const died = { ...context, sessions: { ...context.sessions, inBackground: () => {} } }
      await endByAgent(died, citizen.id, 'Medewerker 1')
      // The sweep of the plugin itself may have been first.
      await claimLogOuts(context, comm.database)
      await tellLogOuts(context)
      comm.pass(0.4)
      await tellLogOuts(context)
      await heard(loggedOut)
      await vi.waitFor(async () => {
        expect(await page(citizen)).toContain('gebruikt uw inlog bij Testinlog niet meer.')
        expect(await stillToTell()).toEqual([])
      })
    })

    it('goes nowhere but to the origins that are configured', async () => {
      const stranger = await attrUrlPeer(204)
      const citizen = await talking(`${stranger.origin}${path}`)
      await citizen.browser.submit(`${citizen.path}/log-out`)
      expect(comm.lines.at(-1)).toMatch(/"fault":"not_allowed"/)
      expect(stranger.received).toEqual([])
      await stranger.close()
    })

    it('says so where the way to identify answers that the session is over there', async () => {
      const citizen = await talking()
      peer.answer({ problem: 'session_over' })
      await citizen.browser.post(`${citizen.path}/active`)
      await vi.waitFor(async () => {
        const shown = await page(citizen)
        expect(shown).toContain('Dit gesprek gebruikt uw inlog bij Testinlog niet meer.')
        expect(shown).not.toContain('Ingelogd als')
        expect(shown).not.toContain('Uitloggen bij Testinlog')
      })
      // There is nothing more to tell of it.
      comm.pass(2)
      await citizen.browser.post(`${citizen.path}/active`)
      await citizen.browser.submit(`${citizen.path}/log-out`)
      expect(heardBy(peer)).toEqual([active])
    })

    it('offers nothing to log out of where the result says nothing of it', async () => {
      const { clientPath, attrPath } = await start(comm)
      await deliver(comm, attrPath, await comm.seal())
      const browser = new Browser(comm)
      const at = (await browser.get(clientPath)).headers.get('location') ?? ''
      expect(await (await browser.get(at)).text()).not.toContain('Uitloggen')
      expect((await browser.post(`${at}/active`)).status).toBe(204)
      expect((await browser.submit(`${at}/log-out`)).status).toBe(303)
      expect(await (await browser.get(at)).text()).toContain('Ingelogd als Testburger 1')
      expect(peer.received).toEqual([])
    })

    it('lets nobody else log a citizen out', async () => {
      const citizen = await talking()
      const status = async (browser: Browser) =>
        (await browser.submit(`${citizen.path}/log-out`)).status
      expect(await status(new Browser(comm))).toBe(403)
      expect(await status(agent)).toBe(403)
      expect(await page(citizen)).toContain('Uitloggen bij Testinlog')
    })
  })

  onPostgres(({ open, share }) => {
    it('of two processes one tells of activity within a minute, and one of logging out', async () => {
      const own = { session_origins: [peer.origin] }
      const one = await testComm({ comm: own }, open)
      const comm = { ...demoConfiguration.comm, ...own, data_folder: one.dataFolder }
      const other = await testComm({ comm }, share)
      const citizen = await identified(one, `${peer.origin}${path}`)
      const browsers = [citizen.browser, citizen.browser.at(other)]
      const both = async (what: string) => {
        const twice = [...browsers, ...browsers]
        await Promise.all(twice.map((browser) => browser.post(`${citizen.path}${what}`)))
      }
      await both('/active')
      await vi.waitFor(() => expect(heardBy(peer)).toEqual([active]))
      await both('/log-out')
      await vi.waitFor(() => expect(heardBy(peer)).toEqual([active, loggedOut]))
      await both('/stop')
      // What is under way is told before a process closes.
      await other.close()
      await one.close()
      expect(heardBy(peer)).toEqual([active, loggedOut])
    })
  })
})
