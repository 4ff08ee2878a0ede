import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { createTallies, type Tallies } from './tallies.ts'

export interface PluginCalled {
  method: string
  /** `start_communication`, or `attr_url` for a delivery. */
  call: string
  /** `ok`, or the code of a problem. */
  outcome: string
  seconds: number
}

/** What is counted, for Prometheus. Every label is one of a few that the configuration or our code knows. */
export interface Metrics {
  pluginCalled(call: PluginCalled): void
  /** Which methods there are now; all count as available until told otherwise. */
  methodsAre(tags: Iterable<string>): void
  pluginAvailable(method: string, available: boolean): void
  /** @param outcome `ok`, or the code of a problem */
  started(kind: string, outcome: string): void
  /** @param route the template of the address, never the address */
  requested(route: string, status: number): void
  /** As Prometheus reads it. */
  text(): Promise<{ type: string; body: string }>
  /** To be put together with those of other processes by prom-client's `AggregatorRegistry.aggregate`. */
  json(): Promise<object[]>
}

/** A registry of its own: two cores in one process don't count together. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const calls = counter(registry, {
    name: 'id_contact_plugin_calls_total',
    help: 'Calls to plugins, by method, call and outcome (ok, or the code of the problem)',
    labelNames: ['method', 'call', 'outcome'],
  })
  const seconds = new Histogram({
    name: 'id_contact_plugin_call_seconds',
    help: 'How long calls to plugins took',
    labelNames: ['method', 'call'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  const available = new Gauge({
    name: 'id_contact_plugin_available',
    help: 'Whether the plugin of a method is asked: 0 after it failed several times, until it is back',
    labelNames: ['method'],
    aggregator: 'min',
    registers,
  })
  const starts = counter(registry, {
    name: 'id_contact_starts_total',
    help: 'Starts, by kind and outcome (ok, or the code of the problem)',
    labelNames: ['kind', 'outcome'],
  })
  const requests = counter(registry, {
    name: 'id_contact_http_requests_total',
    help: 'Requests that the core answered, by route and status',
    labelNames: ['route', 'status'],
  })

  /** Those of the process watch its event loop, which costs something: not before anybody asks. */
  let ofProcess = false
  function withProcess(): Registry {
    if (!ofProcess) collectDefaultMetrics({ register: registry })
    ofProcess = true
    return registry
  }

  return {
    pluginCalled({ method, call, outcome, seconds: took }) {
      calls.count(method, call, outcome)
      seconds.observe({ method, call }, took)
    },
    methodsAre(tags) {
      available.reset()
      for (const method of tags) available.set({ method }, 1)
    },
    pluginAvailable: (method, is) => available.set({ method }, is ? 1 : 0),
    started: (kind, outcome) => starts.count(kind, outcome),
    requested: (route, status) => requests.count(route, String(status)),
    text: async () => ({ type: registry.contentType, body: await withProcess().metrics() }),
    json: () => withProcess().getMetricsAsJSON(),
  }
}

/** A counter that gets its numbers when somebody asks for them. */
function counter(
  registry: Registry,
  { labelNames, ...named }: { name: string; help: string; labelNames: string[] },
): Tallies {
  const tallies = createTallies(labelNames)
  new Counter({
    ...named,
    labelNames,
    registers: [registry],
    collect() {
      tallies.tell((labels, count) => this.inc(labels, count))
    },
  })
  return tallies
}
