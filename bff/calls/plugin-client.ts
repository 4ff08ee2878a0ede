import { Agent, request, type Dispatcher } from 'undici'
import type { z } from 'zod'
import { Problem } from '../../protocol/problem.ts'
import { readAtMost } from './read-at-most.ts'
import { failureOf } from './failure.ts'

/** What is asked of the plugin of a method. */
export interface PluginCall<T> {
  /** The method's tag, for the log and the caller. */
  method: string
  /** The base URL of its plugin. */
  start: string
  /** Behind it: `start_communication`. */
  call: string
  query?: Readonly<Record<string, string>>
  /** POSTed as JSON; without it the call is a GET. */
  body?: unknown
  answer: z.ZodType<T>
  /** Milliseconds, from the first byte sent to the last one read; the client's own when absent. */
  timeout?: number
}

/** An auth result on its way. It never reaches the log. */
export interface Delivery {
  /** The tag of the method that it belongs to, for the log and the caller. */
  method: string
  attrUrl: string
  jwe: string
}

export interface PluginClient {
  /**
   * Calls a plugin over a connection that is kept open. No redirects are followed, at most 64 kB are
   * read, and the answer is read as JSON whatever its content type says.
   * @throws Problem 'plugin_unreachable' when there is no connection, or it broke
   * @throws Problem 'plugin_slow' after 5 seconds
   * @throws Problem 'plugin_refused' for an answer that isn't 2xx; the fact `answer` is its status
   * @throws Problem 'plugin_unusable' for what can't be used; the fact `fault` is `http`, `size`, `json` or `shape`
   */
  call<T>(call: PluginCall<T>): Promise<T>
  /**
   * Brings an auth result to an attr URL, as `application/jwt`. Any answer counts as delivered.
   * @returns the status of the answer
   * @throws Problem 'plugin_unreachable' or 'plugin_slow'
   */
  deliver(delivery: Delivery): Promise<number>
  close(): Promise<void>
}

const largestAnswer = 64 * 1024

export function createPluginClient({ timeout = 5000 }: { timeout?: number } = {}): PluginClient {
  const agent = new Agent({ connections: 128 })
  return {
    async call(asked) {
      const signal = AbortSignal.timeout(asked.timeout ?? timeout)
      const facts = { method: asked.method, call: asked.call }
      const text = await answerTo(asked, agent, signal).catch((error: unknown) => {
        throw failureOf(error, signal, facts)
      })
      const parsed = asked.answer.safeParse(parseJson(text, facts))
      if (!parsed.success) throw new Problem('plugin_unusable', { ...facts, fault: 'shape' })
      return parsed.data
    },
    async deliver({ method, attrUrl, jwe }) {
      const signal = AbortSignal.timeout(timeout)
      try {
        const { statusCode, body } = await request(attrUrl, {
          dispatcher: agent,
          signal,
          method: 'POST',
          headers: { 'content-type': 'application/jwt' },
          body: jwe,
        })
        await readAtMost(body, largestAnswer)
        return statusCode
      } catch (error) {
        throw failureOf(error, signal, { method, call: 'attr_url' })
      }
    },
    close: () => agent.destroy(),
  }
}

async function answerTo(
  { method, start, call, query, body }: PluginCall<unknown>,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<string> {
  const response = await request(`${start}/${call}`, {
    dispatcher,
    signal,
    ...(query && { query }),
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const { statusCode } = response
  const text = await readAtMost(response.body, largestAnswer)
  if (statusCode < 200 || statusCode > 299)
    throw new Problem('plugin_refused', { method, call, answer: statusCode })
  if (text === undefined) throw new Problem('plugin_unusable', { method, call, fault: 'size' })
  return text
}

function parseJson(text: string, facts: { method: string; call: string }): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('plugin_unusable', { ...facts, fault: 'json' })
  }
}
