import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { Problem } from '../../protocol/problem.ts'
import type { Logged } from '../testing/core.ts'
import { stubPlugin } from '../testing/stub-plugin.ts'
import { createPluginClient, type PluginCall, type PluginClientDeps } from './plugin-client.ts'

/** Three failures in a row are enough, and it is looked after at once. */
const quick = { failures: 3, doubt: 10, firstLook: 10, slowestLook: 30 }
/** Nobody looks before the test is over. */
const never = { failures: 3, doubt: 60_000, firstLook: 60_000, slowestLook: 60_000 }
const generous = { timeout: 10_000 }

function clientWith(deps: PluginClientDeps = {}) {
  const logged: Logged[] = []
  const note = (level: Logged['level']) => (event: string, facts?: Logged['facts']) =>
    logged.push({ level, event, facts })
  const log = { info: note('info'), warn: note('warn'), error: note('error') }
  const client = createPluginClient({ timeout: 250, log, settings: never, ...deps })
  onTestFinished(() => client.close())
  const call = (start: string, more: Partial<PluginCall<unknown>> = {}) =>
    client
      .call({ method: 'chat', start, call: 'start_communication', body: {}, ...more, answer })
      .then(
        () => 'ok',
        (error: unknown) => (error instanceof Problem ? error.code : error),
      )
  const is = (start: string) => client.isAvailable({ tag: 'chat', start })
  return { client, call, is, logged }
}

const answer = z.object({ ok: z.boolean() })

/** A plugin that can be stopped and come back at the same address. */
async function comingAndGoing(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
) {
  const server = createServer(handler)
  let port = 0
  const start = () =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        port = typeof address === 'object' ? (address?.port ?? 0) : 0
        resolve()
      })
    })
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  await start()
  onTestFinished(stop)
  return { url: `http://127.0.0.1:${port}`, start, stop }
}

const works = (_request: IncomingMessage, response: ServerResponse) => {
  response.end('{"ok":true}')
}

describe('a plugin that fails again and again', () => {
  test.each([
    ['is down', () => Promise.resolve('http://127.0.0.1:1'), 'plugin_unreachable'],
    ['hangs', async () => (await stubPlugin(() => undefined)).url, 'plugin_slow'],
    [
      'answers 500',
      async () =>
        (
          await stubPlugin((_asked, response) => {
            response.statusCode = 500
            return {}
          })
        ).url,
      'plugin_refused',
    ],
    ['answers nonsense', async () => (await stubPlugin(() => ['?'])).url, 'plugin_unusable'],
  ])('is left alone when it %s, and everybody hears so at once', async (_what, plugin, code) => {
    const url = await plugin()
    const { call, is, logged } = clientWith()
    // A slow one counts for several: a citizen waited for it.
    const tries = code === 'plugin_slow' ? 1 : 3
    for (let time = 0; time < tries; time += 1) {
      expect(is(url)).toBe(true)
      expect(await call(url)).toBe(code)
    }
    expect(is(url)).toBe(false)
    expect(await call(url)).toBe('plugin_unavailable')
    expect(logged).toEqual([
      { level: 'error', event: 'plugin_unavailable', facts: { method: 'chat' } },
    ])
  })

  test('gets the name and password that stand in its address', async () => {
    const plugin = await stubPlugin(() => ({ ok: true }))
    const { call } = clientWith()
    await call(plugin.url.replace('://', '://core:geheim%20woord@'))
    const sent = String(plugin.asked[0]?.headers.authorization)
    expect(Buffer.from(sent.replace('Basic ', ''), 'base64').toString()).toBe('core:geheim woord')
  })

  test('has its whole time, however long it took us to be able to ask', async () => {
    const plugin = await stubPlugin((_asked, response) => {
      setTimeout(() => response.end('{"ok":true}'), 50)
    })
    let at = 0
    const { call } = clientWith({ timeout: 5000, clock: () => at })
    const first = call(plugin.url)
    at = 10_000
    expect(await first).toBe('ok')
  })

  test('but refuses what was wrong with the request is asked on', async () => {
    const plugin = await stubPlugin((_asked, response) => {
      response.statusCode = 400
      return {}
    })
    const { call, is } = clientWith()
    for (let tries = 0; tries < 10; tries += 1)
      expect(await call(plugin.url)).toBe('plugin_refused')
    expect(is(plugin.url)).toBe(true)
  })

  test('but closed meanwhile says so, and is asked on', async () => {
    const plugin = await stubPlugin((_asked, response) => {
      response.statusCode = 400
      return { code: 'method_closed' }
    })
    const { call, is } = clientWith()
    for (let tries = 0; tries < 5; tries += 1) expect(await call(plugin.url)).toBe('method_closed')
    expect(is(plugin.url)).toBe(true)
  })

  test('is not blamed for a mistake of ours, which stays what it is', async () => {
    const plugin = await stubPlugin(() => ({ ok: true }))
    const metrics = { pluginCalled: vi.fn(), pluginAvailable: vi.fn() }
    const { client, is, logged } = clientWith({ metrics })
    const wrong = z.unknown().transform(() => {
      throw new TypeError('of ours')
    })
    const asked = { method: 'chat', start: plugin.url, call: 'start_communication', body: {} }
    for (let tries = 0; tries < 10; tries += 1)
      await expect(client.call({ ...asked, answer: wrong })).rejects.toThrow(TypeError)
    await expect(
      client.call({ ...asked, call: 'no path', query: undefined, answer }),
    ).rejects.not.toBeInstanceOf(Problem)
    expect(is(plugin.url)).toBe(true)
    expect(logged).toEqual([])
    expect(metrics.pluginCalled).toHaveBeenCalledWith(
      expect.objectContaining({ outcome: 'internal' }),
    )
  })

  test('gets no request while it is left alone, but for looks whether it is there', async () => {
    let well = false
    const plugin = await stubPlugin(({ url }, response) => {
      if (!well) response.statusCode = 500
      return url === '/healthz' ? {} : { ok: true }
    })
    const { call, is } = clientWith({ settings: quick })
    for (let tries = 0; tries < 3; tries += 1) await call(plugin.url)
    await vi.waitFor(() => expect(is(plugin.url)).toBe(false), generous)
    const before = plugin.asked.length
    await call(plugin.url)
    await vi.waitFor(() => expect(plugin.asked.length).toBeGreaterThan(before + 2), generous)
    for (const { method, url } of plugin.asked.slice(before))
      expect(`${method} ${url}`).toBe('GET /healthz')
    well = true
    await vi.waitFor(() => expect(is(plugin.url)).toBe(true), generous)
  })

  test('comes back by itself, and the log says when it went and when it came', async () => {
    const plugin = await comingAndGoing(works)
    const { call, is, logged } = clientWith({ settings: quick })
    expect(await call(plugin.url)).toBe('ok')
    await plugin.stop()
    // One citizen notices; that it is gone is found out without another.
    expect(await call(plugin.url)).toBe('plugin_unreachable')
    await vi.waitFor(() => expect(is(plugin.url)).toBe(false), generous)
    await plugin.start()
    await vi.waitFor(() => expect(is(plugin.url)).toBe(true), generous)
    expect(await call(plugin.url)).toBe('ok')
    expect(logged.map(({ event }) => event)).toEqual(['plugin_unavailable', 'plugin_back'])
  })

  test('is left alone again at once when it answers, but still does not work', async () => {
    const plugin = await stubPlugin(({ url }, response) => {
      response.statusCode = url === '/healthz' ? 404 : 500
      return {}
    })
    const { call, is } = clientWith({ settings: { ...quick, doubt: 60_000 } })
    for (let tries = 0; tries < 3; tries += 1) await call(plugin.url)
    await vi.waitFor(() => expect(is(plugin.url)).toBe(true), generous)
    expect(await call(plugin.url)).toBe('plugin_refused')
    expect(is(plugin.url)).toBe(false)
  })

  test('is tried by a few when it is back, and the others go when that went well', async () => {
    const trying: ServerResponse[] = []
    let broken = true
    const plugin = await comingAndGoing(({ url }, response) => {
      if (url === '/healthz') response.end()
      else if (broken) response.writeHead(500).end()
      else trying.push(response)
    })
    const { call, is } = clientWith({ settings: { ...quick, doubt: 60_000 }, timeout: 60_000 })
    for (let tries = 0; tries < 3; tries += 1) await call(plugin.url)
    broken = false
    await vi.waitFor(() => expect(is(plugin.url)).toBe(true), generous)
    const answers = Array.from({ length: 10 }, () => call(plugin.url))
    await vi.waitFor(() => expect(trying).toHaveLength(4), generous)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(trying).toHaveLength(4)
    trying[0]?.end('{"ok":true}')
    await vi.waitFor(() => expect(trying).toHaveLength(10), generous)
    for (const response of trying) response.end('{"ok":true}')
    expect(await Promise.all(answers)).toEqual(Array(10).fill('ok'))
  })

  test('takes no other method with it, also not one at the same address', async () => {
    const plugin = await stubPlugin(({ url }, response) => {
      if (url.startsWith('/bad')) response.statusCode = 500
      return { ok: true }
    })
    const { call, client } = clientWith()
    for (let tries = 0; tries < 4; tries += 1) await call(`${plugin.url}/bad`, { method: 'video' })
    expect(client.isAvailable({ tag: 'video', start: `${plugin.url}/bad` })).toBe(false)
    expect(await call(`${plugin.url}/good`)).toBe('ok')
  })

  test('is not looked after any more when all is over', async () => {
    const plugin = await stubPlugin((_asked, response) => {
      response.statusCode = 500
      return {}
    })
    const { call, client } = clientWith({ settings: quick })
    await call(plugin.url)
    await client.close()
    const before = plugin.asked.length
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(plugin.asked).toHaveLength(before)
  })
})

describe('a question how it is', () => {
  const light = { light: true, call: 'availability' }

  test('that it answers badly or slowly is no reason not to start', async () => {
    const plugin = await stubPlugin(({ url }, response) => {
      if (url !== '/availability') return { ok: true }
      response.statusCode = 500
      return {}
    })
    const { call, is } = clientWith()
    for (let tries = 0; tries < 6; tries += 1)
      expect(await call(plugin.url, light)).toBe('plugin_refused')
    expect(is(plugin.url)).toBe(true)
    expect(await call(plugin.url)).toBe('ok')
  })

  test('that it answers well does not make up for starts that fail', async () => {
    const plugin = await stubPlugin(({ url }, response) => {
      if (url === '/availability') return { ok: true }
      response.statusCode = 500
      return {}
    })
    const { call, is } = clientWith()
    for (let tries = 0; tries < 3; tries += 1) {
      await call(plugin.url)
      await call(plugin.url, light)
    }
    expect(is(plugin.url)).toBe(false)
  })

  test('is how one that is gone is noticed before a citizen starts', async () => {
    const { call, is } = clientWith()
    for (let tries = 0; tries < 3; tries += 1) await call('http://127.0.0.1:1', light)
    expect(is('http://127.0.0.1:1')).toBe(false)
  })
})

describe('a plugin that hangs', () => {
  test('gets so many calls at once, some more wait, the others hear that it is busy', async () => {
    const hanging: ServerResponse[] = []
    const plugin = await comingAndGoing((request, response) => {
      request.resume()
      hanging.push(response)
    })
    const { call } = clientWith({ timeout: 30_000 })
    const answers = Array.from({ length: 140 }, () => call(plugin.url))
    await vi.waitFor(() => expect(hanging).toHaveLength(64), generous)
    const busy = await Promise.all(answers.slice(128))
    expect(busy).toEqual(Array(12).fill('plugin_busy'))
    // Those who wait go next.
    let ended = 0
    while (ended < 128) {
      await vi.waitFor(() => expect(hanging.length).toBeGreaterThan(ended), generous)
      hanging[ended]?.end('{"ok":true}')
      ended += 1
    }
    expect(await Promise.all(answers.slice(0, 128))).toEqual(Array(128).fill('ok'))
  })

  test('keeps nobody who waits when it is left alone', async () => {
    const hanging: ServerResponse[] = []
    let broken = false
    const plugin = await comingAndGoing((_request, response) => {
      if (broken) response.writeHead(500).end()
      else hanging.push(response)
    })
    const { call } = clientWith({ timeout: 30_000 })
    const answers = Array.from({ length: 100 }, () => call(plugin.url))
    await vi.waitFor(() => expect(hanging).toHaveLength(64), generous)
    broken = true
    for (const response of hanging) response.writeHead(500).end()
    const told = await Promise.all(answers)
    expect(told.filter((code) => code === 'plugin_unavailable').length).toBeGreaterThan(30)
    expect(new Set(told)).toEqual(new Set(['plugin_refused', 'plugin_unavailable']))
  })

  test('is busy for those who would wait too long', async () => {
    const plugin = await stubPlugin(() => undefined)
    const { call } = clientWith({ timeout: 300 })
    const answers = await Promise.all(Array.from({ length: 70 }, () => call(plugin.url)))
    expect(answers.slice(64)).toEqual(Array(6).fill('plugin_busy'))
    expect(plugin.asked).toHaveLength(64)
  })

  test('takes no more time than the call may take when it answers byte by byte', async () => {
    const plugin = await stubPlugin((_asked, response) => {
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    })
    const { call } = clientWith()
    expect(await call(plugin.url)).toBe('plugin_slow')
  })
})

describe('an auth result', () => {
  const delivery = { method: 'chat', jwe: 'a.b.c.d.e' }

  test('is brought as application/jwt, and any answer will do', async () => {
    const plugin = await comingAndGoing((request, response) => {
      expect(request.headers['content-type']).toBe('application/jwt')
      response.statusCode = 404
      response.end()
    })
    const { client } = clientWith()
    expect(await client.deliver({ ...delivery, attrUrl: `${plugin.url}/a?b=c` })).toBe(404)
  })

  test('is not brought for ever to where nobody answers, nor is that held against the plugin', async () => {
    const nowhere = await comingAndGoing(() => undefined)
    const { client, is } = clientWith({ timeout: 100 })
    for (let tries = 0; tries < 4; tries += 1) {
      await expect(client.deliver({ ...delivery, attrUrl: nowhere.url })).rejects.toMatchObject({
        code: 'plugin_slow',
        facts: { method: 'chat', call: 'attr_url' },
      })
    }
    expect(is(nowhere.url)).toBe(true)
    await nowhere.stop()
    await expect(client.deliver({ ...delivery, attrUrl: nowhere.url })).rejects.toMatchObject({
      code: 'plugin_unreachable',
    })
  })
})

test('calls go over connections that are kept', async () => {
  const ports = new Set<number | undefined>()
  const plugin = await comingAndGoing((request, response) => {
    ports.add(request.socket.remotePort)
    works(request, response)
  })
  const { call } = clientWith()
  for (let tries = 0; tries < 20; tries += 1) expect(await call(plugin.url)).toBe('ok')
  expect(ports.size).toBeLessThan(4)
})
