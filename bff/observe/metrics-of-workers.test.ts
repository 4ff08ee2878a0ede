import { expect, test } from 'vitest'
import { createMetricsOfWorkers } from './metrics-of-workers.ts'
import { createMetrics } from './metrics.ts'

const call = { method: 'chat', call: 'start_communication', outcome: 'ok', seconds: 0.2 }
const startsLine = 'id_contact_starts_total{kind="full",outcome="ok"}'

function tryWorkers() {
  const all = createMetricsOfWorkers()
  const valueOf = async (line: string) => {
    const text = await all.text()
    const found = text.split('\n').find((one) => one.startsWith(`${line} `))
    return found === undefined ? undefined : Number(found.split(' ').at(-1))
  }
  /** A worker that counted so many starts, each with a call. */
  const tell = async (worker: number, starts: number) => {
    const metrics = createMetrics()
    metrics.methodsAre(['chat'])
    for (let one = 0; one < starts; one += 1) {
      metrics.started('full', 'ok')
      metrics.pluginCalled(call)
    }
    all.told(worker, await metrics.json())
    return metrics
  }
  return { all, tell, valueOf }
}

test('what workers counted is added up, each as it told last', async () => {
  const { tell, valueOf } = tryWorkers()
  await tell(1, 3)
  await tell(2, 4)
  await tell(2, 5)
  expect(await valueOf(startsLine)).toBe(8)
})

test('what a worker counted stays when it ended, also when they all did, and those after them', async () => {
  const { all, tell, valueOf } = tryWorkers()
  await tell(1, 3)
  await tell(2, 4)
  all.ended(1)
  all.ended(2)
  expect(await valueOf(startsLine)).toBe(7)
  await tell(3, 1)
  all.ended(3)
  await tell(4, 1)
  expect(await valueOf(startsLine)).toBe(9)
  const labels = 'method="chat",call="start_communication"'
  expect(await valueOf(`id_contact_plugin_call_seconds_count{${labels}}`)).toBe(9)
  expect(await valueOf(`id_contact_plugin_call_seconds_bucket{le="0.1",${labels}}`)).toBe(0)
  expect(await valueOf(`id_contact_plugin_call_seconds_bucket{le="0.25",${labels}}`)).toBe(9)
})

test('what was measured of a worker goes with it: its memory, and that it missed a plugin', async () => {
  const { all, tell, valueOf } = tryWorkers()
  const metrics = await tell(1, 3)
  metrics.pluginAvailable('chat', false)
  all.told(1, await metrics.json())
  const available = 'id_contact_plugin_available{method="chat"}'
  expect(await valueOf(available)).toBe(0)
  expect(await valueOf('process_resident_memory_bytes')).toBeGreaterThan(0)
  all.ended(1)
  expect(await valueOf('process_resident_memory_bytes')).toBeUndefined()
  await tell(2, 0)
  expect(await valueOf(available)).toBe(1)
})

test('a worker that ended before it told anything takes nothing along', async () => {
  const { all, tell, valueOf } = tryWorkers()
  await tell(1, 3)
  all.ended(2)
  expect(await valueOf(startsLine)).toBe(3)
})
