import type { WatchfulClient } from '../calls/plugin-client.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import type { Availabilities } from '../discovery/availability.ts'
import type { Trace } from '../observe/trace-context.ts'

/** What a start needs. */
export interface StartDeps {
  config: CoreConfig
  client: Pick<WatchfulClient, 'call' | 'deliver' | 'isAvailable'>
  now: () => Date
  availability: Pick<Availabilities, 'isOpen'>
  /** The trace that the request belongs to. */
  trace?: Trace | undefined
}
