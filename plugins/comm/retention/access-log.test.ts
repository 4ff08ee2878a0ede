import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Database } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { onBothDatabases, onPostgres } from '../testing/on-both-databases.ts'
import { checkChain, forgetOldAccess, linkEntries, noteAccess } from './access-log.ts'

const at = (day: number) => new Date(Date.UTC(2026, 10, day))

onBothDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await migrate(database)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await database.query('delete from access_entry')
    await database.query(
      `update access_chain set first_link = 1, before_first = '', last_link = 0, last_hash = ''`,
    )
  })

  async function noted(count: number, day = 1): Promise<void> {
    for (let number = 0; number < count; number++) {
      await database.transaction((transaction) =>
        noteAccess(
          transaction,
          { act: 'shown', agent: 'a', conversation: `c${number}`, kinds: ['name', 'bsn'] },
          at(day),
        ),
      )
    }
    await linkEntries(database)
  }

  it('holds while nothing is changed, also when nothing was noted', async () => {
    expect(await checkChain(database)).toMatchObject({ holds: true, entries: 0 })
    await noted(3)
    expect(await checkChain(database)).toMatchObject({ holds: true, entries: 3 })
  })

  it.each([
    ['an entry is changed', `update access_entry set agent = 'b' where link = 2`, '2', 'changed'],
    ['a time is changed', `update access_entry set at = now() where link = 2`, '2', 'changed'],
    [
      'a kind is left out',
      `update access_entry set kinds = '{name}' where link = 1`,
      '1',
      'changed',
    ],
    ['one is taken out', 'delete from access_entry where link = 2', '2', 'missing'],
    ['the first is taken out', 'delete from access_entry where link = 1', '1', 'missing'],
    ['the last is taken out', 'delete from access_entry where link = 3', '3', 'end_missing'],
    ['all are taken out', 'delete from access_entry', '1', 'end_missing'],
  ])('shows where %s', async (_, change, link, fault) => {
    await noted(3)
    await database.query(change)
    expect(await checkChain(database)).toEqual({ holds: false, link, fault })
  })

  it('forgets what was kept long enough, and still holds', async () => {
    await noted(2, 1)
    await noted(2, 20)
    await forgetOldAccess(database, at(10))
    expect(await checkChain(database)).toMatchObject({ holds: true, entries: 2 })
    await noted(1, 21)
    await forgetOldAccess(database, at(30))
    expect(await checkChain(database)).toMatchObject({ holds: true, entries: 0 })
    await noted(1, 30)
    expect(await checkChain(database)).toMatchObject({ holds: true, entries: 1 })
  })

  it('leaves no entry of an act that didn’t happen', async () => {
    const act = database.transaction(async (transaction) => {
      const access = { act: 'shown' as const, agent: 'a', conversation: 'c', kinds: [] }
      await noteAccess(transaction, access, at(1))
      throw new Error('rolled back')
    })
    await expect(act).rejects.toThrow('rolled back')
    expect(await database.query('select 1 from access_entry')).toEqual([])
  })
})

onPostgres(({ open, share }) => {
  it('is one chain when two processes write and link at the same time', async () => {
    const one = await open()
    await migrate(one)
    const other = await share()
    await Promise.all(
      Array.from({ length: 40 }, async (_, number) => {
        const mine = number % 2 === 0 ? one : other
        const access = { act: 'copied', agent: 'a', conversation: `c${number}`, kinds: [] } as const
        await mine.transaction((transaction) => noteAccess(transaction, access, at(1)))
        await linkEntries(mine)
      }),
    )
    await linkEntries(one)
    expect(await checkChain(other)).toMatchObject({ holds: true, entries: 40 })
    await Promise.all([one.close(), other.close()])
  })
})
