import type { Screen } from './screen.ts'

/**
 * Whether the focus goes to the new screen. It does when the step changes, and to every message;
 * it doesn't when the page has only just loaded, for then it would be taken from whatever the
 * citizen was doing there.
 */
export function movesFocus(before: Screen, after: Screen): boolean {
  const message = messageOf(after)
  const earlier = messageOf(before)
  // One that only says it otherwise stays where it is.
  const same = before.at === 'choosing' && earlier && isAboutStart(earlier) && isAboutStart(message)
  if (message && message !== earlier && !same) return true
  if (placeOf(before) === placeOf(after)) return false
  // It opened by itself: the button that looks again goes by way of loading.
  if (before.at === 'closed' && 'step' in after) return false
  const from = before.at === 'fetching' && !before.failure ? before.before : before
  return from.at !== 'loading' || from.again
}

function messageOf(screen: Screen) {
  if (screen.at === 'closed') return screen.kept.notice
  return 'message' in screen ? screen.message : null
}

const isAboutStart = (message: ReturnType<typeof messageOf>) =>
  typeof message === 'object' && message?.kind === 'start_failed'

/** Starting, leaving and fetching happen in place: the button that was pressed keeps the focus. */
function placeOf(screen: Screen): string {
  if (screen.at === 'fetching') return screen.failure ? 'failed' : placeOf(screen.before)
  return 'step' in screen ? screen.step : screen.at
}

/** Whether the other way to contact the municipality stands beside what went wrong. */
export function needsFallback(screen: Screen): boolean {
  if ('failure' in screen ? screen.failure : screen.at === 'closed') return true
  return 'message' in screen && screen.message !== null && screen.message.kind !== 'nothing_chosen'
}
