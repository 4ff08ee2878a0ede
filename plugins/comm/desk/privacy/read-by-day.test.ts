import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../database/database.ts'
import { migrate } from '../../database/migrate.ts'
import { noteAccess } from '../../retention/access-log.ts'
import { onBothDatabases } from '../../testing/on-both-databases.ts'
import { momentOf } from './moment.ts'
import { readDeletions } from './read-deletions.ts'
import { readLog } from './read-log.ts'

/** Just before and just after midnight in Amsterdam, of a summer's day, a winter's day, and of 23 and 25 hours. */
const moments = [
  ...['2026-03-28T22:59:59.999Z', '2026-03-28T23:00:00.000Z'],
  ...['2026-03-29T21:59:59.999Z', '2026-03-29T22:00:00.000Z'],
  ...['2026-07-05T21:59:59.999Z', '2026-07-05T22:00:00.000Z'],
  ...['2026-10-24T21:59:59.999Z', '2026-10-24T22:00:00.000Z'],
  ...['2026-10-25T22:59:59.999Z', '2026-10-25T23:00:00.000Z'],
  ...['2026-12-31T22:59:59.999Z', '2026-12-31T23:00:00.000Z'],
]

const days = [
  { day: '2026-03-28', found: ['2026-03-28T22:59:59.999Z'] },
  { day: '2026-03-29', found: ['2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'] },
  { day: '2026-03-30', found: ['2026-03-29T22:00:00.000Z'] },
  { day: '2026-07-05', found: ['2026-07-05T21:59:59.999Z'] },
  { day: '2026-07-06', found: ['2026-07-05T22:00:00.000Z'] },
  { day: '2026-10-24', found: ['2026-10-24T21:59:59.999Z'] },
  { day: '2026-10-25', found: ['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'] },
  { day: '2026-10-26', found: ['2026-10-25T23:00:00.000Z'] },
  { day: '2026-12-31', found: ['2026-12-31T22:59:59.999Z'] },
  { day: '2027-01-01', found: ['2026-12-31T23:00:00.000Z'] },
]

onBothDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await migrate(database)
    for (const [number, moment] of moments.entries()) {
      const at = new Date(moment)
      await noteAccess(database, { act: 'shown', agent: 'a', conversation: 'c', kinds: [] }, at)
      await database.query(
        `insert into deletion (conversation_id, attributes, messages, caused_by, deleted_at)
         values ($1, '{}', 0, 'timer', $2)`,
        [`c${number}`, at],
      )
    }
  })
  afterAll(() => database.close())

  describe.each(days)('on $day, as the page writes its day', ({ day, found }) => {
    const filter = { from: day, to: day }
    const everything = { limit: 100, skip: 0 }

    it('finds the lines of the log', async () => {
      const read = await readLog(database, filter, everything)
      expect(read.map(({ at }) => at.toISOString()).reverse()).toEqual(found)
      const [year, month, date] = day.split('-')
      for (const { at } of read) {
        expect(momentOf(at, 'nl')).toContain(`${Number(date)}-${month}-${year}`)
      }
    })

    it('finds what was deleted', async () => {
      const read = await readDeletions(database, filter, everything)
      expect(read.map(({ deleted_at }) => deleted_at.toISOString()).reverse()).toEqual(found)
    })
  })

  it('finds up to and from a day alone', async () => {
    const upTo = await readLog(database, { to: '2026-03-28' }, { limit: 100, skip: 0 })
    const from = await readLog(database, { from: '2026-03-29' }, { limit: 100, skip: 0 })
    expect([upTo.length, from.length]).toEqual([1, moments.length - 1])
  })
})
