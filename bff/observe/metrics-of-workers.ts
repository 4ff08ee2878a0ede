import { AggregatorRegistry } from 'prom-client'
import type { Metrics } from './metrics.ts'

/** Milliseconds that a worker waits for the numbers of the others. */
const patience = 3000

/** Where workers are supervised: the numbers of all of them, and what those that ended had counted. */
export interface MetricsOfWorkers {
  /** What a worker counted until now; it stays true of one that can't tell any more. */
  told(worker: number, metrics: object[]): void
  ended(worker: number): void
  /** As Prometheus reads it. */
  text(): Promise<string>
}

/** A counter that went down would be taken for a restart, and all that it counted for new. */
export function createMetricsOfWorkers(): MetricsOfWorkers {
  const latest = new Map<number, object[]>()
  let past: Promise<object[]> = Promise.resolve([])

  return {
    told: (worker, metrics) => void latest.set(worker, metrics),
    ended(worker) {
      const last = latest.get(worker)?.filter(isCounted)
      latest.delete(worker)
      if (last) past = past.then((before) => together([before, last]).getMetricsAsJSON())
    },
    text: async () => {
      const now = [...latest.values()]
      return together([...now, await past]).metrics()
    },
  }
}

const together = (parts: object[][]) => AggregatorRegistry.aggregate(parts)

/** Unlike a measure, such as that of memory, a count outlives who counted. */
const isCounted = (metric: object) =>
  'type' in metric && (metric.type === 'counter' || metric.type === 'histogram')

/**
 * For a worker: whoever asks it for metrics gets those of all.
 * @param tell brings a question to the supervising process, whose answer comes to `answered`
 */
export function askForMetrics(tell: (message: { type: 'metrics'; id: number }) => void): {
  text: Metrics['text']
  answered(answer: { id: number; text: string }): void
} {
  const waiting = new Map<number, (text: string) => void>()
  let asked = 0
  return {
    text: async () => {
      asked += 1
      const id = asked
      const body = await new Promise<string>((resolve, reject) => {
        waiting.set(id, resolve)
        setTimeout(() => reject(new Error('The metrics did not come.')), patience).unref()
        tell({ type: 'metrics', id })
      }).finally(() => waiting.delete(id))
      return { type: AggregatorRegistry.PROMETHEUS_CONTENT_TYPE, body }
    },
    answered({ id, text }) {
      waiting.get(id)?.(text)
    },
  }
}
