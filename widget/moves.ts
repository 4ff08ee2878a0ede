import { nothingChosen, type Choices } from './choices.ts'
import { mayPass, type Failure } from './failures.ts'
import { hasOtherIdentification, isAnswered, neighbour, stepToShow } from './onward.ts'
import { withClosed } from './now-closed.ts'
import type { Options } from './options.ts'
import {
  chosen,
  keptOf,
  type AtStep,
  type Choosing,
  type Happening,
  type Kept,
  type Message,
  type Shown,
} from './screen.ts'
import { isOpen, settle, stepsOf, type Asked, type Step } from './way.ts'

/**
 * The moves that `next()` of screen.ts leaves to what is fetched later: from the first choice on, and to
 * everything that isn't the first question. What can't happen on a screen changes nothing.
 */
export function move(screen: Shown, happening: Happening): Shown {
  switch (happening.type) {
    case 'loaded':
      return screen.at === 'loading'
        ? opened(happening.kept ?? screen.kept, happening.offer)
        : screen
    case 'refreshed':
      return refreshed(screen, happening.offer)
    case 'load_failed':
      return (screen.at === 'choosing' || screen.at === 'closed') && !mayPass(happening.failure)
        ? { at: 'failed', kept: keptOf(screen), failure: happening.failure }
        : screen
    case 'retried':
      return screen.at === 'closed'
        ? { at: 'loading', kept: notClosed(screen.kept), again: true }
        : screen
    case 'picked':
      return screen.at === 'choosing' ? picked(screen, happening.purpose) : screen
    case 'chose':
      return screen.at === 'choosing' ? answered(screen, happening.choices) : screen
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
        ? notStarted(screen, happening.failure)
        : screen
    case 'resumed':
      return screen.at === 'starting' || screen.at === 'leaving' ? stepOf(screen) : screen
    case 'online':
      return screen.at === 'choosing' ? online(screen) : screen
    // next() has done these.
    case 'asked':
    case 'fetched':
    case 'fetch_failed':
      return screen
  }
}

function opened(kept: Kept, now: readonly Options[]): Shown {
  const offer = withClosed(now, kept)
  if (!offer.some(isOpen)) return { at: 'closed', kept, offer }
  const [only, another] = offer
  const options = another ? (offer.find(isKept, kept) ?? null) : (only ?? null)
  const before = options ? settle(options, kept.choices ?? undefined) : nothingChosen
  const otherIdentification = options !== null && hasOtherIdentification(options, before)
  // The one that was chosen won't do: going on with it would end here again.
  const choices =
    kept.notice === 'level_too_low' && otherIdentification ? { ...before, auth: null } : before
  const asked = { offer, options, choices }
  return {
    at: 'choosing',
    ...asked,
    step: stepToShow(asked, wantedStep(kept, asked)),
    message: messageOf(kept, options, otherIdentification),
  }
}

function messageOf(
  { notice, closed }: Kept,
  options: Options | null,
  otherIdentification: boolean,
): Message | null {
  const method = options?.channels.find(({ tag }) => tag === closed)?.tag
  if (method) return { kind: 'start_failed', failure: { reason: 'method_closed', method } }
  return notice && { kind: 'notice', notice, otherIdentification }
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

/** The citizen stays where they are, as far as that can still be. */
function refreshed(screen: Shown, offer: readonly Options[]): Shown {
  if (screen.at === 'closed') {
    const after = opened(notClosed(screen.kept), offer)
    return after.at === 'closed' ? { ...screen, offer } : after
  }
  if (screen.at !== 'choosing') return screen
  const { step, message } = screen
  const after = opened(keptOf(screen), offer)
  return after.at === 'choosing' ? { ...after, step: stepToShow(after, step), message } : after
}

/** Whoever looks again hears from what is found whether it is still so. */
function notClosed(kept: Kept): Kept {
  return kept.notice === 'closed' ? { ...kept, notice: null, closed: null } : kept
}

/** What closed since it was shown is asked anew, with the other choices kept. */
function notStarted(screen: Going, failure: Failure): Shown {
  if (failure.reason !== 'method_closed')
    return { ...stepOf(screen), message: { kind: 'start_failed', failure } }
  const closed = failure.method ?? screen.choices.comm
  return { at: 'loading', kept: { ...keptOf(screen), notice: 'closed', closed }, again: true }
}

/** The message says no longer that there is no connection, but that it may be tried again. */
function online(screen: Choosing): Choosing {
  const { message } = screen
  return message?.kind === 'start_failed' && message.failure.reason === 'offline'
    ? { ...screen, message: { ...message, failure: { reason: 'unreachable' } } }
    : screen
}

/** Another subject has other answers: those that it has too stay. */
function picked(screen: Choosing, purpose: string): Shown {
  const options = screen.offer.find((one) => one.purpose === purpose)
  if (!options || !isOpen(options)) return screen
  return { ...chosenNow(screen), options, choices: settle(options, screen.choices) }
}

function answered(screen: Choosing, choices: Partial<Choices>): Shown {
  const after = chosen(screen, choices)
  return after === screen ? screen : chosenNow(after)
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

type Going = Extract<Shown, { at: 'starting' | 'leaving' }>
