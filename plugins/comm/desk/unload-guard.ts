/**
 * Has the browser ask before a page goes away on which something half-written would be lost: it is kept nowhere else. Never where
 * the agent was logged out: what is on the screen must go then, also where nobody is there to answer.
 * @param isHalfWritten asked at that moment
 */
export function guardUnload(isHalfWritten: () => boolean, signal: AbortSignal): void {
  let isLoggedOut = false
  addEventListener('id-contact-logged-out', () => (isLoggedOut = true), { signal })
  addEventListener(
    'beforeunload',
    (event) => {
      if (!isLoggedOut && isHalfWritten()) event.preventDefault()
    },
    { signal },
  )
}
