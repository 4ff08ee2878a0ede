import type { Agent } from 'undici'
import { parseJson } from '../../protocol/parse-json.ts'
import { Problem } from '../../protocol/problem.ts'
import { StartResponse } from '../../protocol/start.ts'
import { exchange } from '../calls/exchange.ts'
import { failureOf } from '../calls/failure.ts'
import { isSafeDestination } from '../http/safe-url.ts'
import { traceHeaders, type Trace } from '../observe/trace-context.ts'

export interface AskedStart {
  /** One that `openLink` allowed. */
  startUrl: string
  purpose: string
  authMethod: string
  /** The name of the key that signed it, for the log. */
  signer: string
  /** The trace that it belongs to. */
  trace: Trace
}

export interface StartUrls {
  /**
   * Asks a start URL for what was chosen (PROTOCOL.md section 6). No redirects are followed, at most
   * 64 kB are read, and the answer is read as JSON whatever its content type says.
   * @returns where the citizen goes
   * @throws Problem 'plugin_unreachable', 'plugin_slow' after 5 seconds, 'plugin_refused' for an answer that
   * isn't 2xx, or 'plugin_unusable'; never with the URL, in which a token stands
   */
  ask(asked: AskedStart): Promise<string>
  close(): Promise<void>
}

/** Of an answer, in bytes. */
const largest = 64 * 1024

export function askStartUrls({ timeout = 5000 }: { timeout?: number } = {}): StartUrls {
  // Loaded when it is needed, as in `calls/plugin.ts`.
  let opened: Promise<Agent> | undefined
  const agent = () =>
    (opened ??= import('undici').then(({ Agent }) => new Agent({ connections: 32 })))
  return {
    async ask({ startUrl, purpose, authMethod, signer, trace }) {
      const facts = { method: authMethod, call: 'start_url', signer }
      const { origin, pathname, search } = new URL(startUrl)
      const started = {
        origin,
        path: pathname + search,
        method: 'POST' as const,
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          ...traceHeaders(trace),
        },
        body: JSON.stringify({ purpose, auth_method: authMethod }),
      }
      try {
        const { status, text } = await exchange(await agent(), started, { timeout, largest })
        if (status < 200 || status > 299)
          throw new Problem('plugin_refused', { ...facts, answer: status })
        return clientUrlIn(text, facts)
      } catch (error) {
        throw failureOf(error, facts)
      }
    },
    close: async () => (await opened)?.destroy(),
  }
}

function clientUrlIn(text: string | undefined, facts: Record<string, string>): string {
  const unusable = (fault: string) => new Problem('plugin_unusable', { ...facts, fault })
  if (text === undefined) throw unusable('size')
  const json = parseJson(text)
  if (json === undefined) throw unusable('json')
  const answer = StartResponse.safeParse(json)
  if (!answer.success) throw unusable('shape')
  if (!isSafeDestination(answer.data.client_url)) throw unusable('client_url')
  // Normalised, because a header takes only ASCII.
  return new URL(answer.data.client_url).href
}
