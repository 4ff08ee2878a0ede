import { appendResult } from '../../protocol/append-result.ts'
import { Problem } from '../../protocol/problem.ts'
import { isAllowed } from './allowed-origins.ts'
import type { Log } from './log.ts'

export interface Delivery {
  /** The sealed result. It never reaches the log. */
  jwe: string
  continuation: string
  /** Without one the result goes along with the citizen. */
  attrUrl?: string
  /** Where results and people may be sent; both URLs are checked against it once more. */
  allowedOrigins: readonly string[]
  /** An earlier delivery to this attr URL ended with the fact `uncertain`. */
  mayHaveArrived?: boolean
}

export interface DeliveryDeps {
  fetch: typeof globalThis.fetch
  log: Log
  /** Milliseconds that one attempt may take; 5 s unless told otherwise. */
  timeout?: number
  /** Milliseconds before the second attempt, twice that before the third, and up to half as much again; 200 unless told otherwise. */
  pause?: number
  /** From 0 to 1. */
  random?: () => number
}

/** The first and two more. */
const attempts = 3

/** What came of one attempt: an answer's status, or why there was none. */
type Outcome = { status: number } | { fault: 'timeout' | 'broken' | 'unreachable' }

/**
 * Brings an auth result where it belongs and gives the URL that the citizen goes to next: sent to the
 * attr URL from here (PROTOCOL.md section 3), or in band, appended to the continuation.
 *
 * Only a 2xx answer counts. No redirect is followed. What could pass by itself (no connection, an answer
 * of 5xx) is tried again at most twice; an attempt that takes too long is not, the citizen is waiting.
 * An attr URL takes one result: where an earlier attempt may have arrived after all, a 404 on the next
 * one means that it did.
 *
 * @throws Problem 'url_not_allowed' | 'delivery_failed', with `answer` (the status) or `fault`, and
 *   `uncertain: true` where the result may have arrived
 */
export async function deliverAuthResult(delivery: Delivery, deps: DeliveryDeps): Promise<string> {
  const { jwe, continuation, attrUrl, allowedOrigins } = delivery
  // Nothing goes along to a call, which is shown on a page of ours.
  if (attrUrl === undefined || !/^tel:/i.test(continuation))
    requireAllowed('continuation', continuation, allowedOrigins)
  if (attrUrl === undefined) return appendResult(continuation, jwe)
  requireAllowed('attr_url', attrUrl, allowedOrigins)

  let uncertain = delivery.mayHaveArrived ?? false
  for (let attempt = 1; ; attempt++) {
    const outcome = await send(jwe, attrUrl, deps)
    if (arrived(outcome)) return continuation
    if (uncertain && 'status' in outcome && outcome.status === 404) {
      deps.log.info('delivery_assumed', { attempts: attempt })
      return continuation
    }
    uncertain ||= mayHaveArrived(outcome)
    if (attempt === attempts || !mayPass(outcome)) {
      const { status: answer, fault } = { status: undefined, fault: undefined, ...outcome }
      throw new Problem('delivery_failed', {
        attempts: attempt,
        ...(answer !== undefined && { answer }),
        ...(fault !== undefined && { fault }),
        ...(uncertain && { uncertain }),
      })
    }
    await pauseBefore(attempt, deps)
  }
}

/** Not all at one moment, where many wait for the same attr URL. */
const pauseBefore = (attempt: number, { pause = 200, random = Math.random }: DeliveryDeps) =>
  new Promise((resume) => setTimeout(resume, pause * attempt * (1 + random() / 2)))

function requireAllowed(which: string, url: string, allowedOrigins: readonly string[]) {
  if (!isAllowed(url, allowedOrigins)) throw new Problem('url_not_allowed', { which })
}

const arrived = (outcome: Outcome) =>
  'status' in outcome && outcome.status >= 200 && outcome.status < 300

const mayPass = (outcome: Outcome) =>
  'status' in outcome ? outcome.status >= 500 : outcome.fault !== 'timeout'

const mayHaveArrived = (outcome: Outcome) =>
  'status' in outcome ? outcome.status >= 500 : outcome.fault !== 'unreachable'

async function send(jwe: string, attrUrl: string, deps: DeliveryDeps): Promise<Outcome> {
  const signal = AbortSignal.timeout(deps.timeout ?? 5_000)
  try {
    const response = await deps.fetch(attrUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/jwt' },
      body: jwe,
      // "manual" gives the 3xx itself, which is not a 2xx.
      redirect: 'manual',
      signal,
    })
    await response.body?.cancel()
    return { status: response.status }
  } catch (fault) {
    if (signal.aborted) return { fault: 'timeout' }
    return { fault: neverConnected(fault) ? 'unreachable' : 'broken' }
  }
}

/** Codes of Node and undici for a connection that was never made: nothing can have arrived. */
const connecting =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/

function neverConnected(fault: unknown): boolean {
  const cause = fault instanceof Error ? fault.cause : undefined
  return cause instanceof Error && 'code' in cause && connecting.test(String(cause.code))
}
