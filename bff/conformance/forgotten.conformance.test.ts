import { randomBytes } from 'node:crypto'
import { platform } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postgresPrograms } from '../../.ci/postgres-server.js'
import { ForgettingCentre, openedBy } from './testing/forgetting-centre.ts'
import { findInMemory } from './testing/memory.ts'

const programs = postgresPrograms()
const canLook = programs !== undefined && platform() === 'linux'
if (!canLook) console.warn('Without PostgreSQL on Linux what a deletion leaves behind is left out.')

/** Stands in every value that is to be forgotten, and nowhere else in the world. */
const canary = `Kanarie${randomBytes(6).toString('hex')}`

describe.runIf(canLook)('what is left of a conversation that was deleted', () => {
  let centre: ForgettingCentre
  beforeAll(async () => {
    centre = await ForgettingCentre.start(programs ?? '')
    centre.database.backUp()
  })
  afterAll(() => centre.stop())

  it(
    'no key that is left opens a copy, and no file, table, log or memory holds it plainly',
    { timeout: 180_000 },
    async () => {
      const { database, server } = centre
      const talk = await centre.talk(canary, 10)
      await database.query('analyze')
      await database.mark('before_the_deletion')
      const keysOfBefore = await centre.copyKeys()
      // Otherwise nothing below would mean anything.
      const held = await findInMemory(server.pid, canary)
      expect(held.latin1 + held.utf16).toBeGreaterThan(5)

      await centre.endAndDelete(talk)
      await database.query('analyze')
      await database.mark('after_the_deletion')
      await centre.pass()
      await centre.goOn()
      expect(await findInMemory(server.pid, canary)).toEqual({ latin1: 0, utf16: 0, around: [] })
      expect(await server.said()).not.toContain(canary)

      await database.restore('before_the_deletion')
      const sealed = await centre.sealed()
      expect(sealed).toHaveLength(1 + 2 * 10 + 1)
      const opened = await openedBy(keysOfBefore, sealed)
      for (const said of ['van Attribuut', 'bericht 10', 'antwoord 10', 'notitie']) {
        expect(opened).toContain(`${canary} ${said}`)
      }
      expect(await openedBy(centre.keys, sealed)).toBe('')

      expect(await database.filesWith(canary)).toEqual([])
      expect(await database.filesWith(canary, server.folder)).toEqual([])
      // They would be found there: the conversation's id, which is no secret, is.
      const [{ conversation } = { conversation: '' }] = sealed
      const holding = (await database.filesWith(conversation)).join()
      for (const place of ['/log/', '/archive/', '/data/']) expect(holding).toContain(place)
      const [statistics] = await database.query<{ all: string }>(
        'select string_agg(s::text, $$ $$) as all from pg_statistic s',
      )
      expect(statistics?.all.length).toBeGreaterThan(1000)
      expect(statistics?.all).not.toContain(canary)
    },
  )
})
