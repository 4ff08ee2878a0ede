import { afterAll, beforeAll, expect, it } from 'vitest'
import { timelineOf } from '../conversation/timeline.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { settleAllHeld } from './settle-held.ts'
import { atDesk } from '../testing/asking.ts'
import { contextOf } from '../testing/context.ts'
import { accepts, Browser, deliver, listOf, loggedIn, start } from '../testing/people.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  beforeAll(async () => {
    comm = await testComm({}, open)
  })
  afterAll(() => comm.close())

  /** Somebody opens the client URL first, and the result of a login comes after that. */
  async function resultAfter(purpose: string) {
    const { clientPath, attrPath } = await start(comm, { purpose })
    const first = new Browser(comm)
    const path = (await first.get(clientPath)).headers.get('location') ?? ''
    const page = async () => (await first.get(path)).text()
    await page()
    const id = path.split('/').at(-1) ?? ''
    const login = async () => {
      const result = await comm.seal({ auth_method: 'demo' })
      expect((await deliver(comm, attrPath, result)).status).toBe(204)
      return result
    }
    return { first, path, clientPath, attrPath, id, page, login }
  }

  const accessOf = (id: string) =>
    comm.database.query(
      'select act, kinds from access_entry where conversation_id = $1 order by number',
      [id],
    )
  const isWaiting = async (id: string) => (await listOf(comm)).waiting.some((one) => one.id === id)

  it('shows who opened the link first, and opens it all the time, nothing of somebody else who logs in; when that one comes it is destroyed', async () => {
    const talk = await resultAfter('report_move')
    const context = await contextOf(comm)
    const looks = async () => {
      await talk.first.get(talk.clientPath)
      await settleAllHeld(context)
      const page = await talk.page()
      expect(page).not.toContain('Testburger 1')
      expect(await isWaiting(talk.id)).toBe(false)
      return page
    }
    await looks()
    const result = await talk.login()
    expect(await looks()).toContain('"checking":true')
    comm.pass(0.49)
    expect(await looks()).toContain('Wij controleren of u dit bent')

    const victim = new Browser(comm)
    const { status, text: told } = await victim.isRefused(talk.clientPath)
    expect(status).toBe(403)
    expect(told).toContain('hebben wij de gegevens gewist')
    expect(told).not.toContain('Testburger 1')
    expect(await accessOf(talk.id)).toEqual([
      { act: 'destroyed_unconfirmed', kinds: ['name', 'bsn'] },
    ])

    // Coming again brings nothing back, nor does the same result anywhere else.
    await talk.first.get(talk.clientPath)
    const page = await talk.page()
    expect(page).not.toContain('Testburger 1')
    expect(page).toContain('"at":"not_identified"')
    expect(await isWaiting(talk.id)).toBe(false)
    const other = await start(comm)
    expect((await deliver(comm, other.attrPath, result)).status).toBe(404)
  })

  it('by the browser alone is let in nowhere but in the browser of the conversation', async () => {
    const { clientPath, first, id, page } = await resultAfter('report_move')
    const result = await comm.seal()
    const victim = await new Browser(comm).isRefused(`${clientPath}?result=${result}`)
    expect(victim.status).toBe(403)
    expect(victim.text).not.toContain('Testburger 1')
    await first.get(clientPath)
    expect(await page()).not.toContain('Testburger 1')
    expect(await isWaiting(id)).toBe(false)
  })

  it('is destroyed as it comes where another browser came before it', async () => {
    const talk = await resultAfter('report_move')
    const victim = await new Browser(comm).isRefused(talk.clientPath)
    expect(victim.status).toBe(403)
    await talk.login()
    expect(await talk.page()).toContain('"at":"not_identified"')
    expect(await accessOf(talk.id)).toEqual([
      { act: 'destroyed_unconfirmed', kinds: ['name', 'bsn'] },
    ])
    comm.pass(1)
    await talk.first.get(talk.clientPath)
    expect(await talk.page()).not.toContain('Testburger 1')
    expect(await isWaiting(talk.id)).toBe(false)
  })

  it('is let in once, where nobody else came for a while, by whoever looks first', async () => {
    const talk = await resultAfter('report_move')
    await talk.login()
    comm.pass(0.5)
    const [one, other] = [await contextOf(comm), await contextOf(comm)]
    await Promise.all([settleAllHeld(one), talk.first.get(talk.clientPath), settleAllHeld(other)])
    expect(await talk.page()).toContain('Testburger 1')
    const happened = await timelineOf(comm.database, talk.id)
    const kinds = happened.map(({ kind }) => kind)
    expect(kinds).toEqual(['created', 'arrived', 'identified', 'queued'])
  })

  it('that failed holds nobody up: there is nothing in it', async () => {
    const talk = await resultAfter('report_move')
    const failed = await comm.seal({ status: 'failed', attributes: {} })
    expect((await deliver(comm, talk.attrPath, failed)).status).toBe(204)
    expect(await talk.page()).toContain('"at":"not_identified"')
  })

  it('is let in when the browser that opened the link first comes by it again after that', async () => {
    const talk = await resultAfter('report_move')
    await talk.login()
    comm.pass(0.5)
    await talk.first.get(talk.clientPath)
    expect(await talk.page()).toContain('Testburger 1')
    expect(await isWaiting(talk.id)).toBe(true)
    // Nobody takes away afterwards what is theirs.
    expect((await new Browser(comm).get(talk.clientPath)).status).toBe(403)
    expect(await talk.page()).toContain('Testburger 1')
  })

  it('in a talk shows the agent nothing before that, and changes the words when it is let in', async () => {
    const talk = await resultAfter('passport')
    await comm.database.query(
      "update conversation set state = 'waiting', queued_at = $2 where id = $1",
      [talk.id, comm.now()],
    )
    const agent = await loggedIn(comm)
    expect(await accepts(agent, talk.id)).toBe(talk.id)
    const words = async () => /"words":\{[^}]*\}/.exec(await talk.page())?.[0]
    const before = await words()
    await talk.login()
    expect(await accessOf(talk.id)).toEqual([])
    expect(await words()).toBe(before)
    const shown = async () => (await atDesk(comm, talk)).citizens[0]
    expect(await shown()).toMatchObject({ checking: true, identification: null })
    comm.pass(0.5)
    await talk.first.get(talk.clientPath)
    expect(await accessOf(talk.id)).toEqual([{ act: 'shown', kinds: ['name'] }])
    expect(await words()).not.toBe(before)
    expect(await shown()).toMatchObject({
      checking: false,
      identification: { method: 'Testinlog' },
    })
  })

  it('that is damaged comes to nothing, once, and its citizen reads so', async () => {
    const talk = await resultAfter('report_move')
    await talk.login()
    await comm.database.query(
      `update citizen set held_result = set_byte(held_result, 20, get_byte(held_result, 20) # 1)
       where conversation_id = $1`,
      [talk.id],
    )
    comm.pass(0.5)
    expect((await talk.first.get(talk.clientPath)).status).toBe(303)
    expect(await talk.page()).toContain('"at":"not_identified"')
    expect(comm.lines.filter((line) => line.includes('result_damaged'))).toHaveLength(1)
    expect(comm.lines.join()).not.toContain('Testburger')
  })

  it('names in the proof of deletion also what was destroyed before that', async () => {
    const talk = await resultAfter('report_move')
    await talk.login()
    await new Browser(comm).get(talk.clientPath)
    await talk.first.post(`${talk.path}/stop`)
    expect(await accessOf(talk.id)).toEqual([
      { act: 'destroyed_unconfirmed', kinds: ['name', 'bsn'] },
      { act: 'deleted_by_citizen', kinds: ['name', 'bsn'] },
    ])
  })

  it('names in the proof of deletion what was held, and keeps none of it', async () => {
    const talk = await resultAfter('report_move')
    await talk.login()
    await talk.first.post(`${talk.path}/stop`)
    expect(await accessOf(talk.id)).toEqual([{ act: 'deleted_by_citizen', kinds: ['name', 'bsn'] }])
    expect(
      await comm.database.query('select 1 from citizen where conversation_id = $1', [talk.id]),
    ).toEqual([])
  })
})
