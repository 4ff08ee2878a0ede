import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { attrUrlPeer } from '../../kit/testing/attr-url-peer.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { Browser, deliver, start } from '../testing/people.ts'
import { tellLogOuts } from '../session-feedback/outbox.ts'

type Peer = Awaited<ReturnType<typeof attrUrlPeer>>

onBothDatabases(({ open }) => {
  let comm: TestComm
  let peer: Peer
  beforeAll(async () => {
    peer = await attrUrlPeer(204)
    comm = await testComm({ comm: { session_origins: [peer.origin] } }, open)
  })
  beforeEach(() => {
    peer.received.splice(0)
  })
  afterAll(async () => {
    await comm.close()
    await peer.close()
  })

  const session = () => `${peer.origin}/auth/demo/session_feedback/Canary`

  /** What was told of sessions, when all of it has been told. */
  async function told(): Promise<string[]> {
    await tellLogOuts(await contextOf(comm))
    await expect.poll(() => comm.database.query('select 1 from log_out')).toEqual([])
    return peer.received.map(({ path }) => path)
  }
  const loggedOut = ['/auth/demo/session_feedback/Canary?type=logout']

  /** Somebody's conversation that waits for a result: their browser has come, without one. */
  async function waitsForResult() {
    const { clientPath, attrPath } = await start(comm)
    const browser = new Browser(comm)
    const path = (await browser.get(clientPath)).headers.get('location') ?? ''
    await browser.get(path)
    const page = async () => (await browser.get(path)).text()
    return { browser, clientPath, attrPath, page }
  }

  it('a result that came with another browser than the conversation’s is used up and its login over: its address is worth nothing', async () => {
    const attacker = await waitsForResult()
    const result = await comm.seal({ session_url: session() })
    const address = `${attacker.clientPath}?result=${result}`
    const read = await new Browser(comm).isRefused(address)
    expect(read).toMatchObject({ status: 403, address: '/comm/chat/refused/elsewhere' })
    expect(read.text).toContain('hebben wij de gegevens gewist')
    expect(await told()).toEqual(loggedOut)
    // What the victim has in their history, they are asked to send.
    await attacker.browser.get(address)
    expect(await attacker.page()).not.toContain('Testburger 1')
    expect((await deliver(comm, attacker.attrPath, result)).status).toBe(404)
    // Nothing is destroyed a second time.
    const again = await new Browser(comm).isRefused(address)
    expect(again).toMatchObject({ status: 403, address: '/comm/chat/refused/not-yours' })
    expect(await told()).toEqual(loggedOut)
    // The conversation still waits, for somebody's own.
    await attacker.browser.get(`${attacker.clientPath}?result=${await comm.seal()}`)
    expect(await attacker.page()).toContain('Testburger 1')
  })

  it('nor is it worth anything in another conversation, also for who doesn’t ask for a page', async () => {
    const [first, second] = [await waitsForResult(), await waitsForResult()]
    const result = await comm.seal()
    expect((await new Browser(comm).get(`${first.clientPath}?result=${result}`)).status).toBe(403)
    await second.browser.get(`${second.clientPath}?result=${result}`)
    expect(await second.page()).not.toContain('Testburger 1')
  })

  it('one that came to a conversation that is not there is used up, at an address without it', async () => {
    const { browser, clientPath, page } = await waitsForResult()
    const result = await comm.seal()
    const read = await new Browser(comm).isRefused(`/comm/chat/c/nothing?lang=en&result=${result}`)
    expect(read).toMatchObject({ status: 404, address: '/comm/chat/refused/unknown?lang=en' })
    await browser.get(`${clientPath}?result=${result}`)
    expect(await page()).not.toContain('Testburger 1')
  })

  it.each([
    ['answers to something else', { purpose: 'question' }],
    ['lacks what was asked', { attributes: { name: 'Testburger 1' } }],
  ])('one of the conversation’s own browser that %s is used up', async (_what, made) => {
    const own = await waitsForResult()
    const result = await comm.seal({ session_url: session(), ...made })
    await own.browser.get(`${own.clientPath}?result=${result}`)
    expect(await told()).toEqual(loggedOut)
    expect(await own.page()).not.toContain('Testburger 1')
  })

  it('one that is there already ends no login when it is brought again, one that comes after it does', async () => {
    const own = await waitsForResult()
    const address = `${own.clientPath}?result=${await comm.seal({ session_url: session() })}`
    await own.browser.get(address)
    await own.browser.get(address)
    expect(await own.page()).toContain('Testburger 1')
    expect(await told()).toEqual([])
    await own.browser.get(
      `${own.clientPath}?result=${await comm.seal({ session_url: session(), jti: 'second' })}`,
    )
    expect(await told()).toEqual(loggedOut)
    expect(await own.page()).toContain('Testburger 1')
  })

  it('what is no result, or says that nobody identified, is no more than somebody else’s conversation', async () => {
    const { clientPath } = await waitsForResult()
    const failed = await comm.seal({ status: 'failed', attributes: {} })
    for (const brought of ['rubbish', failed]) {
      const read = await new Browser(comm).isRefused(`${clientPath}?result=${brought}`)
      expect(read).toMatchObject({ status: 403, address: '/comm/chat/refused/not-yours' })
    }
  })
})
