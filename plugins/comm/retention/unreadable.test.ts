import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CommContext } from '../conversation/context.ts'
import type { Database } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { forgetOldDeletions, noteUnreadable, plannedUnreadable } from './unreadable.ts'

const limits = {
  arrival: 60,
  waiting: 10,
  idle: 15,
  total: 120,
  wrapping_up: 15,
  identifying: 15,
  settling: 0.5,
}
const deletedAt = new Date('2026-11-24T13:32:00Z')

it('plans the destruction by the youngest key that ever wrapped it, and allows a minute for the sweep', () => {
  const planned = (...wrapping_key_ids: string[]) =>
    plannedUnreadable({ wrapping_key_ids, deleted_at: deletedAt }, limits).toISOString()
  expect(planned('2026-11-24-12')).toBe('2026-11-24T16:26:00.000Z')
  expect(planned('2026-11-24-13', '2026-11-24-11')).toBe('2026-11-24T17:26:00.000Z')
  // Of what an older release deleted it isn't known: no key is younger than the deletion.
  expect(planned()).toBe('2026-11-24T17:26:00.000Z')
})

onBothDatabases(({ open }) => {
  let database: Database
  let time = deletedAt.getTime()
  const destroyed = new Set<string>()
  const context = () =>
    ({
      config: { deletionDays: 30 },
      database,
      keyring: {
        isDestroyed: (id: string) => Promise.resolve(destroyed.has(id)),
        forgetDestroyed: () => Promise.resolve(),
      },
      now: () => new Date(time),
    }) as unknown as CommContext
  beforeAll(async () => {
    database = await open()
    await migrate(database)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await database.query('delete from deletion')
    destroyed.clear()
    time = deletedAt.getTime()
    await deleted('one', ['a'])
    await deleted('extended', ['a', 'b'])
    await deleted('by an older release', [])
  })

  const deleted = (id: string, ids: string[]) =>
    database.query(
      `insert into deletion (conversation_id, owner_hashes, attributes, messages, caused_by, deleted_at, wrapping_key_ids)
       values ($1, $2, $3, 0, 'timer', $4, $5)`,
      [id, [new Uint8Array(32)], ['bsn'], deletedAt, ids],
    )
  const unreadable = async () => {
    const rows = await database.query<{ conversation_id: string }>(
      'select conversation_id from deletion where unreadable_at is not null order by 1',
    )
    return rows.map(({ conversation_id }) => conversation_id)
  }

  it('calls a deletion unreadable when the last of its keys is seen to be destroyed', async () => {
    await noteUnreadable(context())
    expect(await unreadable()).toEqual([])
    destroyed.add('a')
    await noteUnreadable(context())
    expect(await unreadable()).toEqual(['one'])
    destroyed.add('b')
    await noteUnreadable(context())
    expect(await unreadable()).toEqual(['extended', 'one'])
  })

  it('notes the moment once, whoever sweeps later', async () => {
    destroyed.add('a')
    await noteUnreadable(context())
    time += 60_000
    await noteUnreadable(context())
    const rows = await database.query(
      `select unreadable_at from deletion where conversation_id = 'one'`,
    )
    expect(rows).toEqual([{ unreadable_at: deletedAt }])
  })

  it('forgets whose it was after a day, and all of it after the days that are configured', async () => {
    const owners = async () =>
      (await database.query(`select 1 from deletion where owner_hashes <> '{}'`)).length
    const all = async () => (await database.query('select 1 from deletion')).length
    time += 23 * 3_600_000
    await forgetOldDeletions(context())
    expect(await owners()).toBe(3)
    time += 2 * 3_600_000
    await forgetOldDeletions(context())
    expect([await owners(), await all()]).toEqual([0, 3])
    time += 30 * 24 * 3_600_000
    await forgetOldDeletions(context())
    expect(await all()).toBe(0)
  })
})
