/**
 * What the citizen has chosen so far: tags, or null where nothing is chosen yet.
 * They survive the round trip in the address itself: nothing is stored on the page.
 */
export interface Choices {
  readonly comm: string | null
  /** `withoutIdentification` is a choice too. */
  readonly auth: string | null
}

/** A tag is never empty, so the empty one is free to say: no identification. */
export const withoutIdentification = ''

export const nothingChosen: Choices = { comm: null, auth: null }
