import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type TestComm, testComm } from '../testing/comm.ts'
import { crewOf, staged } from '../testing/crew.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { listOf } from '../testing/people.ts'
import { does, newAt, passTime, seenByColleague, type Staged, stageOf } from '../testing/staged.ts'
import { type Act, acts, mirror, type Stage, transitions } from '../testing/transitions.ts'

/** Where a conversation is, and what was said in it, as a person with pencil and paper would keep it. */
interface Talk {
  made: Staged
  stage: Stage
  said: number
  citizens: number
  /** Another browser came by before they identified: what is shared then is destroyed, once. */
  isDoubted: 'no' | 'yes' | 'destroyed'
}

/** As the agent at work says it: the first of the two, or the other, whose colleague is the first. */
type Who = 'agent' | 'colleague'

interface Model {
  talks: Talk[]
  onPause: Set<Who>
}

type Command = fc.AsyncCommand<Model, TestComm>

/** What is done to an agent or by a process happens to all conversations. */
const toAll: readonly Act[] = [
  'agent pauses',
  'agent logs out',
  'lead pauses the agent',
  'agents vanish',
  'time is over',
  'somebody sweeps',
]
const toOne = acts.filter((act) => !toAll.includes(act))

const mostTalks = 4
const mostCitizens = 4

/** What the table says of it, for either of the two. */
function outcomeOf(act: Act, stage: Stage, who: Who): Stage | 'refused' {
  const seen = who === 'agent' ? stage : mirror(stage)
  const outcome = transitions.get(act)?.get(seen) ?? '-'
  if (typeof outcome === 'number') return 'refused'
  if (outcome === '-') return stage
  return who === 'agent' ? outcome : mirror(outcome)
}

/** Whether somebody can hand over to them: not on pause, and not only wrapping up. */
function isFree({ talks, onPause }: Model, who: Who): boolean {
  const stages = talks.map(({ stage }) => (who === 'agent' ? stage : mirror(stage)))
  return !onPause.has(who) && (stages.includes('talking') || !stages.includes('wrapping'))
}

class Begin implements Command {
  readonly stage: Stage

  constructor(stage: Stage) {
    this.stage = stage
  }

  check = ({ talks }: Readonly<Model>) => talks.length < mostTalks
  async run(model: Model, comm: TestComm) {
    const { stage } = this
    comm.pass(0.001)
    // Everybody is at work, also who had a pause.
    model.onPause.clear()
    model.talks.push({
      made: await newAt(stage, comm),
      stage,
      said: 0,
      citizens: 1,
      isDoubted: 'no',
    })
  }
  toString = () => `somebody comes to ${this.stage}`
}

/** Something is done to one of the conversations, whatever stage it is at: the answer must fit. */
class ToOne implements Command {
  readonly index: number
  readonly act: Act
  readonly who: Who

  constructor(index: number, act: Act, who: Who) {
    this.index = index
    this.act = act
    this.who = who
  }

  check = (model: Readonly<Model>) => model.talks.length > 0

  async run(model: Model, comm: TestComm) {
    const { act, who } = this
    const talk = model.talks[this.index % model.talks.length] ?? expect.fail('nobody')
    const { made, stage, citizens, isDoubted } = talk
    const isInVain = act === 'citizen identifies' && stage === 'arrived' && isDoubted !== 'no'
    const expected = outcomeOf(act, stage, who)
    const isOff =
      (isInVain && isDoubted === 'destroyed') ||
      // Deleted before anybody came: it is nobody's.
      (act === 'citizen stops' && made.citizen.cookies.size === 0) ||
      (act === 'agent hands over' && !isFree(model, who === 'agent' ? 'colleague' : 'agent')) ||
      (/invites|join/.test(act) && citizens >= mostCitizens)
    const status = await does(who === 'agent' ? made : seenByColleague(made), act, comm)
    const isDone = expected !== 'refused' && !isOff
    expect(status < 400).toBe(isDone)
    if (act === 'citizen arrives' && stage === 'arrived' && isDoubted === 'no')
      talk.isDoubted = 'yes'
    if (!isDone) return
    if (isInVain) talk.isDoubted = 'destroyed'
    else talk.stage = expected
    if (act === 'citizen writes' || act === 'agent writes') talk.said += 1
    if (act === 'agent lets somebody join') talk.citizens += 1
  }

  toString = () => `${this.act} ${this.index}, seen by the ${this.who}`
}

/** Something happens to all conversations at once. */
class ToAll implements Command {
  readonly act: Act
  readonly who: Who

  constructor(act: Act, who: Who) {
    this.act = act
    this.who = who
  }

  check = (model: Readonly<Model>) => model.talks.length > 0

  async run(model: Model, comm: TestComm) {
    const { act, who } = this
    const made = model.talks[0]?.made ?? expect.fail('nobody')
    await passTime(act, comm)
    expect(await does(who === 'agent' ? made : seenByColleague(made), act, comm)).toBeLessThan(400)
    for (const talk of model.talks) {
      const to = outcomeOf(act, talk.stage, who)
      talk.stage = to === 'refused' ? talk.stage : to
    }
    if (/pauses/.test(act)) model.onPause.add(who)
    if (!/logs out|vanish/.test(act)) return
    // They come back to work.
    const crew = await crewOf(comm)
    model.onPause.clear()
    for (const talk of model.talks) Object.assign(talk.made, crew)
  }

  toString = () => `${this.act}, seen by the ${this.who}`
}

/** Nobody is in nobody's list, nobody is in two, and what was said is there in order. */
async function agree({ talks }: Model, comm: TestComm): Promise<void> {
  for (const { made, stage } of talks) expect(await stageOf(made, comm)).toBe(stage)
  const at = (...those: Stage[]) =>
    talks.filter(({ stage }) => those.includes(stage)).map(({ made }) => made.id)
  const lists = await Promise.all([listOf(comm, 'Medewerker 1'), listOf(comm, 'Medewerker 2')])
  const shown = lists.map(({ waiting, offers, mine }) =>
    [waiting, offers, mine].map((items) => items.map(({ id }) => id).sort()),
  )
  const expected = [
    [at('waiting', 'offered'), at('offered'), at('talking', 'wrapping')],
    [at('waiting', 'promised'), at('promised'), at('taken', 'closing')],
  ].map((those) => those.map((ids) => ids.sort()))
  expect(shown).toEqual(expected)
  const rows = await comm.database.query<{ conversation_id: string; sequence: number }>(
    'select conversation_id, sequence from message order by sequence',
  )
  for (const { made, stage, said } of talks) {
    const sequences = rows.filter((row) => row.conversation_id === made.id)
    expect(sequences.map(({ sequence }) => sequence)).toEqual(
      stage === 'gone' ? [] : Array.from({ length: said }, (_, index) => index + 1),
    )
  }
}

class Look implements Command {
  check = () => true
  run = agree
  toString = () => 'look'
}

const index = fc.nat({ max: mostTalks - 1 })
const who = fc.constantFrom<Who>('agent', 'colleague')
const toOneOf = (...some: Act[]) =>
  fc
    .tuple(index, fc.constantFrom(...some), who)
    .map(([which, act, by]) => new ToOne(which, act, by))
const toAllOf = (...some: Act[]) =>
  fc.tuple(fc.constantFrom(...some), who).map(([act, by]) => new ToAll(act, by))
const begin = fc.constantFrom<Stage>('created', 'arrived', 'waiting', 'offered', 'talking', 'taken')
/** More often what leads somewhere, seldom what ends all. */
const commands = [
  begin.map((stage) => new Begin(stage)),
  begin.map((stage) => new Begin(stage)),
  toOneOf('citizen identifies', 'citizen arrives', 'agent accepts'),
  toOneOf('agent accepts', 'colleague accepts', 'agent hands over', 'lead gives to the agent'),
  toOneOf('citizen writes', 'agent writes', 'agent lets somebody join', 'agent ends'),
  toOneOf(...toOne),
  toOneOf(...toOne.filter((act) => !/stops|deletes/.test(act))),
  toAllOf('agent pauses', 'agent logs out', 'agents vanish', 'somebody sweeps'),
  toAllOf(...toAll),
  fc.constant(new Look()),
]

onBothDatabases(({ open, share }) => {
  it('whatever is done in whatever order, the database says of every conversation what a person would', async () => {
    const comm = await testComm({ comm: staged }, open)
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: 'max' }), async (some) => {
        for (const table of ['conversation', 'deletion']) {
          await comm.database.query(`delete from ${table}`)
        }
        const model: Model = { talks: [], onPause: new Set() }
        await fc.asyncModelRun(() => ({ model, real: comm }), some)
        await agree(model, comm)
      }),
      { numRuns: share === undefined ? 25 : 40 },
    )
    await comm.close()
    // Minutes on a machine that does much else.
  }, 120_000)
})
