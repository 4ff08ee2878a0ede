import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Queryable } from '../database/database.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, arrived, type Browser, loggedIn } from '../testing/people.ts'
import { deskConversation } from './desk-view.ts'

onBothDatabases(({ open }) => {
  let test: TestComm
  let agent: Browser
  beforeAll(async () => {
    test = await testComm({}, open)
    agent = await loggedIn(test)
  })
  afterAll(() => test.close())

  /** What the desk is told where something happens as soon as the conversation's own row has been read. */
  async function toldWhen(id: string, happens: () => Promise<unknown>) {
    const context = await contextOf(test)
    let isFirst = true
    const query: Queryable['query'] = async <Row extends object>(
      ...asked: Parameters<Queryable['query']>
    ) => {
      const rows = await test.database.query<Row>(...asked)
      if (isFirst) {
        isFirst = false
        await happens()
      }
      return rows
    }
    const database = { ...context.database, query }
    return (await deskConversation({ ...context, database }, 'Medewerker 1', id, 'nl')).view
  }

  async function served(): Promise<string> {
    const { id } = await arrived(test)
    return accepts(agent, id)
  }

  it('a conversation that is deleted while it is looked up is told as deleted', async () => {
    const id = await served()
    const desk = `/desk/conversations/${id}`
    const view = await toldWhen(id, async () => {
      expect((await agent.post(`${desk}/end`)).status).toBe(204)
      expect((await agent.post(`${desk}/delete`)).status).toBe(200)
    })
    expect(view.at).toBe('deleted')
    expect(view.citizen_read).toBe(0)
  })

  it('of one that goes to a colleague while it is looked up, its agent until then is told nothing', async () => {
    const id = await served()
    const view = await toldWhen(id, () =>
      test.database.query(`update conversation set agent = 'Medewerker 2' where id = $1`, [id]),
    )
    expect(view.at).toBe('not_mine')
    expect(view.citizens).toEqual([])
  })
})
