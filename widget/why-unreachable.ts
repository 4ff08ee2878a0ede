import { ask, type Asking } from './ask.ts'
import type { Failure } from './failures.ts'
import { optionsPath } from './load.ts'
import { findServer } from './server.ts'
import type { Settings } from './settings.ts'

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
  // The cores before this project have no such page, and no widget either: then the script is from elsewhere.
  const page =
    findServer('', location.href)?.href === server.href
      ? new URL(`contact${path}`, server).href
      : undefined
  const answer = await ask(
    new URL(optionsPath(purpose), server),
    { mode: 'no-cors' },
    { ...asking, milliseconds: limit },
    (status) => (status ? { reason: 'unreachable' } : { reason: 'origin_not_allowed', page }),
  )
  return 'failure' in answer ? answer.failure : { reason: 'unreachable' }
}

/** The failure as it turns out to be. */
export async function findOut(
  failure: Failure,
  settings: Settings | null,
  asking: Omit<Asking, 'milliseconds'>,
): Promise<Failure> {
  if (failure.reason !== 'unreachable' || !settings?.server) return failure
  // Its end is heard by who asks.
  return whyUnreachable(settings.server, settings.purpose, asking).catch(() => failure)
}
