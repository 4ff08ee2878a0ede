import { AggregatorRegistry } from 'prom-client'
import type { Metrics } from './metrics.ts'

/** Milliseconds that a worker waits for the numbers of the others. */
const patience = 3000

/** The numbers of all workers as one text, made where they are supervised. */
export const metricsOfAll = (parts: readonly object[][]): Promise<string> =>
  AggregatorRegistry.aggregate([...parts]).metrics()

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
