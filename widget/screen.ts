import type { Notice } from '../protocol/notice.ts'
import { nothingChosen, type Choices } from './choices.ts'
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
  type Asked,
  type Step,
} from './way.ts'

/** What is said above a step. */
export type Message =
  | { readonly kind: 'notice'; readonly notice: Notice; readonly otherIdentification: boolean }
  | { readonly kind: 'nothing_chosen' }
  | { readonly kind: 'start_failed'; readonly failure: Failure }

/** What came along from before the page was loaded, or from before it was asked again. */
export interface Kept {
  /** Which subject the choices are about. */
  readonly purpose: string | null
  readonly choices: Choices | null
  readonly notice: Notice | null
}

interface AtStep extends Asked {
  readonly step: Step
  readonly message: Message | null
}

/** The last step: by then the subject is known. */
interface AtEnd extends AtStep {
  readonly options: Options
}

/** Where the citizen is: everything that the widget shows follows from this alone. */
export type Screen =
  | { readonly at: 'loading'; readonly kept: Kept; readonly again: boolean }
  | { readonly at: 'failed'; readonly kept: Kept; readonly failure: Failure }
  | { readonly at: 'closed'; readonly kept: Kept; readonly offer: readonly Options[] }
  | ({ readonly at: 'choosing' } & AtStep)
  | ({ readonly at: 'starting' } & AtEnd)
  /** Null is the address that the form goes to. */
  | ({ readonly at: 'leaving'; readonly url: string | null } & AtEnd)
  | Fetching

/**
 * What shows the next screen is not there yet: until then the one before stays. A failure is shown,
 * with a button that fetches it again.
 */
export interface Fetching {
  readonly at: 'fetching'
  readonly before: Shown
  readonly then: Shown
  readonly failure: Failure | null
}

export type Shown = Exclude<Screen, Fetching>

export type Happening =
  | { readonly type: 'asked'; readonly kept: Kept }
  | { readonly type: 'loaded'; readonly offer: readonly Options[]; readonly kept?: Kept | null }
  | { readonly type: 'load_failed'; readonly failure: Failure }
  | { readonly type: 'retried' }
  | { readonly type: 'online' }
  | { readonly type: 'picked'; readonly purpose: string }
  | { readonly type: 'chose'; readonly choices: Partial<Choices> }
  | { readonly type: 'continued' }
  | { readonly type: 'went_back' }
  | { readonly type: 'start_failed'; readonly failure: Failure }
  | { readonly type: 'started'; readonly url: string | null }
  | { readonly type: 'resumed' }
  | { readonly type: 'fetched' }
  | { readonly type: 'fetch_failed'; readonly failure: Failure }

export const nothingKept: Kept = { purpose: null, choices: null, notice: null }
export const firstScreen: Shown = { at: 'loading', kept: nothingKept, again: false }

/**
 * What is moved to, as far as it can be shown.
 *
 * @param complete everything that shows a screen is there; before that only the questions can be shown
 */
export function next(screen: Screen, happening: Happening, complete = true): Screen {
  const before = screen.at === 'fetching' ? screen.before : screen
  if (happening.type === 'asked') return move(before, happening)
  if (screen.at !== 'fetching') {
    const then = move(screen, happening)
    if (complete || then === screen || !needsMore(then)) return then
    return { at: 'fetching', before: screen, then, failure: null }
  }
  const { type } = happening
  if (type === 'fetched') return screen.then
  if (type === 'fetch_failed') return { ...screen, failure: happening.failure }
  // The question is still there meanwhile, and may be answered otherwise.
  if (type === 'chose' || type === 'picked' || type === 'went_back') return move(before, happening)
  if (!screen.failure || (type !== 'retried' && !isHelped(screen.failure, type))) return screen
  return { ...screen, failure: null }
}

/** Whether a screen is shown by what is fetched later (later.ts). */
function needsMore(screen: Shown): boolean {
  if (screen.at === 'loading' || screen.at === 'failed') return false
  if (!('step' in screen)) return true
  return screen.message !== null || screen.step === 'sharing' || screen.step === 'subject'
}

const isHelped = ({ reason }: Failure, type: Happening['type']) =>
  type === 'online' && reason === 'offline'

/**
 * The one function that moves the widget. What can't happen on a screen changes nothing: the same
 * screen comes back, so that a second press of a button is nothing at all.
 */
function move(screen: Shown, happening: Happening): Shown {
  switch (happening.type) {
    case 'asked':
      return { at: 'loading', kept: happening.kept, again: false }
    case 'loaded':
      return screen.at === 'loading'
        ? opened(happening.kept ?? screen.kept, happening.offer)
        : screen
    case 'load_failed':
      return screen.at === 'loading'
        ? { at: 'failed', kept: screen.kept, failure: happening.failure }
        : screen
    case 'online':
      return screen.at === 'failed' && isHelped(screen.failure, 'online')
        ? { at: 'loading', kept: screen.kept, again: true }
        : screen
    case 'retried':
      return screen.at === 'failed' || screen.at === 'closed'
        ? { at: 'loading', kept: screen.kept, again: true }
        : screen
    case 'picked':
      return screen.at === 'choosing' ? picked(screen, happening.purpose) : screen
    case 'chose':
      return screen.at === 'choosing' ? chosen(screen, happening.choices) : screen
    case 'continued':
      return screen.at === 'choosing' ? continued(screen) : screen
    case 'went_back': {
      if (screen.at !== 'choosing') return screen
      const step = neighbour(screen, screen.step, -1)
      return step ? { ...screen, step, message: null } : screen
    }
    case 'started':
      return screen.at === 'starting' ? { ...screen, at: 'leaving', url: happening.url } : screen
    case 'start_failed':
      return screen.at === 'starting' || screen.at === 'leaving'
        ? {
            ...stepOf(screen),
            message: { kind: 'start_failed', failure: happening.failure },
          }
        : screen
    case 'resumed':
      return screen.at === 'starting' || screen.at === 'leaving' ? stepOf(screen) : screen
    case 'fetched':
    case 'fetch_failed':
      return screen
  }
}

/** What is kept of a screen when everything is asked again. */
export function keptOf(screen: Screen): Kept {
  const shown = screen.at === 'fetching' ? screen.before : screen
  if ('kept' in shown) return shown.kept
  return { purpose: shown.options?.purpose ?? null, choices: shown.choices, notice: null }
}

function opened(kept: Kept, offer: readonly Options[]): Shown {
  if (!offer.some(isOpen)) return { at: 'closed', kept, offer }
  const [only, another] = offer
  const options = another ? (offer.find(isKept, kept) ?? null) : (only ?? null)
  const choices = options ? settle(options, kept.choices ?? undefined) : nothingChosen
  const asked = { offer, options, choices }
  return {
    at: 'choosing',
    ...asked,
    step: stepToShow(asked, wantedStep(kept, asked)),
    message: kept.notice && {
      kind: 'notice',
      notice: kept.notice,
      otherIdentification: options !== null && hasOtherIdentification(options, choices),
    },
  }
}

function isKept(this: Kept, options: Options): boolean {
  return options.purpose === this.purpose && isOpen(options)
}

/** Back from elsewhere, the citizen lands on the question that the notice is about. */
function wantedStep({ choices, notice }: Kept, asked: Asked): Step {
  const steps = stepsOf(asked)
  const first = steps[0] ?? 'sharing'
  const has = (step: Step) => steps.includes(step)
  switch (notice) {
    case null:
    case 'expired':
      return choices ? 'sharing' : first
    case 'cancelled':
    case 'failed':
    case 'level_too_low':
      return has('identification') ? 'identification' : 'sharing'
    case 'closed':
    case 'unavailable':
    case 'identified':
      return has('channel') ? 'channel' : asked.options ? (steps.find(notSubject) ?? first) : first
  }
}

const notSubject = (step: Step) => step !== 'subject'

type Choosing = Extract<Screen, { at: 'choosing' }>

/** Another subject has other answers: those that it has too stay. */
function picked(screen: Choosing, purpose: string): Shown {
  const options = screen.offer.find((one) => one.purpose === purpose)
  if (!options || !isOpen(options)) return screen
  return { ...chosenNow(screen), options, choices: settle(options, screen.choices) }
}

/** An answer that can't be given, because it is closed or doesn't exist, changes nothing. */
function chosen(screen: Choosing, { comm, auth }: Partial<Choices>): Shown {
  if (!screen.options) return screen
  const wanted = { comm: comm ?? screen.choices.comm, auth: auth ?? screen.choices.auth }
  const choices = settle(screen.options, wanted)
  if (choices.comm !== wanted.comm || choices.auth !== wanted.auth) return screen
  return { ...chosenNow(screen), choices }
}

function chosenNow(screen: Choosing): Choosing {
  return screen.message?.kind === 'nothing_chosen' ? { ...screen, message: null } : screen
}

function continued(screen: Choosing): Shown {
  if (!isAnswered(screen.step, screen)) {
    return { ...screen, message: { kind: 'nothing_chosen' } }
  }
  const step = neighbour(screen, screen.step, 1)
  if (step) return { ...screen, step, message: null }
  const { options } = screen
  return options ? { ...screen, options, at: 'starting', message: null } : screen
}

function stepOf({ offer, options, choices, step }: AtStep): Choosing {
  return { at: 'choosing', offer, options, choices, step, message: null }
}
