/**
 * Where one conversation can be, for an agent and their colleague: `offered` is the agent's to accept and
 * `promised` the colleague's; in `talking` and `wrapping` it is the agent's, in `taken` and `closing` the
 * colleague's. In `created` nobody has come or identified yet, in `identified` nobody has come, in `arrived`
 * nobody has identified; `gone` is deleted.
 */
export const stages = [
  'created',
  'identified',
  'arrived',
  'waiting',
  'offered',
  'promised',
  'talking',
  'taken',
  'wrapping',
  'closing',
  'gone',
] as const
export type Stage = (typeof stages)[number]

/** What somebody does to it, or a process by itself. */
export const acts = [
  'citizen arrives',
  'citizen identifies',
  'citizen writes',
  'citizen types',
  'citizen reads',
  'citizen asks for time',
  'citizen stops',
  'agent accepts',
  'colleague accepts',
  'agent declines',
  'agent writes',
  'agent types',
  'agent gives time',
  'agent keeps a note',
  'agent puts a mark',
  'agent copies',
  'agent invites',
  'agent lets somebody join',
  'agent hands over',
  'agent moves to a subject',
  'agent ends',
  'agent deletes',
  'agent pauses',
  'agent logs out',
  'lead pauses the agent',
  'lead moves to the queue',
  'lead gives to the agent',
  'agents vanish',
  'time is over',
  'somebody sweeps',
] as const
export type Act = (typeof acts)[number]

/** Where an act leads: `-` is allowed and leaves it where it is; a number is the status that refuses it. */
const table = `
                          created     identified  arrived     waiting     offered     promised    talking     taken       wrapping    closing     gone
citizen arrives           arrived     waiting     403         403         403         403         403         403         403         403         404
citizen identifies        identified  404         waiting     404         404         404         404         404         404         404         404
citizen writes            404         404         409         409         409         409         -           -           409         409         404
citizen types             404         404         -           -           -           -           -           -           -           -           404
citizen reads             404         404         -           -           -           -           -           -           -           -           404
citizen asks for time     404         404         409         -           -           -           -           -           409         409         404
citizen stops             404         404         gone        gone        gone        gone        gone        gone        gone        gone        -
agent accepts             409         409         409         talking     talking     409         409         409         409         409         409
colleague accepts         409         409         409         taken       409         taken       409         409         409         409         409
agent declines            409         409         409         409         waiting     409         409         409         409         409         409
agent writes              404         404         404         404         404         404         -           404         409         404         404
agent types               404         404         404         404         404         404         -           404         -           404         404
agent gives time          404         404         404         404         404         404         -           404         409         404         404
agent keeps a note        404         404         404         404         404         404         -           404         -           404         404
agent puts a mark         404         404         404         404         404         404         -           404         -           404         404
agent copies              404         404         404         404         404         404         -           404         -           404         404
agent invites             404         404         404         404         404         404         -           404         409         404         404
agent lets somebody join  404         404         404         404         404         404         -           404         409         404         404
agent hands over          404         404         404         404         404         404         promised    404         409         404         404
agent moves to a subject  404         404         404         404         404         404         waiting     404         409         404         404
agent ends                404         404         404         404         404         404         wrapping    404         409         404         404
agent deletes             404         404         404         404         404         404         gone        404         gone        404         404
agent pauses              -           -           -           -           waiting     -           -           -           -           -           -
agent logs out            -           -           -           -           waiting     -           waiting     -           -           -           -
lead pauses the agent     -           -           -           -           waiting     -           -           -           -           -           -
lead moves to the queue   409         409         409         -           waiting     waiting     waiting     waiting     409         409         409
lead gives to the agent   409         409         409         offered     offered     offered     -           offered     409         409         409
agents vanish             -           -           -           -           waiting     waiting     waiting     waiting     -           -           -
time is over              gone        gone        gone        gone        gone        gone        wrapping    closing     gone        gone        -
somebody sweeps           -           -           -           -           -           -           -           -           -           -           -
`

export type Outcome = '-' | Stage | number

const isStage = (text: string): text is Stage => stages.some((stage) => stage === text)

function outcome(text: string): Outcome {
  if (text === '-' || isStage(text)) return text
  if (/^\d{3}$/.test(text)) return Number(text)
  throw new Error(`The table of transitions says ${text}.`)
}

const lines = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/ {2,}/))

/** By act and stage. */
export const transitions: ReadonlyMap<Act, ReadonlyMap<Stage, Outcome>> = new Map(
  acts.map((act) => {
    const [, ...cells] = lines.find(([name]) => name === act) ?? []
    return [act, new Map(stages.map((stage, at) => [stage, outcome(cells[at] ?? '')]))]
  }),
)

const mirrored: Partial<Record<Stage, Stage>> = {
  offered: 'promised',
  promised: 'offered',
  talking: 'taken',
  taken: 'talking',
  wrapping: 'closing',
  closing: 'wrapping',
}

/** The same stage as the colleague would name it. */
export const mirror = (stage: Stage): Stage => mirrored[stage] ?? stage
