import type { Failure } from './failures.ts'

/** What the server answered, parsed as JSON but not yet looked at; or why there is no answer. */
export type Answer = { readonly body: unknown } | { readonly failure: Failure }

export interface Asking {
  readonly fetch: typeof fetch
  /** Ends the request without an answer: rejects with an AbortError. */
  readonly signal: AbortSignal
  readonly milliseconds: number
}

/** The server's own refusal: status, and the code and method of its problem+json where it sends one. */
export interface Refusal {
  readonly status: number
  readonly code: string | null
  readonly method: string | null
}

/**
 * One request to the contact server: no cookies, JSON both ways, a time limit. Whatever goes wrong
 * is a `Failure`, except that `signal` was aborted.
 *
 * @param judge says what a refusal means for this request
 */
export async function ask(
  url: URL,
  init: RequestInit,
  { fetch, signal, milliseconds }: Asking,
  judge: (refusal: Refusal) => Failure,
): Promise<Answer> {
  const limit = new AbortController()
  const end = () => {
    limit.abort()
  }
  signal.addEventListener('abort', end)
  let late = false
  const timer = setTimeout(() => {
    late = true
    end()
  }, milliseconds)
  try {
    signal.throwIfAborted()
    const response = await fetch(url, {
      ...init,
      headers: { ...init.headers, Accept: 'application/json' },
      credentials: 'omit',
      signal: limit.signal,
    })
    const text = await response.text()
    const body = parse(text)
    if (!response.ok) return { failure: judge(readRefusal(response.status, body)) }
    return body === undefined ? { failure: { reason: 'answer_unusable' } } : { body }
  } catch (error) {
    if (signal.aborted) throw error
    if (late) return { failure: { reason: 'slow' } }
    return { failure: { reason: isOffline() ? 'offline' : 'unreachable' } }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}

export function isOffline(): boolean {
  return navigator.onLine === false
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readRefusal(status: number, body: unknown): Refusal {
  const said: { code?: unknown; method?: unknown } = typeof body === 'object' && body ? body : {}
  return { status, code: text(said.code), method: text(said.method) }
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
