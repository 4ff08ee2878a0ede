import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tend } from '../queue/tend.ts'
import type { CommContext } from './context.ts'
import { demoConfiguration, type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { staged } from '../testing/crew.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { listOf } from '../testing/people.ts'
import { does, passTime, stagedAt, stageOf } from '../testing/staged.ts'
import { type Act, acts, type Stage, stages, transitions } from '../testing/transitions.ts'

/** What is known of a conversation after some acts, one after the other. */
interface Known {
  stage: Stage
  isLoggedIn: boolean
  /** The agents' desks are open, as far as is known. */
  isAtWork: boolean
  /** Since time passed: then it isn't over any more. */
  isRenewed: boolean
  /** Which acts were done, and not refused. */
  done: readonly boolean[]
}

const renewing = new Set<Act>([
  'citizen writes',
  'citizen asks for time',
  'agent writes',
  'agent gives time',
  'lead moves to the queue',
  'lead gives to the agent',
])

/** As the table of transitions says. */
function then({ stage, isLoggedIn, isAtWork, isRenewed, done }: Known, act: Act): Known {
  const byAgent = act.startsWith('agent ') && act !== 'agent logs out'
  // Nobody can give to who isn't there.
  const isInVain = act === 'lead gives to the agent' && !(isLoggedIn && isAtWork)
  const refusal = byAgent && !isLoggedIn ? 401 : isInVain ? 409 : undefined
  const outcome = refusal ?? transitions.get(act)?.get(stage) ?? '-'
  const isDone = typeof outcome !== 'number'
  const isLate = act === 'time is over' && isRenewed
  // Giving to who has it already changes nothing.
  const renews = renewing.has(act) && !(act === 'lead gives to the agent' && stage === 'talking')
  const to = outcome === '-' || !isDone || isLate ? stage : outcome
  return {
    stage: to,
    isAtWork,
    isLoggedIn: isLoggedIn && act !== 'agent logs out',
    isRenewed: isRenewed || to !== stage || (isDone && renews),
    done: [...done, isDone],
  }
}

/** What may come of two acts at the same moment: what comes of the one and then the other. */
function outcomes(stage: Stage, one: Act, other: Act): string[] {
  // Time has passed without a sign of them, before either is done.
  const isAtWork = !isIn(one, other, 'agents vanish')
  const begin: Known = { stage, isLoggedIn: true, isAtWork, isRenewed: false, done: [] }
  const forth = then(then(begin, one), other)
  const back = then(then(begin, other), one)
  return [told([...forth.done], forth.stage), told([...back.done].reverse(), back.stage)].map(
    settled,
  )

  /** Whoever isn't there any more and is given somebody all the same keeps them no longer than a moment. */
  function settled(outcome: string): string {
    if (isIn(one, other, 'agents vanish')) {
      return outcome.replace(/(talking|offered|taken|promised)$/, 'waiting')
    }
    if (isIn(one, other, 'agent logs out')) return outcome.replace(/(talking|offered)$/, 'waiting')
    return outcome
  }
}

const isIn = (one: Act, other: Act, act: Act) => one === act || other === act

const told = (done: readonly boolean[], stage: Stage) =>
  `${done.map((isDone) => (isDone ? 'done' : 'refused')).join(', ')}: ${stage}`

/** The colleague's are as the agent's, and from `gone` nothing goes on. */
const raced = stages.filter((stage) => !['promised', 'taken', 'closing', 'gone'].includes(stage))

/** What asks for no more than that the conversation is the agent's or the citizen's. */
const idle: readonly Act[] = [
  'citizen types',
  'citizen reads',
  'citizen asks for time',
  'agent types',
  'agent gives time',
  'agent keeps a note',
  'agent puts a mark',
  'agent copies',
  // Two acts.
  'agent lets somebody join',
  'lead pauses the agent',
  'somebody sweeps',
]
const racing = acts.filter((act) => !idle.includes(act))

/** The pairs of acts of which it matters which comes first, or that both change it. */
function pairsAt(stage: Stage): [one: Act, other: Act][] {
  return racing.flatMap((one, index) =>
    racing.slice(index).flatMap((other): [Act, Act][] => {
      const moves = (act: Act) => {
        const outcome = transitions.get(act)?.get(stage)
        return outcome !== '-' && typeof outcome !== 'number'
      }
      // Nobody can hand over to a colleague who isn't there.
      const impossible = one === 'agent hands over' && other === 'agents vanish'
      const [forth, back] = outcomes(stage, one, other)
      const matters = forth !== back || (moves(one) && moves(other))
      return matters && !impossible ? [[one, other]] : []
    }),
  )
}

onBothDatabases(({ open, share }) => {
  let one: TestComm
  /** Another process where there can be one. */
  let other: TestComm
  let context: CommContext
  beforeAll(async () => {
    one = await testComm({ comm: staged }, open)
    const comm = { ...demoConfiguration.comm, ...staged, data_folder: one.dataFolder }
    other = share === undefined ? one : await testComm({ comm }, share)
    context = await contextOf(one)
  })
  afterAll(async () => {
    if (other !== one) await other.close()
    await one.close()
  })

  describe.each(raced)('%s', (stage) => {
    it.each(pairsAt(stage))('%s while %s: one after the other', async (first, second) => {
      const made = await stagedAt(stage, one)
      const comms = new Set([one, other])
      for (const act of [second, first]) await passTime(act, ...comms)
      const began = await stageOf(made, one)

      const statuses = await Promise.all([does(made, first, one), does(made, second, other)])
      // As every process does by itself every other second.
      await tend(context)

      for (const status of statuses) expect(status).toBeLessThan(500)
      const ended = await stageOf(made, one)
      const done = statuses.map((status) => status < 400)
      expect(outcomes(began, first, second)).toContain(told(done, ended))
      const moved = [first, second].some(
        (act, index) => done[index] && act === 'agent moves to a subject',
      )
      expect(visitsAt(ended, stage, moved)).toContain(await visits(one))
      const lists = await Promise.all(
        ['Medewerker 1', 'Medewerker 2'].map((name) => listOf(one, name)),
      )
      const places = lists.map(({ waiting, mine }) => [...waiting, ...mine].length)
      expect(places).toEqual(placesAt(ended))
    })
  })

  it('and none of it was a fault', () => {
    const faults = [...one.lines, ...other.lines].filter((line) => /"level":"error"/.test(line))
    expect(faults).toEqual([])
  })
})

async function visits({ database }: TestComm): Promise<number> {
  return (await database.query('select 1 from visit')).length
}

/** Who waited is counted once for each subject: when they are served to the end, moved to another, or leave. */
function visitsAt(stage: Stage, before: Stage, moved: boolean): readonly number[] {
  if (moved) return visitsAt(stage, before, false).map((count) => count + 1)
  if (stage === 'wrapping') return [1]
  if (stage !== 'gone') return [0]
  // They may have stood in the queue for a moment.
  return ['created', 'identified', 'arrived'].includes(before) ? [0, 1] : [1]
}

/** In how many lists of the agent and of the colleague. */
const placesAt = (stage: Stage): readonly number[] =>
  ({
    waiting: [1, 1],
    offered: [1, 0],
    talking: [1, 0],
    wrapping: [1, 0],
    promised: [0, 1],
    taken: [0, 1],
  })[stage as string] ?? [0, 0]
