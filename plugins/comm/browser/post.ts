import { orNull, record, text } from './shape.ts'

/**
 * What came of a request: done, refused for good (a 4xx with its code and, where it has one, its fault), or not known, in which case the
 * same request may be made again.
 */
export type Answer =
  | { is: 'done'; body: unknown }
  | { is: 'refused'; status: number; code: string; fault?: string }
  | { is: 'unknown' }

export type Post = (url: string, body?: unknown) => Promise<Answer>

/** After this long without an answer the request counts as lost. In milliseconds. */
const patience = 10_000

const worthAnotherTry = new Set([408, 425, 429])

/** Posts JSON to our own server. Never throws. */
export const poster =
  (fetch: typeof globalThis.fetch): Post =>
  (url, body) =>
    answerTo(fetch, url, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    })

/** Asks our own server for JSON. Never throws. */
export const getter =
  (fetch: typeof globalThis.fetch) =>
  (url: string): Promise<Answer> =>
    answerTo(fetch, url, { headers: { accept: 'application/json' } })

async function answerTo(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(patience) })
    if (response.ok) {
      return { is: 'done', body: response.status === 204 ? null : await response.json() }
    }
    const { status } = response
    if (status >= 500 || worthAnotherTry.has(status)) return { is: 'unknown' }
    return { is: 'refused', status, ...refusalOf(await response.json().catch(() => null)) }
  } catch {
    return { is: 'unknown' }
  }
}

const problem = record({ code: text, fault: orNull(text) })

function refusalOf(body: unknown): { code: string; fault?: string } {
  try {
    const { code, fault } = problem(body)
    return fault === null ? { code } : { code, fault }
  } catch {
    return { code: '' }
  }
}
