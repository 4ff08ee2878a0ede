import { afterAll, beforeAll, expect, it } from 'vitest'
import { sweep } from './sweep.ts'
import { extend } from '../conversation/extend.ts'
import { keepConnected } from '../conversation/presence.ts'
import type { CommContext } from '../conversation/context.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { arrived, listOf, loggedIn, start } from '../testing/people.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  let context: CommContext
  beforeAll(async () => {
    comm = await testComm({}, open)
    context = await contextOf(comm)
  })
  afterAll(() => comm.close())

  async function stateOf(id: string): Promise<string> {
    const rows = await comm.database.query<{ state: string }>(
      'select state from conversation where id = $1',
      [id],
    )
    return rows[0]?.state ?? 'gone'
  }

  async function talking() {
    const citizen = await arrived(comm)
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${citizen.id}/accept`)
    // Their desk stays open, whenever the queue is tended.
    await comm.database.query(`update agent set connected_until = $1::timestamptz + '1 day'`, [
      comm.now(),
    ])
    return { ...citizen, agent }
  }

  it('deletes a start that nobody arrived in after 60 minutes', async () => {
    const count = async () =>
      (await comm.database.query(`select 1 from conversation where state = 'created'`)).length
    await start(comm)
    comm.pass(59)
    await sweep(context)
    expect(await count()).toBe(1)
    comm.pass(2)
    await sweep(context)
    expect(await count()).toBe(0)
  })

  it('keeps a place in the queue while the page is connected, and 10 minutes after', async () => {
    const { id } = await arrived(comm)
    for (let minutes = 0; minutes < 40; minutes += 10) {
      await keepConnected(context, [{ id, number: 1 }])
      comm.pass(10)
      await sweep(context)
    }
    expect(await stateOf(id)).toBe('waiting')
    comm.pass(6)
    await sweep(context)
    expect(await stateOf(id)).toBe('gone')
  })

  it('ends a talk after 15 minutes of silence, keeps it 15 for wrapping up, then deletes it', async () => {
    const { id, browser, path } = await talking()
    comm.pass(14)
    await sweep(context)
    expect(await stateOf(id)).toBe('talking')
    comm.pass(2)
    await sweep(context)
    expect(await stateOf(id)).toBe('wrapping_up')
    expect(await (await browser.get(path)).text()).toContain('"by":"timer"')
    comm.pass(14)
    await sweep(context)
    expect((await listOf(comm)).mine.map((item) => item.id)).toContain(id)
    comm.pass(2)
    await sweep(context)
    expect(await stateOf(id)).toBe('gone')
    expect(await (await browser.get(path)).text()).toContain('"at":"deleted"')
  })

  it('ends it after two hours in all however much is said, unless somebody asks for more', async () => {
    const { id, browser, path, agent } = await talking()
    const say = () =>
      browser.post(`${path}/messages`, { key: crypto.randomUUID(), text: 'Ik ben er nog' })
    for (let minutes = 0; minutes < 110; minutes += 10) {
      comm.pass(10)
      await agent.post('/desk/active')
      expect((await say()).status).toBe(201)
      await sweep(context)
    }
    await extend(context, id)
    comm.pass(14)
    await sweep(context)
    expect(await stateOf(id)).toBe('talking')
    comm.pass(2)
    await sweep(context)
    expect(await stateOf(id)).toBe('wrapping_up')
  })

  it('can still read a talk that was extended for hours', async () => {
    const { id, browser, path } = await talking()
    await browser.post(`${path}/messages`, { key: crypto.randomUUID(), text: 'Lang verhaal' })
    for (let minutes = 0; minutes < 600; minutes += 10) {
      comm.pass(10)
      await extend(context, id)
      await sweep(context)
    }
    expect(await (await browser.get(path)).text()).toContain('Lang verhaal')
  })

  it('forgets used results and the notes of deletions when they serve nobody any more', async () => {
    const { browser, path } = await arrived(comm)
    await browser.submit(`${path}/stop`)
    comm.pass(24 * 60 + 1)
    await sweep(context)
    // What was talking until now is wrapped up first.
    comm.pass(24 * 60 + 1)
    await sweep(context)
    comm.pass(24 * 60 + 1)
    await sweep(context)
    for (const table of ['used_result', 'agent_login', 'conversation', 'message']) {
      expect(await comm.database.query(`select 1 from ${table}`), table).toEqual([])
    }
    expect((await browser.get(path)).status).toBe(404)
    // Whose they were is forgotten first; what was deleted when is kept as long as is configured.
    const whose = await comm.database.query<{ owner_hashes: Uint8Array[] }>(
      'select owner_hashes from deletion',
    )
    expect(whose.length).toBeGreaterThan(0)
    expect(whose.flatMap(({ owner_hashes }) => owner_hashes)).toEqual([])
    comm.pass(30 * 24 * 60)
    await sweep(context)
    expect(await comm.database.query('select 1 from deletion')).toEqual([])
  })
})
