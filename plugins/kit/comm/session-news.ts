import type { SessionActivity } from '../../../protocol/session-activity.ts'

/**
 * Tells the auth plugin what became of somebody's session: to the `session_url` of a result that was opened, so signed
 * by it (PROTOCOL.md section 3). Whatever it answers is no news, so this never throws; it takes 5 s at most.
 */
export async function tellSession(
  sessionUrl: string,
  type: SessionActivity['type'],
  { fetch }: { fetch: typeof globalThis.fetch },
): Promise<void> {
  const url = new URL(sessionUrl)
  url.searchParams.set('type', type)
  const signal = AbortSignal.timeout(5_000)
  await fetch(url, { method: 'POST', redirect: 'manual', signal }).then(
    (response) => response.body?.cancel(),
    () => undefined,
  )
}
