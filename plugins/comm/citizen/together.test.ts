import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { deskConversation } from '../conversation/desk-view.ts'
import { hashOf, newSecret } from '../conversation/secrets.ts'
import type { CitizenView } from '../conversation/views.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, arrived, Browser, deliver, listOf, loggedIn } from '../testing/people.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  let agent: Browser
  beforeAll(async () => {
    comm = await testComm({}, open)
  })
  beforeEach(async () => {
    await comm.database.query('delete from conversation')
    agent = await loggedIn(comm)
  })
  afterAll(() => comm.close())

  /** A talk, and what the agent gives somebody to join it. */
  async function talking() {
    const first = await arrived(comm)
    await accepts(agent, first.id)
    const at = `/desk/conversations/${first.id}`
    const { url } = (await (await agent.post(`${at}/invite`)).json()) as { url: string }
    return { first, at, link: new URL(url).pathname }
  }

  async function joins(link: string, query = '', headers: Record<string, string> = {}) {
    const browser = new Browser(comm)
    const response = await browser.get(`${link}${query}`, headers)
    return { browser, path: response.headers.get('location') ?? '' }
  }

  it('whoever is invited reads their own language, whatever the first one reads', async () => {
    const { first, link } = await talking()
    const { browser, path } = await joins(link, '', { 'accept-language': 'en' })
    const english = '<html lang="en"'
    expect(await (await browser.get(path)).text()).toContain(english)
    const dutch = { 'accept-language': 'nl' }
    expect(await (await browser.get(path, dutch)).text()).toContain(english)
    const other = { 'accept-language': 'en' }
    expect(await (await first.browser.get(first.path, other)).text()).toContain('<html lang="nl"')

    const asks = await joins((await talking()).link, '?lang=en', dutch)
    expect(asks.path).toMatch(/\?lang=en$/)
    const clean = asks.path.replace(/\?.*/, '')
    expect(await (await asks.browser.get(clean, dutch)).text()).toContain(english)
  })

  it('both are told that they are with more, and the one who came later that they read along', async () => {
    const { first, at, link } = await talking()
    await agent.post(`${at}/messages`, { key: crypto.randomUUID(), text: 'Wanneer trouwt u?' })
    const server = await listening(comm)
    const stream = await ReceivedStream.open(
      `${server.url}${first.path}/events?lang=nl`,
      first.browser,
    )
    await stream.next('view', (view: CitizenView) => view.at === 'talking' && view.people === 1)
    expect(await (await first.browser.get(first.path)).text()).not.toContain('talk-together')

    const { browser, path } = await joins(link, '', { 'accept-language': 'nl' })
    await stream.next('view', (view: CitizenView) => view.people === 2)
    stream.close()
    await server.close()
    const [begun, joined] = await Promise.all(
      [first.browser.get(first.path), browser.get(path)].map(async (page) => (await page).text()),
    )
    expect(begun).toContain('Er is nog iemand bij dit gesprek gekomen.')
    expect(joined).toContain('U kunt alles lezen, vanaf het begin van dit gesprek.')
    expect(joined).toContain('Wanneer trouwt u?')
    for (const page of [begun, joined]) {
      expect(page).toContain('Iedereen in dit gesprek kan het stoppen.')
    }
  })

  it('whoever is in the talk already and opens the invitation stays who they are, and it still waits for the other', async () => {
    const { first, link } = await talking()
    const cookies = [...first.browser.cookies]
    expect((await first.browser.get(link)).headers.get('location')).toBe(first.path)
    expect([...first.browser.cookies]).toEqual(cookies)
    expect((await shownTo(first.browser, first.path)).people).toBe(1)

    const { browser, path } = await joins(link)
    expect(path).toBe(first.path)
    expect((await shownTo(browser, path)).people).toBe(2)
    // By the link of the other, and by their own once more.
    for (const other of [first.clientPath, link]) {
      expect((await browser.get(other)).headers.get('location')).toBe(first.path)
    }
    expect((await shownTo(first.browser, first.path)).identified_as).toBe('Testburger 1')
    expect((await shownTo(browser, path)).identified_as).toBeNull()
  })

  it('whoever opens an invitation that was used reads so, and nothing of the talk', async () => {
    const { link } = await talking()
    const { browser, path } = await joins(link)
    await browser.get(path)
    const late = new Browser(comm)
    const { status, text: page } = await late.isRefused(link)
    expect(status).toBe(403)
    expect(page).toContain('Deze uitnodiging is al gebruikt')
    expect(page).toContain('Vraag dan een nieuwe aan degene die u uitnodigde.')
    expect(page).not.toContain('Verhuizing')
    expect([...late.cookies]).toEqual([])
  })

  it('whoever opens an invitation that a newer one replaced is told to ask for that, and nothing of the talk, until it is over', async () => {
    const { first, at, link } = await talking()
    const newest = (await (await agent.post(`${at}/invite`)).json()) as { url: string }
    const opens = async () => {
      const browser = new Browser(comm)
      const { status, text } = await browser.isRefused(link)
      expect([...browser.cookies]).toEqual([])
      return { status, page: text }
    }
    const early = await opens()
    expect(early.status).toBe(403)
    expect(early.page).toContain('Deze uitnodiging werkt niet meer')
    expect(early.page).toContain('Vraag dan de nieuwste aan degene die u uitnodigde.')
    expect(early.page).not.toContain('Verhuizing')
    expect((await joins(new URL(newest.url).pathname)).path).toBe(first.path)
    expect((await opens()).page).toBe(early.page)

    await agent.post(`${at}/end`)
    const late = await opens()
    expect(late.status).toBe(404)
    expect(late.page).toContain('Dit gesprek is er niet meer')
  })

  it('either is told before they stop that it stops for all, and the other is not told that they stopped', async () => {
    const { first, link } = await talking()
    const alone = await (await first.browser.get(`${first.path}/stop`)).text()
    expect(alone).not.toContain('voor iedereen')
    const { browser, path } = await joins(link, '', { 'accept-language': 'nl' })
    const asks = await (await browser.get(`${path}/stop`)).text()
    expect(asks).toContain('Dit geldt voor iedereen in dit gesprek.')
    expect(await (await first.browser.get(`${first.path}/stop`)).text()).toContain(
      'Dit geldt voor iedereen in dit gesprek.',
    )
    await browser.submit(`${path}/stop`)
    const told = await (await first.browser.get(first.path)).text()
    expect(told).toContain('Iemand in dit gesprek is gestopt.')
    expect(told).not.toContain('U bent zelf gestopt')
  })
  /** A result for this citizen, by an attr URL of their own. */
  async function identifies(id: string, number: number, attrPath: string, name: string) {
    const token = newSecret()
    await comm.database.query(
      'update citizen set attr_token_hash = $3 where conversation_id = $1 and number = $2',
      [id, number, hashOf(token)],
    )
    const sealed = await comm.seal({ attributes: { name, bsn: '999990020' } })
    return deliver(comm, attrPath.replace(/[^/]+$/, token), sealed)
  }

  const shownTo = async (browser: Browser, path: string) => {
    const page = await (await browser.get(path)).text()
    const data =
      /<script type="application\/json" id="data">([^]*?)<\/script>/.exec(page)?.[1] ?? ''
    return (JSON.parse(data) as { view: CitizenView }).view
  }

  it('each has their own attributes, at the desk and on their page; who shared none is not identified', async () => {
    const { first, link } = await talking()
    const { browser, path } = await joins(link)
    const desk = async () => {
      const context = await contextOf(comm)
      const { view } = await deskConversation(context, 'Medewerker 1', first.id, 'nl')
      return view.citizens.map(({ number, identification }) => [
        number,
        typeof identification === 'object'
          ? (identification?.attributes.map(({ value }) => value) ?? null)
          : identification,
      ])
    }
    const one = [1, ['Testburger 1', '999990019']]
    expect(await desk()).toEqual([one, [2, null]])
    const listed = async () => (await listOf(comm)).mine[0]
    const together = { identified: 1, people: 2 }
    expect(await listed()).toMatchObject({ identified: false, together })
    expect((await shownTo(browser, path)).identified_as).toBeNull()

    expect((await identifies(first.id, 2, first.attrPath, 'Testburger 2')).status).toBe(204)
    comm.pass(0.5)
    await browser.get(link)
    expect(await desk()).toEqual([one, [2, ['Testburger 2', '999990020']]])
    expect(await listed()).toMatchObject({ identified: true, together: { identified: 2 } })
    expect((await shownTo(browser, path)).identified_as).toBe('Testburger 2')
    expect((await shownTo(first.browser, first.path)).identified_as).toBe('Testburger 1')
  })

  it('each is told which kinds of their own were deleted, on the page and in the proof, also in a later one', async () => {
    const { first, at, link } = await talking()
    const guest = await joins(link, '', { 'accept-language': 'nl' })
    await agent.post(`${at}/messages`, { key: crypto.randomUUID(), text: 'Wanneer trouwt u?' })
    // Of the second one another subject asked less.
    await agent.post(`${at}/transfer`, { to: { subject: 'passport' } })
    await accepts(agent, first.id)
    expect((await identifies(first.id, 2, first.attrPath, 'Testburger 2')).status).toBe(204)
    comm.pass(0.5)
    await guest.browser.get(link)
    const third = await joins(
      new URL(((await (await agent.post(`${at}/invite`)).json()) as { url: string }).url).pathname,
    )

    const answer = await third.browser.post(
      `${third.path}/stop`,
      {},
      { accept: 'application/json' },
    )
    expect(await answer.json()).toMatchObject({ attributes: [], messages: 1, people: 3 })
    const everybody = [
      [first, ['Naam', 'BSN']],
      [guest, ['Naam']],
      [third, []],
    ] as const
    for (const [{ browser, path }, kinds] of everybody) {
      expect(await shownTo(browser, path)).toMatchObject({ attributes: kinds, messages: 1 })
      const proof = await (await browser.get(`${path}/receipt?lang=nl`)).text()
      const renewed = await new Browser(comm).submit('/comm/chat/receipts/renewed?lang=nl', {
        receipt: proof,
      })
      for (const text of [proof, await renewed.text()]) {
        expect(text).toContain('1 bericht')
        expect(text.includes('BSN')).toBe((kinds as readonly string[]).includes('BSN'))
        expect(/naam/i.test(text)).toBe((kinds as readonly string[]).includes('Naam'))
      }
    }
  })
})
