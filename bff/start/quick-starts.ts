import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem, problemBody } from '../../protocol/problem.ts'
import { wantsJson } from '../http/accept.ts'
import { addedHeaders } from '../http/added-headers.ts'
import { loggedProblem } from '../http/answer-problem.ts'
import type { Clients } from '../http/client-address.ts'
import type { Quickly } from '../http/quickly.ts'
import type { Allowance } from '../http/rate-limit.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../observe/metrics.ts'
import { traceOf } from '../observe/trace-context.ts'
import { outcomeOf } from './outcome.ts'
import { readJsonStart } from './read-start.ts'
import { startByScript } from './start-by-script.ts'
import type { StartDeps } from './start-deps.ts'

export interface QuickStartsDeps extends Omit<StartDeps, 'trace'> {
  log: Log
  metrics: Pick<Metrics, 'requested' | 'started'>
  clients: Clients
  /** The same that the routes take from. */
  allowance: Allowance
  version: string
}

/** As nearly every host is written: whether another one is valid is left to the routes. */
const usualHost = /^[a-z0-9._-]+(?::(?:[1-5]\d{3,4}|[6-9]\d{3}))?$/

/** As `Request.text()` reads: without a byte order mark. */
const decoder = new TextDecoder()

/**
 * Does the starts of the widget's script: JSON that wants JSON. The answers are those of the routes, whose requests,
 * responses and headers would be made only to be thrown away: a third of what a start costs.
 */
export function quickStarts(deps: QuickStartsDeps): Quickly {
  const { config, log, metrics, clients, allowance, version, client, now, availability } = deps
  const { allowedOrigins, limits } = config
  // In the order in which the routes send them.
  const added = new Map(
    [undefined, ...allowedOrigins].map((origin) => [origin, addedHeaders(origin, version)]),
  )
  const addedFor = (origin: string | undefined) => added.get(origin) ?? added.get(undefined)

  const isUsual = ({ method, url, headers, rawHeaders }: IncomingMessage): boolean =>
    method === 'POST' &&
    url === '/start' &&
    headers['content-type'] === 'application/json' &&
    headers['transfer-encoding'] === undefined &&
    Number(headers['content-length']) <= limits.json &&
    usualHost.test(headers.host ?? '') &&
    wantsJson(headers.accept) &&
    // Of some that stand there twice the routes read both, and Node the first.
    Object.keys(headers).length * 2 === rawHeaders.length

  async function start(request: IncomingMessage, response: ServerResponse, text: string) {
    const { headers } = request
    let kind = 'unknown'
    try {
      const asked = readJsonStart(text)
      kind = asked.kind
      const trace = traceOf({
        traceparent: headers.traceparent?.toString(),
        tracestate: headers.tracestate?.toString(),
      })
      const tracing = { config, client, now, availability, trace }
      const client_url = await startByScript(asked, headers['accept-language'], tracing)
      metrics.started(kind, 'ok')
      const body = JSON.stringify({ client_url })
      const own = { 'content-type': 'application/json', vary: 'Accept, Origin' }
      send(request, response, { status: 200, headers: own, body })
    } catch (error) {
      metrics.started(kind, outcomeOf(error))
      refuse(request, response, error)
    }
  }

  function refuse(
    request: IncomingMessage,
    response: ServerResponse,
    error: unknown,
    more: Record<string, string> = {},
  ): void {
    const problem = loggedProblem(error, log)
    const headers = { ...more, 'content-type': 'application/problem+json', vary: 'Origin' }
    const body = JSON.stringify(problemBody(problem))
    send(request, response, { status: problem.status, headers, body })
  }

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    { status, headers, body }: { status: number; headers: Record<string, string>; body: string },
  ): void {
    response.writeHead(status, {
      ...addedFor(request.headers.origin),
      'cache-control': 'no-store',
      ...headers,
      'content-length': Buffer.byteLength(body),
    })
    response.end(body)
    metrics.requested('/start', status)
  }

  return (request, response) => {
    if (!isUsual(request)) return false
    const seconds = allowance(clients.ofMessage(request))
    if (seconds > 0) {
      const wait = { 'retry-after': String(seconds) }
      refuse(request, response, new Problem('rate_limited'), wait)
      return true
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    // Of a body that breaks off nothing comes any more, and nobody is there to be told.
    request.on('end', () => {
      const [first, ...others] = chunks
      const body = first && others.length === 0 ? first : Buffer.concat(chunks)
      void start(request, response, decoder.decode(body))
    })
    return true
  }
}
