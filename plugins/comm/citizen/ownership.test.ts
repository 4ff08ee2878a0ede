import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestComm, testComm } from '../testing/comm.ts'
import { arrived, Browser, start } from '../testing/people.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  beforeAll(async () => {
    comm = await testComm({}, open)
  })
  afterAll(() => comm.close())

  /** The first answer never came to the browser: neither where to go nor the cookie. */
  async function answerLost() {
    const { clientPath } = await start(comm, { purpose: 'question' })
    const lost = new Browser(comm)
    const path = (await lost.get(clientPath)).headers.get('location') ?? ''
    return { clientPath, path, lost }
  }

  it('lets a citizen in by the link again whose first answer was lost on the way', async () => {
    const { clientPath, path } = await answerLost()
    const browser = new Browser(comm)
    expect((await browser.get(clientPath)).headers.get('location')).toBe(path)
    expect((await browser.get(path)).status).toBe(200)
  })

  it('opens nothing with the lost cookie any more, should it turn up', async () => {
    const { clientPath, path, lost } = await answerLost()
    const browser = new Browser(comm)
    await browser.get(clientPath)
    expect((await lost.get(path)).status).toBe(403)
    expect((await browser.get(path)).status).toBe(200)
  })

  it('lets nobody else in once the cookie was seen, however soon they come with the link', async () => {
    const { clientPath, path, lost } = await answerLost()
    expect((await lost.get(path)).status).toBe(200)
    const other = new Browser(comm)
    expect((await other.get(clientPath)).status).toBe(403)
    expect(other.cookies.size).toBe(0)
    expect((await lost.get(path)).status).toBe(200)
  })

  it('lets nobody in by a link that was opened minutes ago', async () => {
    const { clientPath } = await answerLost()
    comm.pass(3)
    expect((await new Browser(comm).get(clientPath)).status).toBe(403)
  })

  it('gives the conversation to one of two who open the link at the same moment', async () => {
    const { clientPath } = await start(comm, { purpose: 'question' })
    const both = [new Browser(comm), new Browser(comm)]
    const [path = ''] = await Promise.all(
      both.map(async (browser) => (await browser.get(clientPath)).headers.get('location') ?? ''),
    )
    const statuses = await Promise.all(
      both.map(async (browser) => (await browser.get(path)).status),
    )
    expect(statuses.sort()).toEqual([200, 403])
  })

  it('keeps an owner who identified theirs after the first look at the page', async () => {
    const { browser, path, clientPath } = await arrived(comm)
    await browser.get(path)
    expect((await new Browser(comm).get(clientPath)).status).toBe(403)
    expect((await browser.get(clientPath)).headers.get('location')).toBe(path)
  })
})
