import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem, problemBody, problemHeaders } from '../../protocol/problem.ts'
import { wantsJson } from '../http/accept.ts'
import { addedHeaders } from '../http/added-headers.ts'
import { loggedProblem } from '../http/answer-problem.ts'
import { brokenOff } from '../http/body-limit.ts'
import type { Clients } from '../http/client-address.ts'
import type { Quickly } from '../http/quickly.ts'
import type { Allowance } from '../http/rate-limit.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../observe/metrics.ts'
import { traceOfMessage } from '../observe/trace-context.ts'
import { outcomeOf } from '../calls/outcome.ts'
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
 * responses and headers would be made only to be thrown away: a quarter of what a start costs.
 */
export function quickStarts(deps: QuickStartsDeps): Quickly {
  const { config, log, metrics, clients, allowance, version, client, now, availability } = deps
  const { allowedOrigins, limits } = config
  const headsOfOthers = headsOf(addedHeaders(undefined, version))
  const heads = new Map(
    allowedOrigins.map((origin) => [origin, headsOf(addedHeaders(origin, version))]),
  )

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
    let kind = 'unknown'
    try {
      const asked = readJsonStart(text)
      kind = asked.kind
      const tracing = { config, client, now, availability, trace: traceOfMessage(request) }
      const client_url = await startByScript(asked, request.headers['accept-language'], tracing)
      metrics.started(kind, 'ok')
      send(request, response, 200, JSON.stringify({ client_url }))
    } catch (error) {
      metrics.started(kind, outcomeOf(error))
      refuse(request, response, error)
    }
  }

  function refuse(
    request: IncomingMessage,
    response: ServerResponse,
    error: unknown,
    more: readonly string[] = [],
  ): void {
    const problem = loggedProblem(error, log)
    send(request, response, problem.status, JSON.stringify(problemBody(problem)), more)
  }

  function send(
    { headers: { origin } }: IncomingMessage,
    response: ServerResponse,
    status: number,
    body: string,
    more: readonly string[] = [],
  ): void {
    const { started, refused } = heads.get(origin ?? '') ?? headsOfOthers
    const head = status === 200 ? started : refused
    const length = String(Buffer.byteLength(body))
    response.writeHead(status, [...head, ...more, 'content-length', length])
    response.end(body)
    metrics.requested('/start', status)
  }

  return (request, response) => {
    if (!isUsual(request)) return false
    const seconds = allowance(clients.ofMessage(request))
    if (seconds > 0) {
      refuse(request, response, new Problem('rate_limited'), ['retry-after', String(seconds)])
      return true
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    // Nobody is there to be told, but whoever looks at the log and the counters.
    request.on('error', () => {
      const fault = brokenOff()
      metrics.started('unknown', outcomeOf(fault))
      refuse(request, response, fault)
    })
    request.on('end', () => {
      const [first, ...others] = chunks
      const body = first && others.length === 0 ? first : Buffer.concat(chunks)
      void start(request, response, decoder.decode(body))
    })
    return true
  }
}

/** Names and values in turn, put together once for each website: Node takes such a list as it is. */
function headsOf(added: Record<string, string>) {
  const json = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return {
    started: Object.entries({ ...added, ...json, vary: 'Accept, Origin' }).flat(),
    refused: Object.entries({ ...added, ...problemHeaders, vary: 'Origin' }).flat(),
  }
}
