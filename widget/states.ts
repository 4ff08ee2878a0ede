import type { Screen } from './screen.ts'

/**
 * Lets a page's style sheet see where the citizen is: `id-contact:state(loading)`. A browser without
 * custom states, or with the old ones that had to begin with dashes, does without.
 *
 * @param at '' is nowhere yet
 */
export function showState(
  internals: Partial<ElementInternals> | undefined,
  at: Screen['at'] | '',
): void {
  try {
    internals?.states?.clear()
    if (at) internals?.states?.add(at)
  } catch {
    // Old.
  }
}
