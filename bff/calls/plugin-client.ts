import { z } from 'zod'
import { parseJson } from '../../protocol/parse-json.ts'
import { Problem, type ProblemFacts } from '../../protocol/problem.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../observe/metrics.ts'
import { traceHeaders, type Trace } from '../observe/trace-context.ts'
import type { About } from './blame.ts'
import { breakerSettings, type BreakerSettings } from './breaker.ts'
import { createDeliveries } from './deliver.ts'
import type { Answered } from './exchange.ts'
import { outcomeOf } from './outcome.ts'
import { openPlugin, type Plugin } from './plugin.ts'

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
  /**
   * Only asks how the plugin is. Its failure is no reason to stop asking it for starts, unless nobody
   * is there at all.
   */
  light?: boolean
  /** What else than the plugin may be the reason that it fails. */
  about?: About | undefined
  /** The trace that it belongs to. */
  trace?: Trace | undefined
}

/** An auth result on its way. It never reaches the log. */
export interface Delivery {
  /** The tag of the method that it belongs to, for the log and the caller. */
  method: string
  attrUrl: string
  jwe: string
  trace?: Trace | undefined
}

/** Which plugin is meant: that of a method. */
export interface PluginOf {
  tag: string
  start: string
}

export interface PluginClient {
  /**
   * Calls a plugin over a connection that is kept open. No redirects are followed, at most 64 kB are
   * read, and the answer is read as JSON whatever its content type says.
   * @throws Problem 'plugin_unreachable' when there is no connection, or it broke
   * @throws Problem 'plugin_slow' after 5 seconds
   * @throws Problem 'plugin_refused' for an answer that isn't 2xx; the fact `answer` is its status
   * @throws Problem 'method_closed' for one below 500 whose body has that code
   * @throws Problem 'plugin_unusable' for what can't be used; the fact `fault` is `http`, `size`, `json` or `shape`
   * @throws Problem 'plugin_busy' when too many calls to it are under way
   * @throws Problem 'plugin_unavailable' at once, when it failed several times and isn't back yet
   */
  call<T>(call: PluginCall<T>): Promise<T>
  /**
   * Brings an auth result to an attr URL, as `application/jwt`. Any answer counts as delivered.
   * @returns the status of the answer
   * @throws Problem 'plugin_unreachable', 'plugin_slow' or 'plugin_busy'
   */
  deliver(delivery: Delivery): Promise<number>
  close(): Promise<void>
}

/** Knows of each plugin whether it is there. */
export interface WatchfulClient extends PluginClient {
  /** False while it isn't asked, because it failed several times. */
  isAvailable(method: PluginOf): boolean
  /**
   * Asks whether anybody is there.
   * @throws Problem 'plugin_…' as `call` does; a proxy whose plugin is gone counts as 'plugin_refused'
   */
  look(method: PluginOf, timeout: number): Promise<void>
}

export interface PluginClientDeps {
  /** Milliseconds for a whole call. */
  timeout?: number
  log?: Log
  metrics?: Pick<Metrics, 'pluginCalled' | 'pluginAvailable'>
  settings?: BreakerSettings
  /** Milliseconds; only differences count. */
  clock?: () => number
}

/** What a plugin says of itself that answers and can't do its work. */
const WithoutDatabase = z.object({ code: z.literal('database_unavailable') })

/** What a plugin says whose desk closed after it was last asked: no fault of its own, nor of the citizen. */
const Closed = z.object({ code: z.literal('method_closed') })

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

export function createPluginClient({
  timeout = 5000,
  log = silent,
  metrics,
  settings = breakerSettings,
  clock = () => performance.now(),
}: PluginClientDeps = {}): WatchfulClient {
  const plugins = new Map<string, Map<string, Plugin>>()
  const available = (method: string, is: boolean) => metrics?.pluginAvailable(method, is)
  const deliveries = createDeliveries({ timeout, clock })

  function pluginOf(method: string, start: string): Plugin {
    const known = plugins.get(method)?.get(start)
    if (known) return known
    const plugin = openPlugin({ method, start }, { timeout, settings, clock, log, available })
    const ofMethod = plugins.get(method) ?? new Map<string, Plugin>()
    plugins.set(method, ofMethod.set(start, plugin))
    return plugin
  }

  const measured =
    (method: string, call: string) =>
    (outcome: string, took: number): void =>
      metrics?.pluginCalled({ method, call, outcome, seconds: took / 1000 })

  return {
    call(asked) {
      const { method, start, call, answer, light, about, trace } = asked
      const facts = { method, call, ...(trace && { trace: trace.id }) }
      return pluginOf(method, start).ask({
        request: requestOf(asked),
        read: (answered) => read(answered, answer, facts),
        facts,
        light,
        about,
        timeout: asked.timeout,
        over: measured(method, call),
      })
    },
    async deliver(delivery) {
      const over = measured(delivery.method, 'attr_url')
      const began = clock()
      try {
        const status = await deliveries.deliver(delivery)
        over('ok', clock() - began)
        return status
      } catch (error) {
        over(outcomeOf(error), clock() - began)
        throw error
      }
    },
    isAvailable: ({ tag, start }) => pluginOf(tag, start).isAvailable(),
    look: ({ tag, start }, longest) => {
      const facts = { method: tag, call: 'healthz' }
      return pluginOf(tag, start).ask({
        request: { method: 'GET', path: 'healthz', headers: {} },
        read: ({ status, text = '' }) => {
          if (status < 500) return
          const code = WithoutDatabase.safeParse(parseJson(text)).success
            ? 'database_unavailable'
            : 'plugin_refused'
          throw new Problem(code, { ...facts, answer: status })
        },
        facts,
        light: true,
        timeout: longest,
      })
    },
    close: async () => {
      await Promise.all([
        deliveries.close(),
        ...[...plugins.values()].flatMap((ofMethod) =>
          [...ofMethod.values()].map((plugin) => plugin.close()),
        ),
      ])
    },
  }
}

function requestOf({ call, query, body, trace }: PluginCall<unknown>) {
  const path = query ? `${call}?${new URLSearchParams(query).toString()}` : call
  const headers: Record<string, string> = trace ? traceHeaders(trace) : {}
  headers.accept = 'application/json'
  if (body === undefined) return { method: 'GET', path, headers } as const
  headers['content-type'] = 'application/json'
  return { method: 'POST', path, headers, body: JSON.stringify(body) } as const
}

function read<T>({ status, text }: Answered, answer: z.ZodType<T>, facts: ProblemFacts): T {
  if (status < 200 || status > 299) {
    const closed = status < 500 && Closed.safeParse(parseJson(text ?? '')).success
    throw new Problem(closed ? 'method_closed' : 'plugin_refused', { ...facts, answer: status })
  }
  if (text === undefined) throw new Problem('plugin_unusable', { ...facts, fault: 'size' })
  const json = parseJson(text)
  if (json === undefined) throw new Problem('plugin_unusable', { ...facts, fault: 'json' })
  const parsed = answer.safeParse(json)
  if (!parsed.success) throw new Problem('plugin_unusable', { ...facts, fault: 'shape' })
  return parsed.data
}
