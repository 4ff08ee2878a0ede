import { nothingChosen, withoutIdentification, type Choices } from './choices.ts'
import type { Method, Options } from './options.ts'

/** One question a screen; the last one is not a question but what will happen. */
export type Step = 'channel' | 'identification' | 'sharing'

/** The tags that can be chosen at a question; `closed` ones stay visible but can't be. */
interface Possible {
  readonly listed: readonly string[]
  readonly open: readonly string[]
}

function channels({ channels }: Options): Possible {
  return possible(channels)
}

function identifications({ authentication, methods }: Options): Possible {
  const without = authentication === 'required' ? [] : [withoutIdentification]
  if (authentication === 'none') return { listed: without, open: without }
  const { listed, open } = possible(methods)
  return { listed: [...listed, ...without], open: [...open, ...without] }
}

function possible(methods: readonly Method[]): Possible {
  return {
    listed: methods.map(({ tag }) => tag),
    open: methods.filter(({ available }) => available).map(({ tag }) => tag),
  }
}

/** The steps of this purpose, in order. A question with one answer is no step: it is answered. */
export function stepsOf(options: Options): readonly Step[] {
  const steps: Step[] = []
  if (channels(options).listed.length > 1) steps.push('channel')
  if (identifications(options).listed.length > 1) steps.push('identification')
  return [...steps, 'sharing']
}

/** Whether every question has at least one answer that leads somewhere. */
export function isOpen(options: Options): boolean {
  return channels(options).open.length > 0 && identifications(options).open.length > 0
}

/** Whether there is another way to identify than the one chosen. */
export function hasOtherIdentification(options: Options, { auth }: Choices): boolean {
  return identifications(options).open.some((tag) => tag !== auth)
}

/** The choices as far as they can still be made, and those made that are the only ones possible. */
export function settle(options: Options, choices: Choices = nothingChosen): Choices {
  return {
    comm: settled(channels(options), choices.comm),
    auth: settled(identifications(options), choices.auth),
  }
}

function settled({ open }: Possible, chosen: string | null): string | null {
  if (open.length === 1) return open[0] ?? null
  return chosen !== null && open.includes(chosen) ? chosen : null
}

/** What a step asks has been answered. */
export function isAnswered(step: Step, { comm, auth }: Choices): boolean {
  if (step === 'channel') return comm !== null
  return step === 'sharing' || auth !== null
}

/** The wanted step, or the first one before it that still needs an answer. */
export function stepToShow(options: Options, choices: Choices, wanted: Step): Step {
  const steps = stepsOf(options)
  const upTo = steps.slice(0, Math.max(0, steps.indexOf(wanted)))
  const unanswered = upTo.find((step) => !isAnswered(step, choices))
  return unanswered ?? (steps.includes(wanted) ? wanted : (steps[0] ?? 'sharing'))
}

/** The step after or before this one; null at the end. */
export function neighbour(options: Options, step: Step, distance: 1 | -1): Step | null {
  const steps = stepsOf(options)
  return steps[steps.indexOf(step) + distance] ?? null
}
