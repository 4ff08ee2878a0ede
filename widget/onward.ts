import type { Choices } from './choices.ts'
import type { Options } from './options.ts'
import { openIdentifications, stepsOf, type Asked, type Step } from './way.ts'

/** Whether there is another way to identify than the one chosen. */
export function hasOtherIdentification(options: Options, { auth }: Choices): boolean {
  return openIdentifications(options).some((tag) => tag !== auth)
}

/** What a step asks has been answered. */
export function isAnswered(step: Step, { options, choices }: Asked): boolean {
  if (step === 'subject') return options !== null
  if (step === 'channel') return choices.comm !== null
  return step === 'sharing' || choices.auth !== null
}

/** The wanted step, or the first one before it that still needs an answer. */
export function stepToShow(asked: Asked, wanted: Step): Step {
  const steps = stepsOf(asked)
  const upTo = steps.slice(0, Math.max(0, steps.indexOf(wanted)))
  const unanswered = upTo.find((step) => !isAnswered(step, asked))
  return unanswered ?? (steps.includes(wanted) ? wanted : (steps[0] ?? 'sharing'))
}

/** The step after or before this one; null at the end. */
export function neighbour(asked: Asked, step: Step, distance: 1 | -1): Step | null {
  const steps = stepsOf(asked)
  return steps[steps.indexOf(step) + distance] ?? null
}
