import type { Notice } from '../protocol/notice.ts'
import type { Choices } from './choices.ts'
import type { Failure } from './failures.ts'
import type { Options } from './options.ts'
import {
  hasOtherIdentification,
  isAnswered,
  isOpen,
  neighbour,
  settle,
  stepToShow,
  stepsOf,
  type Step,
} from './way.ts'

/** What is said above a step. */
export type Message =
  | { readonly kind: 'notice'; readonly notice: Notice; readonly otherIdentification: boolean }
  | { readonly kind: 'nothing_chosen' }
  | { readonly kind: 'start_failed'; readonly failure: Failure }

/** What came along from before the page was loaded. */
interface Kept {
  readonly choices: Choices | null
  readonly notice: Notice | null
}

interface AtStep {
  readonly options: Options
  readonly choices: Choices
  readonly step: Step
  readonly message: Message | null
}

/** Where the citizen is: everything that the widget shows follows from this alone. */
export type Screen =
  | { readonly at: 'loading'; readonly kept: Kept; readonly again: boolean }
  | { readonly at: 'failed'; readonly kept: Kept; readonly failure: Failure }
  | { readonly at: 'closed'; readonly kept: Kept; readonly options: Options }
  | ({ readonly at: 'choosing' } & AtStep)
  | ({ readonly at: 'starting' } & AtStep)
  | ({ readonly at: 'leaving'; readonly url: string } & AtStep)

export type Happening =
  | { readonly type: 'asked'; readonly kept: Kept }
  | { readonly type: 'loaded'; readonly options: Options }
  | { readonly type: 'load_failed'; readonly failure: Failure }
  | { readonly type: 'retried' }
  | { readonly type: 'chose'; readonly choices: Partial<Choices> }
  | { readonly type: 'continued' }
  | { readonly type: 'went_back' }
  | { readonly type: 'start_failed'; readonly failure: Failure }
  | { readonly type: 'started'; readonly url: string }
  | { readonly type: 'resumed' }

export const nothingKept: Kept = { choices: null, notice: null }
export const firstScreen: Screen = { at: 'loading', kept: nothingKept, again: false }

/**
 * The one function that moves the widget. What can't happen on a screen changes nothing: the same
 * screen comes back, so that a second press of a button is nothing at all.
 */
export function next(screen: Screen, happening: Happening): Screen {
  switch (happening.type) {
    case 'asked':
      return { at: 'loading', kept: happening.kept, again: false }
    case 'loaded':
      return screen.at === 'loading' ? opened(screen.kept, happening.options) : screen
    case 'load_failed':
      return screen.at === 'loading'
        ? { at: 'failed', kept: screen.kept, failure: happening.failure }
        : screen
    case 'retried':
      return screen.at === 'failed' || screen.at === 'closed'
        ? { at: 'loading', kept: screen.kept, again: true }
        : screen
    case 'chose':
      return screen.at === 'choosing' ? chosen(screen, happening.choices) : screen
    case 'continued':
      return screen.at === 'choosing' ? continued(screen) : screen
    case 'went_back': {
      if (screen.at !== 'choosing') return screen
      const step = neighbour(screen.options, screen.step, -1)
      return step ? { ...screen, step, message: null } : screen
    }
    case 'started':
      return screen.at === 'starting' ? { ...screen, at: 'leaving', url: happening.url } : screen
    case 'start_failed':
      return screen.at === 'starting'
        ? {
            ...screen,
            at: 'choosing',
            message: { kind: 'start_failed', failure: happening.failure },
          }
        : screen
    case 'resumed':
      return screen.at === 'starting' || screen.at === 'leaving' ? stepOf(screen) : screen
  }
}

/** What is chosen so far, wherever the citizen is. */
export function choicesOf(screen: Screen): Choices | null {
  return 'choices' in screen ? screen.choices : screen.kept.choices
}

function opened(kept: Kept, options: Options): Screen {
  if (!isOpen(options)) return { at: 'closed', kept, options }
  const choices = settle(options, kept.choices ?? undefined)
  const wanted = wantedStep(kept, options)
  return {
    at: 'choosing',
    options,
    choices,
    step: stepToShow(options, choices, wanted),
    message: kept.notice && {
      kind: 'notice',
      notice: kept.notice,
      otherIdentification: hasOtherIdentification(options, choices),
    },
  }
}

/** Back from elsewhere, the citizen lands on the question that the notice is about. */
function wantedStep({ choices, notice }: Kept, options: Options): Step {
  const steps = stepsOf(options)
  const first = steps[0] ?? 'sharing'
  switch (notice) {
    case null:
    case 'expired':
      return choices ? 'sharing' : first
    case 'cancelled':
    case 'failed':
    case 'level_too_low':
      return steps.includes('identification') ? 'identification' : 'sharing'
    case 'closed':
    case 'unavailable':
    case 'identified':
      return first
  }
}

type Choosing = Extract<Screen, { at: 'choosing' }>

/** An answer that can't be given, because it is closed or doesn't exist, changes nothing. */
function chosen(screen: Choosing, { comm, auth }: Partial<Choices>): Screen {
  const wanted = { comm: comm ?? screen.choices.comm, auth: auth ?? screen.choices.auth }
  const choices = settle(screen.options, wanted)
  if (choices.comm !== wanted.comm || choices.auth !== wanted.auth) return screen
  const message = screen.message?.kind === 'nothing_chosen' ? null : screen.message
  return { ...screen, message, choices }
}

function continued(screen: Choosing): Screen {
  if (!isAnswered(screen.step, screen.choices)) {
    return { ...screen, message: { kind: 'nothing_chosen' } }
  }
  const step = neighbour(screen.options, screen.step, 1)
  return step ? { ...screen, step, message: null } : { ...screen, at: 'starting', message: null }
}

function stepOf({ options, choices, step }: AtStep): Screen {
  return { at: 'choosing', options, choices, step, message: null }
}
