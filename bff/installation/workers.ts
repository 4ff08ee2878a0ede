import cluster, { type Worker } from 'node:cluster'
import { z } from 'zod'
import type { Log } from '../log.ts'
import type { MetricsOfWorkers } from '../observe/metrics-of-workers.ts'
import type { KeptFiles } from './kept-files.ts'

const oneMetric = z.custom<object>((value) => typeof value === 'object' && value !== null)

/** What a worker tells the process that supervises it. */
export const FromWorker = z.discriminatedUnion('type', [
  /** It listens to what it is told, and waits for the configuration. */
  z.object({ type: z.literal('waiting') }),
  z.object({ type: z.literal('ready') }),
  /** Asks for the metrics of all workers, for whoever asked this one. */
  z.object({ type: z.literal('metrics'), id: z.number() }),
  /** Answers a question, or is the last that is heard of one that stops. */
  z.object({
    type: z.literal('metrics_of_this_one'),
    id: z.number().optional(),
    metrics: z.array(oneMetric),
  }),
])

/** What it is told. */
export const ToWorker = z.discriminatedUnion('type', [
  /** The files of the configuration that all run with: from the start on, and when they are read again. */
  z.object({ type: z.literal('configuration'), files: z.record(z.string(), z.string()) }),
  z.object({ type: z.literal('give_metrics'), id: z.number() }),
  z.object({ type: z.literal('metrics'), id: z.number(), text: z.string() }),
])

/** Milliseconds before a worker that ended by itself is replaced. */
const pause = 1000

/** So many replacements in a row may fail while nobody else runs. */
const mostFailures = 5

export interface Supervision {
  reload(): Promise<void>
  close(): Promise<void>
}

export interface SupervisionDeps {
  log: Log
  metrics: MetricsOfWorkers
  /** What the configuration was read from: a worker that is started later gets the same. */
  files: KeptFiles
  /** Reads it again; undefined where it is wrong, which it has told itself. */
  readAgain: () => Promise<KeptFiles | undefined>
  /** Nobody runs, and nobody can be started. */
  gaveUp: () => void
}

/**
 * Starts processes that listen on the same ports, and replaces one that ends by itself.
 * @returns when all of them listen
 * @throws Error when one ends before it listened; it has told why itself
 */
export async function superviseWorkers(
  count: number,
  { log, metrics, files: first, readAgain, gaveUp }: SupervisionDeps,
): Promise<Supervision> {
  let closing = false
  let files = first
  let failures = 0
  let started = false
  /** Whose answers are waited for. */
  const collecting = new Map<number, { missing: Set<number>; done: () => void }>()
  let asked = 0

  const startOne = () =>
    new Promise<void>((ready, failed) => {
      const worker = cluster.fork()
      worker.on('message', (message: unknown) => {
        const told = FromWorker.safeParse(message)
        if (!told.success) return
        if (told.data.type === 'ready') {
          failures = 0
          ready()
        }
        if (told.data.type === 'waiting') tell(worker, { type: 'configuration', files })
        if (told.data.type === 'metrics') void answerMetrics(worker, told.data.id)
        if (told.data.type === 'metrics_of_this_one') {
          metrics.told(worker.id, told.data.metrics)
          if (told.data.id !== undefined) heard(told.data.id, worker.id)
        }
      })
      // All that it told has been heard by then; when it exits that is not certain.
      worker.once('disconnect', () => {
        metrics.ended(worker.id)
        for (const collection of collecting.keys()) heard(collection, worker.id)
      })
      worker.once('exit', (code) => {
        failed(new Error(`A worker ended with code ${code} before it listened.`))
        if (!closing) replace(code)
      })
    })

  function replace(code: number): void {
    log.error('worker_ended', { code })
    failures += 1
    if (started && failures > mostFailures && running().length === 0) return gaveUp()
    setTimeout(() => {
      if (!closing) startOne().catch(() => undefined)
    }, pause)
  }

  try {
    await Promise.all(Array.from({ length: count }, startOne))
  } catch (fault) {
    await close()
    throw fault
  }
  started = true
  return { reload, close }

  async function reload(): Promise<void> {
    const read = await readAgain()
    if (!read) return
    files = read
    tellAll({ type: 'configuration', files })
  }

  function running(): Worker[] {
    return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
  }

  function tellAll(message: z.input<typeof ToWorker>): void {
    for (const worker of running()) tell(worker, message)
  }

  function tell(worker: Worker, message: z.input<typeof ToWorker>): void {
    if (worker.isConnected()) worker.send(message)
  }

  async function close(): Promise<void> {
    closing = true
    await Promise.all(
      running().map(
        (worker) =>
          new Promise<void>((ended) => {
            worker.once('exit', () => ended())
            worker.process.kill('SIGTERM')
          }),
      ),
    )
  }

  function heard(collection: number, worker: number): void {
    const { missing, done } = collecting.get(collection) ?? {}
    missing?.delete(worker)
    if (missing?.size === 0) done?.()
  }

  async function answerMetrics(worker: Worker, id: number): Promise<void> {
    asked += 1
    const collection = asked
    await new Promise<void>((done) => {
      collecting.set(collection, { missing: new Set(running().map((one) => one.id)), done })
      // Of one that doesn't answer what it told before is better than nothing.
      setTimeout(done, pause).unref()
      tellAll({ type: 'give_metrics', id: collection })
    })
    collecting.delete(collection)
    tell(worker, { type: 'metrics', id, text: await metrics.text() })
  }
}
