import type { Failure } from './failures.ts'

/** What the server answered, parsed as JSON but not yet looked at; or why there is no answer. */
export type Answer = { readonly body: unknown } | { readonly failure: Failure }

export interface Asking {
  readonly fetch: typeof fetch
  /** Ends the request without an answer: rejects with an AbortError. */
  readonly signal: AbortSignal
  readonly milliseconds: number
}

/**
 * One request to the contact server: no cookies, JSON both ways, a time limit. Whatever goes wrong
 * is a `Failure`, except that `signal` was aborted.
 *
 * @param judge says what a refusal means for this request; `body` is undefined where it is no JSON
 */
export async function ask(
  url: URL,
  init: RequestInit,
  { fetch, signal, milliseconds }: Asking,
  judge: (status: number, body: unknown) => Failure,
): Promise<Answer> {
  const limit = new AbortController()
  const end = () => {
    limit.abort()
  }
  signal.addEventListener('abort', end)
  const timer = setTimeout(end, milliseconds)
  try {
    signal.throwIfAborted()
    const response = await fetch(url, {
      ...init,
      headers: { ...init.headers, Accept: 'application/json' },
      credentials: 'omit',
      signal: limit.signal,
    })
    const body = parsed(await response.text())
    if (!response.ok) return { failure: judge(response.status, body) }
    return body === undefined ? { failure: { reason: 'answer_unusable' } } : { body }
  } catch (error) {
    if (signal.aborted) throw error
    return { failure: limit.signal.aborted ? { reason: 'slow' } : unreachable() }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}

export function unreachable(): Failure {
  return { reason: navigator.onLine === false ? 'offline' : 'unreachable' }
}

/** Undefined where it is no JSON: what browsers say of that when they are asked for JSON differs. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return
  }
}
