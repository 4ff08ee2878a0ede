import type { SessionActivity } from '../../../protocol/session-activity.ts'
import { isAllowed } from '../allowed-origins.ts'

/** Whether the auth plugin had the news; what it answers is none. */
export type SessionTold = 'told' | 'not_allowed' | 'timeout' | 'unreachable'

export interface SessionNewsDeps {
  fetch: typeof globalThis.fetch
  /** Where session URLs may be; anywhere that a signed result says, unless given. */
  allowedOrigins?: readonly string[] | undefined
  /** Milliseconds that it may take; 5,000 unless given. */
  timeout?: number | undefined
}

/**
 * Tells the auth plugin what became of somebody's session: to the `session_url` of a result that was opened, so signed
 * by it (PROTOCOL.md section 3). Whatever it answers is no news, so this never throws; redirects are not followed, and
 * nothing of an answer is read.
 */
export async function tellSession(
  sessionUrl: string,
  type: SessionActivity['type'],
  { fetch, allowedOrigins, timeout = 5_000 }: SessionNewsDeps,
): Promise<SessionTold> {
  if (!URL.canParse(sessionUrl)) return 'not_allowed'
  if (allowedOrigins && !isAllowed(sessionUrl, allowedOrigins)) return 'not_allowed'
  const signal = AbortSignal.timeout(timeout)
  const url = new URL(sessionUrl)
  url.searchParams.set('type', type)
  // A connection that was kept may have been closed at that moment. The same news twice is no other news.
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      const response = await fetch(url, { method: 'POST', redirect: 'manual', signal })
      await response.body?.cancel()
      return 'told'
    } catch {
      // What went wrong in fetch names the address.
      if (signal.aborted) return 'timeout'
    }
  }
  return 'unreachable'
}
