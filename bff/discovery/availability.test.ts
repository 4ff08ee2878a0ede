import { describe, expect, test, vi } from 'vitest'
import { PurposeOptions } from '../../protocol/session-options.ts'
import {
  configOf,
  postForm,
  postJson,
  site,
  start,
  tables,
  tryCore,
  type Tried,
} from '../testing/core.ts'
import { stubPlugin } from '../testing/stub-plugin.ts'
import { createAvailabilities } from './availability.ts'

const quick = { failures: 3, doubt: 10, firstLook: 10, slowestLook: 30 }
const never = { failures: 3, doubt: 60_000, firstLook: 60_000, slowestLook: 60_000 }
const generous = { timeout: 10_000 }

async function optionsOf(core: Tried, purpose = 'report_move', locale = '') {
  const response = await core.public.request(`/session_options/${purpose}${locale}`)
  return PurposeOptions.parse(await response.json())
}
const chatIn = async (core: Tried, purpose?: string) =>
  (await optionsOf(core, purpose)).comm_methods[0]
const startOnce = (core: Tried) => core.public.request('/start', postJson(start))

test('a mistake of ours closes a channel while it lasts, and is in the log as that', async () => {
  const logged: unknown[] = []
  const note = (event: string, facts: unknown) => logged.push({ event, facts })
  let wrong = true
  let at = 0
  const channels = createAvailabilities({
    client: {
      isAvailable: () => true,
      call: () => {
        if (wrong) throw new TypeError('kanarie-1')
        return Promise.resolve({ available: true } as never)
      },
    },
    now: () => new Date(at),
    log: { info: note, warn: note, error: note },
    timeout: 100,
  })
  const [chat] = configOf().commMethods.values()
  if (!chat) throw new TypeError('There is no channel.')
  for (; at < 60_000; at += 10_000)
    expect(await channels.ofChannel(chat, 'report_move')).toEqual({ available: false })
  expect(logged).toEqual([
    {
      event: 'request_failed',
      facts: {
        error: 'TypeError',
        at: expect.stringMatching(/^availability\.test\.ts:/),
        code: 'internal',
      },
    },
  ])
  wrong = false
  expect(await channels.ofChannel(chat, 'report_move')).toEqual({ available: true })
})

describe('a method whose plugin failed several times', () => {
  test('to identify is shown, and cannot be chosen until it is back', async () => {
    let up = false
    const auth = await stubPlugin(({ url }, response) => {
      if (!up) response.statusCode = 500
      return url === '/healthz' ? {} : { client_url: 'https://auth.example/' }
    })
    const core = await tryCore({ auth, breaker: quick })
    const available = async () =>
      (await optionsOf(core)).auth_methods.map(({ tag, available: is }) => [tag, is])
    for (let tries = 0; tries < 3; tries += 1) await startOnce(core)
    // The other one has the same plugin, but nobody knows yet.
    await vi.waitFor(
      async () =>
        expect(await available()).toEqual([
          ['demo', false],
          ['wallet', undefined],
        ]),
      generous,
    )
    up = true
    await vi.waitFor(
      async () =>
        expect(await available()).toEqual([
          ['demo', undefined],
          ['wallet', undefined],
        ]),
      generous,
    )
  })

  test('to communicate is closed, and its plugin is not asked about it', async () => {
    const comm = await stubPlugin(({ url }, response) => {
      if (url !== '/start_communication') return { available: true }
      response.statusCode = 500
      return {}
    })
    const core = await tryCore({ comm, breaker: never })
    expect(await chatIn(core)).toMatchObject({ available: true })
    for (let tries = 0; tries < 3; tries += 1) await startOnce(core)
    const before = comm.asked.length
    expect(await chatIn(core)).toMatchObject({ available: false })
    core.wait(60)
    expect(await chatIn(core)).toMatchObject({ available: false })
    expect(comm.asked).toHaveLength(before)
  })

  test('is refused at once, with the code and the method; citizens are told what to do', async () => {
    const comm = await stubPlugin((_asked, response) => {
      response.statusCode = 500
      return {}
    })
    const core = await tryCore({ comm, breaker: never })
    for (let tries = 0; tries < 3; tries += 1) await startOnce(core)
    const refused = await startOnce(core)
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({ code: 'plugin_unavailable', method: 'chat' })
    expect(comm.asked).toHaveLength(3)
    const page = await core.public.request('/start', postForm({ ...start, return_url: `${site}/` }))
    expect(page.status).toBe(503)
    expect(await page.text()).toContain('Chatten werkt nu even niet')
  })

  test('has one line in the log when it goes and one when it is back', async () => {
    let up = true
    const comm = await stubPlugin((_asked, response) => {
      if (!up) response.destroy()
      return { available: true }
    })
    const core = await tryCore({ comm, breaker: quick })
    await chatIn(core)
    up = false
    core.wait(6)
    await chatIn(core)
    await vi.waitFor(
      () => expect(core.logged.map(({ event }) => event)).toContain('plugin_unavailable'),
      generous,
    )
    await chatIn(core)
    up = true
    await vi.waitFor(async () => {
      core.wait(6)
      expect(await chatIn(core)).toMatchObject({ available: true })
    }, generous)
    expect(core.logged.map(({ event }) => event)).toEqual([
      'plugin_failed',
      'plugin_unavailable',
      'plugin_back',
    ])
  })
})

describe('a plugin that hangs when it is asked whether it is open', () => {
  const hangs = async () => {
    let hanging = true
    const comm = await stubPlugin(() => (hanging ? undefined : { available: true }))
    return { comm, goesOn: () => void (hanging = false) }
  }

  test('lets one citizen wait, not the next ones, nor those with another subject', async () => {
    const { comm, goesOn } = await hangs()
    // Long enough that whoever waits would not be done before the test looks.
    const core = await tryCore({ comm, timeouts: { plugin: 20_000, availability: 300 } })
    expect(await chatIn(core)).toMatchObject({ available: false })
    core.wait(6)
    const before = Date.now()
    for (const purpose of ['report_move', 'passport', 'report_move'])
      expect(await chatIn(core, purpose)).toMatchObject({ available: false })
    expect(Date.now() - before).toBeLessThan(300)
    goesOn()
    await vi.waitFor(async () => {
      core.wait(6)
      expect(await chatIn(core)).toMatchObject({ available: true })
    }, generous)
  })

  test('is asked in the background once at a time', async () => {
    const { comm } = await hangs()
    const core = await tryCore({ comm })
    await chatIn(core)
    core.wait(6)
    await Promise.all(Array.from({ length: 20 }, () => chatIn(core)))
    await vi.waitFor(() => expect(comm.asked).toHaveLength(2), generous)
  })
})

describe('opening hours', () => {
  const [chat] = tables().comm_methods
  const opening_hours = { monday: ['9:00-12:30'], tuesday: ['9:00-17:00'] }
  const withHours = async (answer: unknown, status = 200) => {
    const comm = await stubPlugin(({ url }, response) => {
      if (!url.startsWith('/availability')) return { client_url: 'https://comm.example/' }
      response.statusCode = status
      return answer
    })
    const changes = { comm_methods: [{ ...chat, start: comm.url, opening_hours }] }
    return { core: await tryCore({ comm, changes }), comm }
  }

  test('count for a plugin that does not know the question', async () => {
    // It is Monday, 13:00 in Amsterdam.
    const { core } = await withHours({}, 404)
    expect(await chatIn(core)).toMatchObject({
      available: false,
      opens_at: '2026-11-24T09:00:00+01:00',
    })
    core.wait(20 * 60 * 60)
    expect(await chatIn(core)).toMatchObject({ available: true })
  })

  test('do not count for one that tells by itself', async () => {
    const { core } = await withHours({ available: true })
    expect(await chatIn(core)).toMatchObject({ available: true })
    expect((await startOnce(core)).status).toBe(200)
  })

  test('refuse a start outside them, without asking anybody', async () => {
    const { core, comm } = await withHours({}, 404)
    const refused = await startOnce(core)
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ code: 'method_closed', method: 'chat' })
    expect(comm.asked).toEqual([])
    core.wait(20 * 60 * 60)
    expect((await startOnce(core)).status).toBe(200)
  })
})
