import type * as later from './later.ts'

/** What isn't needed to ask the first question. */
export type Later = typeof later

let fetching: Promise<Later> | null = null

/**
 * Fetches it once for all widgets on the page.
 *
 * @throws whatever `import()` throws where it can't be fetched; the next call tries again
 */
export function fetchLater(): Promise<Later> {
  fetching ??= import('./later.ts').catch((error: unknown) => {
    fetching = null
    throw error
  })
  return fetching
}
