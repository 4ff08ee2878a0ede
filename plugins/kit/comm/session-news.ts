import { z } from 'zod'
import { problemHeaders } from '../../../protocol/problem.ts'
import type { SessionActivity } from '../../../protocol/session-activity.ts'
import { isAllowed } from '../allowed-origins.ts'

/** Whether the auth plugin had the news. `over`: it had, and said that the session had ended before. */
export type SessionTold = 'told' | 'over' | 'not_allowed' | 'timeout' | 'unreachable'

export interface SessionNewsDeps {
  fetch: typeof globalThis.fetch
  /** Where session URLs may be; anywhere that a signed result says, unless given. */
  allowedOrigins?: readonly string[] | undefined
  /** Milliseconds that it may take; 5,000 unless given. */
  timeout?: number | undefined
}

/**
 * Tells the auth plugin what became of somebody's session: to the `session_url` of a result that was opened, so signed
 * by it (PROTOCOL.md section 3). This never throws, and redirects are not followed. Of the answer only one counts, which no
 * other plugin gives: 410 with the problem `session_over`.
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
      return (await saysOver(response)) ? 'over' : 'told'
    } catch {
      // What went wrong in fetch names the address.
      if (signal.aborted) return 'timeout'
    }
  }
  return 'unreachable'
}

const Over = z.object({ code: z.literal('session_over') })

/** In bytes; a problem of ours is a few hundred. */
const largest = 4_096

async function saysOver({ status, headers, body }: Response): Promise<boolean> {
  const type = headers.get('content-type')?.split(';')[0]
  if (status !== 410 || type !== problemHeaders['content-type'] || body === null) {
    await body?.cancel()
    return false
  }
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of body) {
      size += part.byteLength
      if (size > largest) return false
      parts.push(part)
    }
    return Over.safeParse(JSON.parse(Buffer.concat(parts).toString())).success
  } catch {
    return false
  }
}
