import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Database } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { arrived, start } from '../testing/people.ts'
import { sweep } from './sweep.ts'
import { sweepingTurn } from './sweeper.ts'

onBothDatabases(({ open }) => {
  let database: Database
  let time = Date.parse('2026-11-24T14:00:00Z')
  const now = () => new Date(time)
  const pass = (seconds: number) => {
    time += seconds * 1000
  }
  beforeAll(async () => {
    database = await open()
    await migrate(database)
  })
  beforeEach(() => database.query('delete from sweeper'))
  afterAll(() => database.close())

  it('it is one process’s turn to sweep, for as long as that one says so', async () => {
    const [one, other] = [sweepingTurn({ database, now }), sweepingTurn({ database, now })]
    expect([await one.isMine(), await other.isMine()]).toEqual([true, false])
    for (let seconds = 0; seconds < 30; seconds += 3) {
      pass(3)
      expect([await other.isMine(), await one.isMine()]).toEqual([false, true])
    }
  })

  it('of many that ask at the same moment one has it', async () => {
    const turns = Array.from({ length: 10 }, () => sweepingTurn({ database, now }))
    const mine = await Promise.all(turns.map((turn) => turn.isMine()))
    expect(mine.filter(Boolean)).toHaveLength(1)
  })

  it('another one takes over when it says nothing any more, or lets go', async () => {
    const [one, other] = [sweepingTurn({ database, now }), sweepingTurn({ database, now })]
    await one.isMine()
    pass(9)
    expect([await other.isMine(), await one.isMine()]).toEqual([true, false])
    await other.letGo()
    expect([await one.isMine(), await other.isMine()]).toEqual([true, false])
  })

  it('one that comes back from a pause does not go on with what is somebody else’s', async () => {
    const [one, other] = [sweepingTurn({ database, now }), sweepingTurn({ database, now })]
    await one.isMine()
    pass(9)
    await other.isMine()
    pass(1)
    expect(await one.isMine()).toBe(false)
    await one.letGo()
    expect(await other.isMine()).toBe(true)
  })
})

onBothDatabases(({ open }) => {
  let comm: TestComm
  beforeAll(async () => {
    comm = await testComm({}, open)
    // Whatever stands in the database, deleting that one conversation fails.
    await comm.database.query(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'Canary' using errcode = 'XX001'; end $$`)
  })
  beforeEach(async () => {
    await comm.database.query('delete from conversation')
    // Only these tests sweep: once their clock has moved the plugin finds that it isn't its turn.
    await comm.database.query('delete from sweeper')
    await comm.database.query(`insert into sweeper (holder, until) values ('test', '2099-01-01')`)
  })
  afterAll(() => comm.close())

  async function contextThatLogs(lines: string[]) {
    const write = (event: string, facts = {}) =>
      void lines.push(JSON.stringify({ event, ...facts }))
    return { ...(await contextOf(comm)), log: { info: write, warn: write, error: write } }
  }
  const states = () =>
    comm.database.query<{ id: string; state: string }>('select id, state from conversation')

  it('a conversation that can’t be deleted keeps no other one from being deleted, nor keys from being destroyed', async () => {
    const { id } = await arrived(comm)
    await start(comm)
    await comm.database.query(`create trigger refuse before delete on conversation for each row
      when (old.id = '${id}') execute function refuse()`)
    comm.pass(6 * 60)
    await start(comm)
    comm.pass(61)
    const lines: string[] = []
    const context = await contextThatLogs(lines)
    await sweep(context)
    expect((await states()).map((row) => row.id)).toEqual([id])
    expect(lines).toContain(
      JSON.stringify({ event: 'sweep_failed', step: 'delete', code: 'XX001', conversation: id }),
    )
    expect(lines.join()).not.toContain('Canary')
    expect(await context.keyring.find('2026-11-22-14')).toBeUndefined()

    await comm.database.query('drop trigger refuse on conversation')
    await sweep(context)
    expect(await states()).toEqual([])
  })

  it('a talk that can’t be ended keeps no other one from being ended', async () => {
    const [bad, good] = [await arrived(comm), await arrived(comm)]
    await comm.database.query(`update conversation set state = 'talking', agent = 'Medewerker 1'`)
    await comm.database.query(`create trigger refuse before update on conversation for each row
      when (old.id = '${bad.id}') execute function refuse()`)
    comm.pass(16)
    await sweep(await contextThatLogs([]))
    expect(new Map((await states()).map((row) => [row.id, row.state]))).toEqual(
      new Map([
        [bad.id, 'talking'],
        [good.id, 'wrapping_up'],
      ]),
    )
    await comm.database.query('drop trigger refuse on conversation')
  })

  it('stops between two things when its turn is over, and the next one does the rest', async () => {
    for (const citizen of await Promise.all([start(comm), start(comm), start(comm)])) {
      expect(citizen.clientPath).not.toBe('')
    }
    comm.pass(300)
    const context = await contextThatLogs([])
    let left = 4
    await sweep(context, () => Promise.resolve(left-- > 0))
    const between = (await states()).length
    expect(between).toBeGreaterThan(0)
    await sweep(context)
    expect(await states()).toEqual([])
    const twice = await comm.database.query(
      'select conversation_id from access_entry group by conversation_id, act having count(*) > 1',
    )
    expect(twice).toEqual([])
  })
})
