import { describe, expect, test } from 'vitest'
import { tables, tryCore, type Tried } from '../testing/core.ts'
import { stubPlugin, type Stub } from '../testing/stub-plugin.ts'

const down: Stub = { url: 'http://127.0.0.1:1', asked: [] }
const answering = (status: number) =>
  stubPlugin((_asked, response) => {
    response.statusCode = status
    return {}
  })

async function readiness(core: Tried, from: 'public' | 'internal' = 'public') {
  const response = await core[from].request('/readyz')
  return { status: response.status, body: await response.json() }
}

describe('whether citizens can start something', () => {
  test('is told on both listeners, method by method', async () => {
    const core = await tryCore({ comm: await answering(200), auth: await answering(200) })
    const ready = {
      status: 200,
      body: { status: 'ready', methods: { demo: 'ready', wallet: 'ready', chat: 'ready' } },
    }
    expect(await readiness(core)).toEqual(ready)
    expect(await readiness(core, 'internal')).toEqual(ready)
    const response = await core.public.request('/readyz')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('an older plugin, which does not know the address, is there', async () => {
    const core = await tryCore({ comm: await answering(404), auth: await answering(401) })
    expect(await readiness(core)).toMatchObject({ status: 200, body: { status: 'ready' } })
  })

  test.each([
    ['is down', () => Promise.resolve(down), 'plugin_unreachable'],
    ['hangs', () => stubPlugin(() => undefined), 'plugin_slow'],
    ['is gone behind its proxy', () => answering(502), 'plugin_refused'],
  ])('a channel whose plugin %s is named', async (_what, comm, code) => {
    const core = await tryCore({ comm: await comm() })
    expect(await readiness(core)).toEqual({
      status: 503,
      body: { status: 'unready', methods: { demo: 'ready', wallet: 'ready', chat: code } },
    })
  })

  test('one dead plugin does not take the whole core out of its load balancer', async () => {
    const [demo, wallet] = tables().auth_methods
    const [chat] = tables().comm_methods
    const here = await answering(200)
    const core = await tryCore({
      changes: {
        auth_methods: [
          { ...demo, start: here.url },
          { ...wallet, start: down.url },
        ],
        comm_methods: [{ ...chat, start: here.url }],
      },
    })
    expect(await readiness(core)).toEqual({
      status: 200,
      body: {
        status: 'degraded',
        methods: { demo: 'ready', wallet: 'plugin_unreachable', chat: 'ready' },
      },
    })
  })

  test.each([
    ['needs identification, and there is none', {}, 503, 'unready'],
    ['does without identification', { authentication: 'optional' }, 200, 'degraded'],
  ])('where the only purpose %s', async (_what, more, status, said) => {
    const purpose = { tag: 'report_move', allowed_auth: ['*'], allowed_comm: ['*'], ...more }
    const comm = await answering(200)
    const [demo] = tables().auth_methods
    const [chat] = tables().comm_methods
    const core = await tryCore({
      changes: {
        auth_methods: [{ ...demo, start: down.url }],
        comm_methods: [{ ...chat, start: comm.url }],
        purposes: [purpose],
      },
    })
    expect(await readiness(core)).toMatchObject({ status, body: { status: said } })
  })

  test('a plugin is asked once in two seconds, however many ask us', async () => {
    const comm = await answering(200)
    const core = await tryCore({ comm })
    await Promise.all(Array.from({ length: 20 }, () => readiness(core)))
    core.wait(1.9)
    await readiness(core)
    expect(comm.asked).toMatchObject([{ method: 'GET', url: '/healthz' }])
    core.wait(0.2)
    await readiness(core)
    expect(comm.asked).toHaveLength(2)
  })
})
