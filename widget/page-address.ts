import { readReturn, type Return } from './notice.ts'

/**
 * The page's address, which is all that the widget remembers anything in. It is read when the widget
 * needs it and not before: a page that routes by script may bring a widget long after it was loaded.
 */

/** What the address says to the widget with this purpose ('' is any), once: it is taken out of the address. */
export function takeReturn(purpose: string): Return | null {
  const found = readReturn(location.href, purpose)
  if (found) showAddress(found.address)
  return found
}

/** Changes what the address bar says, and nothing else. */
export function showAddress(address: string): void {
  try {
    history.replaceState(history.state, '', address)
  } catch {
    // A sandboxed page may not; then the address keeps what we put there, and nothing breaks.
  }
}
