import type { Screen } from './screen.ts'

/**
 * Whether the focus goes to the new screen. It does when the step changes, and to every message;
 * it doesn't when the page has only just loaded, for then it would be taken from whatever the
 * citizen was doing there.
 */
export function movesFocus(before: Screen, after: Screen): boolean {
  const message = messageOf(after)
  if (message && message !== messageOf(before)) return true
  if (placeOf(before) === placeOf(after)) return false
  const from = before.at === 'fetching' && !before.failure ? before.before : before
  return from.at !== 'loading' || from.again
}

function messageOf(screen: Screen) {
  if (screen.at === 'closed') return screen.kept.notice
  return 'message' in screen ? screen.message : null
}

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
