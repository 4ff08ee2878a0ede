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
  return before.at !== 'loading' || before.again
}

function messageOf(screen: Screen) {
  if (screen.at === 'closed') return screen.kept.notice
  return 'message' in screen ? screen.message : null
}

/** Starting and leaving happen in place: the button that was pressed keeps the focus. */
function placeOf(screen: Screen): string {
  return 'step' in screen ? screen.step : screen.at
}

/** Whether the other way to contact the municipality stands beside what went wrong. */
export function needsFallback(screen: Screen): boolean {
  if (screen.at === 'failed' || screen.at === 'closed') return true
  return 'message' in screen && screen.message !== null && screen.message.kind !== 'nothing_chosen'
}
