import type { Notice } from '../protocol/notice.ts'
import type { Choices } from './choices.ts'
import type { Failure } from './failures.ts'
import type { Method, Options } from './options.ts'
import { isOpen, settle, stepsOf, type Asked, type Step } from './way.ts'

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
  /** The channel that closed while the citizen chose. */
  readonly closed?: string | null
}

export interface AtStep extends Asked {
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
 * What moves the widget on isn't there yet: until then the screen before stays. A failure is shown, with a
 * button that fetches it again.
 */
export interface Fetching {
  readonly at: 'fetching'
  readonly before: Shown
  /** What comes about once it is there. */
  readonly happening: Happening
  readonly failure: Failure | null
}

export type Shown = Exclude<Screen, Fetching>

export type Happening =
  | { readonly type: 'asked'; readonly kept: Kept }
  | {
      readonly type: 'loaded'
      readonly offer: readonly Options[]
      readonly kept?: Kept | null
      readonly back?: boolean
    }
  /** What is on offer now, or the same in another language. */
  | { readonly type: 'refreshed'; readonly offer: readonly Options[] }
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

/** `move()` of moves.ts, once it has been fetched. */
export type Move = (screen: Shown, happening: Happening) => Shown

export const nothingKept: Kept = { purpose: null, choices: null, notice: null }
export const firstScreen: Shown = { at: 'loading', kept: nothingKept, again: false }

/**
 * Moves the widget. What can't happen on a screen changes nothing: the same screen comes back, so that a
 * second press of a button is nothing at all. Up to the first choice it can do this by itself; `move` does
 * the rest, and what needs it waits for it.
 */
export function next(screen: Screen, happening: Happening, move: Move | null): Screen {
  const { type } = happening
  if (type === 'asked') return { at: 'loading', kept: happening.kept, again: false }
  if ('failure' in screen && screen.failure) {
    const again = type === 'retried' || (type === 'online' && screen.failure.reason === 'offline')
    if (!again) return screen
    if (screen.at === 'fetching') return { ...screen, failure: null }
    return { at: 'loading', kept: screen.kept, again }
  }
  if (screen.at === 'fetching') {
    const { before } = screen
    if (type === 'fetched') return move ? move(before, screen.happening) : screen
    if (type === 'fetch_failed') return { ...screen, failure: happening.failure }
    // The question is still there meanwhile, and may be answered otherwise.
    return type === 'chose' ? next(before, happening, move) : screen
  }
  if (screen.at === 'loading' && type === 'load_failed')
    return { at: 'failed', kept: screen.kept, failure: happening.failure }
  if (move) return move(screen, happening)
  if (screen.at === 'choosing' && type === 'chose') return chosen(screen, happening.choices)
  if (type !== 'continued' && (screen.at !== 'loading' || type !== 'loaded')) return screen
  const opened = type === 'loaded' && firstQuestion(happening.offer)
  return opened || { at: 'fetching', before: screen, happening, failure: null }
}

/**
 * How to make contact with the one subject; null where there is something else to show. Who has one way to
 * identify besides is told so, by what is fetched later.
 */
function firstQuestion(offer: readonly Options[]): Shown | null {
  const [options] = offer
  if (!options || !isOpen(options)) return null
  const asked = { offer, options, choices: settle(options) }
  const [step, following] = stepsOf(asked)
  // Only what is fetched later can say when something opens, and how many hours.
  if ([...options.channels, ...options.methods].some(isToExplain)) return null
  return step === 'channel' && (following === 'identification' || options.authentication === 'none')
    ? { at: 'choosing', ...asked, step, message: null }
    : null
}

const isToExplain = ({ opensAt, waiting }: Method) => opensAt || Number(waiting) >= 60

/** An answer that can't be given, because it is closed or doesn't exist, changes nothing. */
export function chosen(screen: Choosing, { comm, auth }: Partial<Choices>): Choosing {
  if (!screen.options) return screen
  const wanted = { comm: comm ?? screen.choices.comm, auth: auth ?? screen.choices.auth }
  const choices = settle(screen.options, wanted)
  if (choices.comm !== wanted.comm || choices.auth !== wanted.auth) return screen
  return { ...screen, choices }
}

export type Choosing = Extract<Screen, { at: 'choosing' }>

/** What is kept of a screen when everything is asked again. */
export function keptOf(screen: Screen): Kept {
  const shown = screen.at === 'fetching' ? screen.before : screen
  if ('kept' in shown) return shown.kept
  const { options, choices } = shown
  return {
    purpose: options?.purpose ?? null,
    choices,
    notice: options?.asks === 'channel' ? 'identified' : null,
  }
}
