import { expect, test } from 'vitest'
import { postJson, script, start, tryCore, type Tried } from '../testing/core.ts'
import { stubPlugin } from '../testing/stub-plugin.ts'

const id = '4bf92f3577b34da6a3ce929d0e0e4736'
const traceparent = `00-${id}-00f067aa0ba902b7-00`

const startWith = (core: Tried, headers: Record<string, string>) =>
  core.public.request('/start', postJson(start, { ...script, ...headers }))

const parentsOf = ({ comm, auth }: Tried) =>
  [...comm.asked, ...auth.asked].map(({ headers }) => String(headers.traceparent))

test('both plugins are called in the trace of who starts, each in a span of its own', async () => {
  const core = await tryCore()
  await startWith(core, { traceparent, tracestate: 'vendor=1' })
  const parents = parentsOf(core)
  expect(parents).toHaveLength(2)
  for (const parent of parents) {
    expect(parent).toMatch(new RegExp(`^00-${id}-[\\da-f]{16}-00$`))
    expect(parent).not.toBe(traceparent)
  }
  expect(new Set(parents).size).toBe(2)
  for (const { headers } of [...core.comm.asked, ...core.auth.asked])
    expect(headers.tracestate).toBe('vendor=1')
})

test('a start without a trace, or with a broken one, begins one that both plugins are in', async () => {
  const broken = { traceparent: 'canary', tracestate: 'vendor=canary' }
  for (const headers of [script, broken]) {
    const core = await tryCore()
    expect((await startWith(core, headers)).status).toBe(200)
    const ids = parentsOf(core).map((parent) => /^00-([\da-f]{32})-/.exec(parent)?.[1])
    expect(ids[0]).toBeDefined()
    expect(ids[1]).toBe(ids[0])
    expect(JSON.stringify(core.auth.asked)).not.toContain('canary')
  }
})

test('the log line of a plugin that fails names the trace, the answer does not', async () => {
  const auth = await stubPlugin((_asked, response) => void response.writeHead(500).end())
  const core = await tryCore({ auth })
  const response = await startWith(core, { traceparent })
  expect(core.logged).toMatchObject([{ event: 'plugin_failed', facts: { trace: id } }])
  expect(await response.text()).not.toContain(id)
})
