import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AskingComm, askingComm, asks, begins, shares } from '../testing/asking.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, Browser, deliver, loggedIn, start } from '../testing/people.ts'

onBothDatabases(({ open }) => {
  let comm: AskingComm
  beforeAll(async () => {
    comm = await askingComm(open)
  })
  afterAll(() => comm.close())

  it('of what came by both doors and nobody saw each kind is noted once, and told once in the proof', async () => {
    const { clientPath, attrPath } = await start(comm)
    const citizen = new Browser(comm)
    const page = (await citizen.get(clientPath)).headers.get('location') ?? ''
    await citizen.get(page)
    const id = page.split('/').at(-1) ?? ''
    await comm.database.query(
      `update conversation set state = 'waiting', queued_at = $2 where id = $1`,
      [id, comm.now()],
    )
    const agent = await loggedIn(comm)
    expect(await accepts(agent, id)).toBe(id)
    // One result comes when a browser is there already, another to what was asked; neither is let in.
    expect((await deliver(comm, attrPath, await comm.seal())).status).toBe(204)
    const talk = { citizen, agent, id, page }
    await asks(talk, { citizen: 1, purpose: 'report_move', attributes: ['name'] })
    await begins(talk)
    expect((await shares(comm)).status).toBe(204)

    expect((await citizen.post(`${page}/stop`)).status).toBe(303)
    const noted = await comm.database.query(
      'select act, kinds from access_entry where conversation_id = $1 order by number',
      [id],
    )
    expect(noted).toEqual([
      { act: 'destroyed_unconfirmed', kinds: ['name'] },
      { act: 'deleted_by_citizen', kinds: ['name', 'bsn'] },
    ])
    const proof = await comm.database.query(
      'select attributes, kinds_of_each from deletion where conversation_id = $1',
      [id],
    )
    expect(proof).toEqual([{ attributes: ['name', 'bsn'], kinds_of_each: [['name', 'bsn']] }])
  })
})
