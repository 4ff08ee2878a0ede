import type { Source } from './source.ts'

/** One thing that is wrong with the configuration. */
export interface Fault {
  /** As in the file: `purposes[0].allowed_auth[1]`. */
  path: string
  problem: string
  /** What was probably meant. */
  suggestion?: string
  /** What stands there is never shown: nobody knows what it is, so it may be a secret. */
  hidden?: true
  /** A path that is empty only because of this, so that what is wrong with that is no news. */
  empties?: string
  /** Where it was read, when that is known; else it is looked up by the path. */
  source?: Source
}
