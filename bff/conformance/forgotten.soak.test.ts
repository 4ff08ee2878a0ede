import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postgresPrograms } from '../../.ci/postgres-server.js'
import { ForgettingCentre, openedBy, type Talk } from './testing/forgetting-centre.ts'
import { findInMemory } from './testing/memory.ts'

/** `SOAK_ROUNDS` chooses how many. */
const rounds = Number(process.env.SOAK_ROUNDS ?? 30)

/** One for all rounds: what an earlier one left behind is found by every later one too. */
const canary = `Kanarie${randomBytes(6).toString('hex')}`

let centre: ForgettingCentre
beforeAll(async () => {
  centre = await ForgettingCentre.start(postgresPrograms() ?? '')
  centre.database.backUp()
})
afterAll(() => centre.stop())

const ways: readonly [string, (talk: Talk) => Promise<void>][] = [
  ['the agent deletes it', (talk) => centre.endAndDelete(talk)],
  ['the citizen deletes it', (talk) => centre.stopAndDelete(talk)],
  ['its time runs out', (talk) => Promise.resolve(talk.close())],
]

test.for(
  Array.from({ length: rounds }, (_, index) => ({ round: index + 1, way: ways[index % 3] })),
)(
  'round $round, $way.0: nothing of it is left in memory, nor anywhere that can be opened',
  { timeout: 180_000 },
  async ({ round, way }) => {
    const talked = await centre.talk(canary, 1 + ((round * 7) % 25))
    const before = await findInMemory(centre.server.pid, canary)
    expect(before.latin1 + before.utf16).toBeGreaterThan(0)
    await centre.database.mark(`round_${round}`)
    await way?.[1](talked)
    await centre.pass()
    // Twice: a talk whose time ran out is wrapped up before it is deleted.
    await centre.pass()
    expect(await centre.sealed()).toEqual([])
    await centre.goOn()
    expect(await findInMemory(centre.server.pid, canary)).toEqual({
      latin1: 0,
      utf16: 0,
      around: [],
    })
  },
)

test('the last of them, restored from the backup and the write-ahead log, opens by no key that is left', async () => {
  expect(await centre.server.said()).not.toContain(canary)
  await centre.database.restore(`round_${rounds}`)
  const sealed = await centre.sealed()
  expect(sealed.length).toBeGreaterThan(2)
  expect(await openedBy(centre.keys, sealed)).toBe('')
  expect(await centre.database.filesWith(canary)).toEqual([])
})
