import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CitizenView } from '../conversation/views.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, arrived, Browser, loggedIn } from '../testing/people.ts'

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
})
