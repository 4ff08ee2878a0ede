import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestComm, testComm } from '../testing/comm.ts'
import { askingComm, asks, atDesk, begins, newest, shares, talking } from '../testing/asking.ts'
import { accepts, arrived, loggedIn } from '../testing/people.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  beforeAll(async () => {
    comm = await testComm({}, open)
  })
  afterAll(() => comm.close())

  const entriesOf = (id: string) =>
    comm.database.query(
      'select act, agent, kinds from access_entry where conversation_id = $1 order by number',
      [id],
    )

  it('notes who saw, copied and deleted which kinds of data, and no value', async () => {
    const { id } = await arrived(comm)
    expect(await entriesOf(id)).toEqual([])
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${id}/accept`)
    const copied = await agent.post(`/desk/conversations/${id}/copied`, { kind: 'bsn' })
    expect(copied.status).toBe(204)
    await agent.post(`/desk/conversations/${id}/delete`)
    expect(await entriesOf(id)).toEqual([
      { act: 'shown', agent: 'Medewerker 1', kinds: ['name', 'bsn'] },
      { act: 'copied', agent: 'Medewerker 1', kinds: ['bsn'] },
      { act: 'deleted_by_agent', agent: 'Medewerker 1', kinds: ['name', 'bsn'] },
    ])
    const all = JSON.stringify(await comm.database.query('select * from access_entry'))
    expect(all).not.toContain('999990019')
  })

  it('notes no copy of what nobody could see, nor in somebody else’s conversation', async () => {
    const { id } = await arrived(comm)
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${id}/accept`)
    const copy = `/desk/conversations/${id}/copied`
    expect((await agent.post(copy, { kind: '999990019' })).status).toBe(400)
    const other = await loggedIn(comm, 'Medewerker 2')
    expect((await other.post(copy, { kind: 'bsn' })).status).toBe(404)
    expect(await entriesOf(id)).toHaveLength(1)
  })

  it('notes what an agent saw who took over, also for a subject that only asks for it in the talk', async () => {
    const asking = await askingComm(open)
    const talk = await talking(asking, 'question')
    await asks(talk, { citizen: 1, purpose: 'identify', attributes: ['name', 'bsn'] })
    await begins(talk)
    await shares(asking)
    await talk.citizen.get(newest(asking).back)
    const colleague = await loggedIn(asking, 'Medewerker 2')
    const to = { agent: 'Medewerker 2' }
    await talk.agent.post(`/desk/conversations/${talk.id}/transfer`, { to })
    expect(await accepts(colleague, talk.id)).toBe(talk.id)
    const { citizens } = await atDesk(asking, talk, 'Medewerker 2')
    expect(JSON.stringify(citizens)).toContain('Kanarie')
    const noted = await asking.database.query(
      `select act, kinds from access_entry where agent = 'Medewerker 2' order by number`,
    )
    expect(noted).toEqual([
      { act: 'taken_over', kinds: [] },
      { act: 'shown', kinds: ['name', 'bsn'] },
    ])
    await asking.close()
  })

  it('notes a deletion by the citizen as theirs', async () => {
    const { id, browser, path } = await arrived(comm)
    await browser.post(`${path}/stop`)
    expect(await entriesOf(id)).toEqual([
      { act: 'deleted_by_citizen', agent: null, kinds: ['name', 'bsn'] },
    ])
  })
})
