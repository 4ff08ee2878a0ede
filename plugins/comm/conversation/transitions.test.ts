import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestComm, testComm } from '../testing/comm.ts'
import { staged } from '../testing/crew.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { does, passTime, stagedAt, stageOf, storedOf } from '../testing/staged.ts'
import { type Act, type Outcome, stages, transitions } from '../testing/transitions.ts'

/** Which acts have such an outcome at each stage. */
const actsBy = (fits: (outcome: Outcome | undefined) => boolean) =>
  stages.map((stage) => ({
    stage,
    acts: [...transitions].flatMap(([act, outcomes]) => (fits(outcomes.get(stage)) ? act : [])),
  }))

const isRefusal = (outcome: Outcome | undefined) => typeof outcome === 'number'

onBothDatabases(({ open }) => {
  let comm: TestComm
  beforeAll(async () => {
    comm = await testComm({ comm: staged }, open)
  })
  afterAll(() => comm.close())

  it.each(actsBy(isRefusal))('$stage: $acts.length acts are refused, whole', async (at) => {
    const made = await stagedAt(at.stage, comm)
    const before = await storedOf(comm)
    for (const act of at.acts) {
      expect([act, await does(made, act, comm)]).toEqual([act, transitions.get(act)?.get(at.stage)])
      expect(await storedOf(comm), act).toEqual(before)
    }
  })

  it.each(actsBy((outcome) => outcome === '-'))(
    '$stage: $acts.length acts are done, and leave it where it is',
    async ({ stage, acts }) => {
      const made = await stagedAt(stage, comm)
      for (const act of acts) {
        await passTime(act, comm)
        expect(await does(made, act, comm), act).toBeLessThan(400)
        expect(await stageOf(made, comm), act).toBe(stage)
      }
    },
  )

  const moving = actsBy((outcome) => outcome !== '-' && !isRefusal(outcome))
  describe.each(moving.filter(({ acts }) => acts.length > 0))('$stage', ({ stage, acts }) => {
    const moves = acts.map((act) => [act, transitions.get(act)?.get(stage)] as const)
    it.each(moves)('%s: %s', async (act: Act, to) => {
      const made = await stagedAt(stage, comm)
      await passTime(act, comm)
      expect(await does(made, act, comm)).toBeLessThan(400)
      expect(await stageOf(made, comm)).toBe(to)
    })
  })
})
