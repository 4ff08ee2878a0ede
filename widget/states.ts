import type { Screen } from './screen.ts'

/**
 * Lets a page's style sheet see where the citizen is: `id-contact:state(loading)`. A browser without
 * custom states, or with the old ones that had to begin with dashes, does without.
 */
export function showStates(host: HTMLElement): (at: Screen['at']) => void {
  let shown: Screen['at'] | undefined
  let states: CustomStateSet | undefined
  try {
    states = host.attachInternals().states
  } catch {
    // Old, or taken by whoever made an element of this one.
  }
  return (at) => {
    if (shown) states?.delete(shown)
    shown = at
    try {
      states?.add(at)
    } catch {
      shown = undefined
    }
  }
}
