import { ask, type Asking } from './ask.ts'
import type { Failure } from './failures.ts'
import { optionsUrl } from './load.ts'
import { isOwnServer } from './server.ts'

/** Milliseconds. */
const limit = 5_000

/**
 * Browsers don't tell a script whether a server is down or doesn't allow the page's origin. A request
 * whose answer can't be read tells it: that one comes through in the second case.
 *
 * @returns for the citizen also the server's own page that does the same, where it has one
 */
export async function whyUnreachable(
  server: URL,
  purpose: string,
  asking: Omit<Asking, 'milliseconds'>,
): Promise<Failure> {
  const path = purpose && `/${encodeURIComponent(purpose)}`
  // The cores before this project have no such page, and no widget either.
  const page = isOwnServer(server) ? new URL(`contact${path}`, server).href : undefined
  const answer = await ask(
    optionsUrl(server, purpose),
    { mode: 'no-cors' },
    { ...asking, milliseconds: limit },
    ({ status }) => (status ? { reason: 'unreachable' } : { reason: 'origin_not_allowed', page }),
  )
  return 'failure' in answer ? answer.failure : { reason: 'unreachable' }
}
