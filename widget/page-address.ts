import { addressWithChoices } from './choice-address.ts'
import { readReturn, type Return } from './notice.ts'

/**
 * The page's address, which is all that the widget remembers anything in. It is read when the widget
 * needs it and not before: a page that routes by script may bring a widget long after it was loaded.
 */

/**
 * What the address says to the widget with this purpose ('' is any). The notice is taken out of it, so that it is
 * said once. The choices stay until others are made: a citizen who goes forward and back again finds them again.
 */
export function takeReturn(purpose: string): Return | null {
  const found = readReturn(location.href, purpose)
  if (!found) return null
  const { address, choices, notice, purpose: about } = found
  // The way to identify that wouldn't do isn't chosen again.
  const stay = choices && (notice === 'level_too_low' ? { ...choices, auth: null } : choices)
  showAddress(stay && about ? addressWithChoices(address, about, stay) : address)
  return found
}

/** The citizen chooses something else: what the address says for this purpose ('' is any) isn't so any more. */
export function forgetChoices(purpose: string): void {
  const found = readReturn(location.href, purpose)
  if (found?.choices) showAddress(found.address)
}

/** Changes what the address bar says, and nothing else. */
export function showAddress(address: string): void {
  if (address === location.href) return
  try {
    history.replaceState(history.state, '', address)
  } catch {
    // A sandboxed page may not; then the address keeps what we put there, and nothing breaks.
  }
}
