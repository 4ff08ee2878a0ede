import type { z } from 'zod'
import { askForMetrics } from '../observe/metrics-of-workers.ts'
import { createMetrics, type Metrics } from '../observe/metrics.ts'
import type { ReadText } from '../configuration/files-in-tables.ts'
import type { Installation } from './installation.ts'
import { type KeptFiles, readKept } from './kept-files.ts'
import { type FromWorker, ToWorker } from './workers.ts'

/**
 * One of several processes that serve the same: it starts with the configuration that the process above it
 * tells, reads it again when that tells another, and gives its metrics when somebody asks any of them.
 * @param own this process, with the line to the one above it
 * @param runs does what signals ask; resolves when it serves
 */
export async function serveAsWorker(
  own: Pick<NodeJS.Process, 'on' | 'send' | 'connected'>,
  start: (options: { readText: ReadText; metrics: Metrics }) => Promise<Installation>,
  runs: (starting: Promise<{ close(): Promise<void> }>) => Promise<void>,
): Promise<void> {
  let kept: KeptFiles | undefined
  const metrics = createMetrics()
  const tell = (message: z.input<typeof FromWorker>) => own.send?.(message)
  const ofAll = askForMetrics(tell)
  const readText = readKept(() => kept ?? {})
  const installation = new Promise<Installation>((resolve, reject) => {
    own.on('message', (message: unknown) => {
      const told = ToWorker.safeParse(message)
      if (!told.success) return
      if (told.data.type === 'metrics') ofAll.answered(told.data)
      if (told.data.type === 'give_metrics') void giveMetrics(told.data.id)
      if (told.data.type !== 'configuration') return
      const isFirst = kept === undefined
      kept = told.data.files
      if (isFirst)
        start({ readText, metrics: { ...metrics, text: ofAll.text } }).then(resolve, reject)
      else void installation.then((it) => it.reload())
    })
  })
  tell({ type: 'waiting' })
  // Reading the configuration again it is told by the process that supervises it.
  await runs(installation.then(({ close }) => ({ close: () => close().then(tellLast) })))
  tell({ type: 'ready' })

  /** What nobody asked for yet. */
  async function tellLast(): Promise<void> {
    const last = { type: 'metrics_of_this_one', metrics: await metrics.json() } as const
    await new Promise<void>((told) => {
      if (own.connected) own.send?.(last, undefined, undefined, () => told())
      else told()
    })
  }

  async function giveMetrics(id: number): Promise<void> {
    tell({ type: 'metrics_of_this_one', id, metrics: await metrics.json() })
  }
}
