import { describe, expect, test, vi } from 'vitest'
import { browser, postForm, postJson, start, tryCore, type Tried } from '../testing/core.ts'
import { stubPlugin } from '../testing/stub-plugin.ts'

/** The lines that Prometheus reads, without the buckets. */
async function linesOf(core: Tried): Promise<string[]> {
  const response = await core.internal.request('/metrics')
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0.0.4/)
  return (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}
const startOnce = (core: Tried, body: unknown = start) =>
  core.public.request('/start', postJson(body))

describe('metrics', () => {
  test('are on the internal listener only', async () => {
    const core = await tryCore()
    expect((await core.public.request('/metrics')).status).toBe(404)
    expect((await core.internal.request('/metrics')).status).toBe(200)
  })

  test('tell how the process is', async () => {
    const lines = await linesOf(await tryCore())
    expect(lines.join()).toMatch(/process_resident_memory_bytes \d+/)
    expect(lines.join()).toMatch(/nodejs_eventloop_lag_seconds/)
  })

  test('count starts by kind and outcome', async () => {
    const core = await tryCore()
    await startOnce(core)
    await startOnce(core)
    await startOnce(core, { ...start, purpose: 'canary' })
    await startOnce(core, 'canary')
    await core.public.request('/start', postForm(start, browser))
    expect(await linesOf(core)).toEqual(
      expect.arrayContaining([
        'id_contact_starts_total{kind="full",outcome="ok"} 3',
        'id_contact_starts_total{kind="full",outcome="purpose_unknown"} 1',
        'id_contact_starts_total{kind="unknown",outcome="body_invalid"} 1',
      ]),
    )
  })

  test('are not counted again when somebody asks twice', async () => {
    const core = await tryCore()
    const full = 'id_contact_starts_total{kind="full",outcome="ok"}'
    await startOnce(core)
    expect(await linesOf(core)).toContain(`${full} 1`)
    await startOnce(core)
    expect(await linesOf(core)).toContain(`${full} 2`)
    expect(await linesOf(core)).toContain(`${full} 2`)
  })

  test('count calls to plugins by method and outcome, and how long they took', async () => {
    const auth = await stubPlugin(() => undefined)
    const core = await tryCore({ auth })
    await startOnce(core)
    const lines = await linesOf(core)
    const called = (method: string, call: string) => `method="${method}",call="${call}"`
    expect(lines).toEqual(
      expect.arrayContaining([
        `id_contact_plugin_calls_total{${called('chat', 'start_communication')},outcome="ok"} 1`,
        `id_contact_plugin_calls_total{${called('demo', 'start_authentication')},outcome="plugin_slow"} 1`,
        `id_contact_plugin_call_seconds_count{${called('demo', 'start_authentication')}} 1`,
      ]),
    )
    const sum = lines.find((line) =>
      line.startsWith(
        `id_contact_plugin_call_seconds_sum{${called('demo', 'start_auth')}`.slice(0, -1),
      ),
    )
    expect(Number(sum?.split(' ')[1])).toBeGreaterThan(0.2)
  })

  test('tell whether the plugin of each method is asked', async () => {
    const auth = await stubPlugin((_asked, response) => {
      response.statusCode = 500
      return {}
    })
    const breaker = { failures: 2, doubt: 60_000, firstLook: 60_000, slowestLook: 60_000 }
    const core = await tryCore({ auth, breaker })
    const available = async () =>
      (await linesOf(core)).filter((line) => line.startsWith('id_contact_plugin_available'))
    expect(await available()).toEqual([
      'id_contact_plugin_available{method="demo"} 1',
      'id_contact_plugin_available{method="wallet"} 1',
      'id_contact_plugin_available{method="chat"} 1',
    ])
    await startOnce(core)
    await startOnce(core)
    await vi.waitFor(async () =>
      expect(await available()).toContain('id_contact_plugin_available{method="demo"} 0'),
    )
  })

  test('count answers by route, never by what somebody typed', async () => {
    const core = await tryCore()
    for (const path of [
      '/session_options/report_move',
      '/session_options/canary',
      '/canary',
      '/return/canary',
      '/healthz',
    ])
      await core.public.request(path)
    await core.public.request('/canary', { headers: browser })
    const lines = await linesOf(core)
    expect(lines.filter((line) => line.startsWith('id_contact_http'))).toEqual(
      expect.arrayContaining([
        'id_contact_http_requests_total{route="/session_options/:purpose",status="200"} 1',
        'id_contact_http_requests_total{route="/session_options/:purpose",status="400"} 1',
        'id_contact_http_requests_total{route="/return/:sealed",status="400"} 1',
        'id_contact_http_requests_total{route="/healthz",status="200"} 1',
        'id_contact_http_requests_total{route="none",status="404"} 2',
      ]),
    )
    expect(lines.join()).not.toContain('canary')
  })

  test('of one core are not those of another', async () => {
    const [one, other] = [await tryCore(), await tryCore()]
    await startOnce(one)
    expect((await linesOf(other)).join()).not.toContain('outcome="ok"')
  })
})
