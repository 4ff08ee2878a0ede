import { describe, expect, test } from 'vitest'
import { PurposeOptions, SessionOptions } from '../../protocol/session-options.ts'
import { conversation, site, tryCore } from '../testing/core.ts'
import { stubPlugin } from '../testing/stub-plugin.ts'

const path = '/session_options/report_move'
const open = (answer: unknown) => stubPlugin(() => answer)

describe('what can be chosen', () => {
  test('is told for one purpose, as the older cores do and more', async () => {
    const { public: app } = await tryCore()
    const response = await app.request(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    const body = await response.json()
    expect(PurposeOptions.safeParse(body).success).toBe(true)
    expect(body).toEqual({
      auth_methods: [
        { tag: 'demo', name: 'Testinlog', image_path: '/images/demo.svg' },
        { tag: 'wallet', name: 'Testportemonnee', image_path: '/images/wallet.svg' },
      ],
      comm_methods: [
        { tag: 'chat', name: 'Chatten', image_path: 'images/chat.svg', available: true },
      ],
      name: 'Verhuizing doorgeven',
      authentication: 'required',
      attributes: [
        { tag: 'name', name: 'Naam', reason: 'om u goed aan te spreken' },
        { tag: 'email', name: 'E-mail' },
      ],
      retention: 'Na het gesprek wissen wij deze gegevens.',
      controller: 'Gemeente Voorbeeld',
    })
  })

  test('is told for all purposes, each with the methods that it allows', async () => {
    const { public: app } = await tryCore()
    const body = SessionOptions.parse(await (await app.request('/session_options')).json())
    expect(Object.keys(body)).toEqual(['report_move', 'passport', 'in_conversation'])
    expect(body.passport?.auth_methods.map(({ tag }) => tag)).toEqual(['demo'])
  })

  test('is in the language asked for, else the browser’s, else Dutch', async () => {
    const { public: app } = await tryCore()
    const nameFor = async (query: string, headers: Record<string, string> = {}) => {
      const response = await app.request(`${path}${query}`, { headers })
      return [
        response.headers.get('content-language'),
        PurposeOptions.parse(await response.json()).name,
      ]
    }
    expect(await nameFor('?lang=en', { 'accept-language': 'nl' })).toEqual(['en', 'Report a move'])
    expect(await nameFor('', { 'accept-language': 'en-GB' })).toEqual(['en', 'Report a move'])
    expect(await nameFor('?lang=pl')).toEqual(['pl', 'Verhuizing doorgeven'])
    expect(await nameFor('?lang=xx')).toEqual(['nl', 'Verhuizing doorgeven'])
  })

  test('is kept for five seconds by browsers, and not sent again unchanged', async () => {
    const { public: app } = await tryCore()
    const first = await app.request(path)
    expect(first.headers.get('cache-control')).toBe('max-age=5')
    expect(first.headers.get('vary')).toMatch(/Accept-Language/)
    expect(first.headers.get('vary')).toMatch(/Origin/)
    const etag = String(first.headers.get('etag'))
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await app.request(path, { headers: { 'if-none-match': tag } })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      expect(again.headers.get('etag')).toBe(etag)
    }
    const english = await app.request(`${path}?lang=en`, { headers: { 'if-none-match': etag } })
    expect(english.status).toBe(200)
  })

  test.each(['gone', 'constructor', '__proto__', 'report_move%00'])(
    'an unknown purpose is refused: %s',
    async (purpose) => {
      const { public: app } = await tryCore()
      const response = await app.request(`/session_options/${purpose}`)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'purpose_unknown' })
    },
  )
})

describe('whether a channel is open', () => {
  const chatIn = async (app: { request: (path: string) => Response | Promise<Response> }) =>
    PurposeOptions.parse(await (await app.request(path)).json()).comm_methods[0]

  test('is what its plugin says about this purpose', async () => {
    const opens_at = '2026-11-24T09:00:00+01:00'
    const comm = await open({ available: false, waiting: null, opens_at })
    const core = await tryCore({ comm })
    expect(await chatIn(core.public)).toMatchObject({ available: false, opens_at })
    expect(comm.asked).toMatchObject([{ method: 'GET', url: '/availability?purpose=report_move' }])
  })

  test('is asked once in five seconds, also by many at once', async () => {
    const comm = await open({ available: true, waiting: 4 })
    const core = await tryCore({ comm })
    const many = await Promise.all(Array.from({ length: 20 }, () => chatIn(core.public)))
    for (const chat of many) expect(chat).toMatchObject({ available: true, waiting: 4 })
    core.wait(4.9)
    await chatIn(core.public)
    expect(comm.asked).toHaveLength(1)
    core.wait(0.2)
    await chatIn(core.public)
    expect(comm.asked).toHaveLength(2)
  })

  test('a plugin that does not know the question counts as open', async () => {
    const comm = await stubPlugin((_asked, response) => {
      response.statusCode = 404
      return {}
    })
    const core = await tryCore({ comm })
    expect(await chatIn(core.public)).toMatchObject({ available: true })
    expect(core.logged).toEqual([])
  })

  test.each([
    [
      'is down',
      () => Promise.resolve({ url: 'http://127.0.0.1:1', asked: [] }),
      'plugin_unreachable',
    ],
    ['never answers', () => stubPlugin(() => undefined), 'plugin_slow'],
    ['answers nonsense', () => open({ available: 'yes' }), 'plugin_unusable'],
    [
      'fails',
      () =>
        stubPlugin((_asked, response) => {
          response.statusCode = 500
          return {}
        }),
      'plugin_refused',
    ],
  ] as const)(
    'one that %s is closed, the others are told, and the log says so once',
    async (_what, plugin, code) => {
      const timeouts = { plugin: 1500, availability: 250 }
      const core = await tryCore({ comm: await plugin(), timeouts })
      expect(await chatIn(core.public)).toMatchObject({ available: false })
      const { auth_methods } = PurposeOptions.parse(await (await core.public.request(path)).json())
      expect(auth_methods).toHaveLength(2)
      core.wait(6)
      await chatIn(core.public)
      expect(core.logged).toMatchObject([
        { level: 'error', event: 'plugin_failed', facts: { method: 'chat', code } },
      ])
    },
  )

  test('the log says when it is back', async () => {
    let up = false
    const comm = await stubPlugin((_asked, response) => {
      response.statusCode = up ? 200 : 503
      return { available: true }
    })
    const core = await tryCore({ comm, timeouts: { plugin: 5000, availability: 5000 } })
    await chatIn(core.public)
    up = true
    core.wait(6)
    expect(await chatIn(core.public)).toMatchObject({ available: true })
    expect(core.logged.map(({ event }) => event)).toEqual(['plugin_failed', 'plugin_back'])
  })

  test('a slow plugin slows nobody but those who chose it', async () => {
    const slow = await stubPlugin(() => undefined)
    const quick = await open({ available: true })
    const method = { name: 'Kanaal', image_path: '/images/x.svg' }
    const core = await tryCore({
      changes: {
        comm_methods: [
          { ...method, tag: 'chat', start: quick.url },
          { ...method, tag: 'video', start: slow.url },
        ],
        purposes: [{ tag: 'report_move', allowed_auth: ['*'], allowed_comm: ['*'] }],
      },
    })
    const body = PurposeOptions.parse(await (await core.public.request(path)).json())
    expect(body.comm_methods.map(({ available }) => available)).toEqual([true, false])
  })
})

describe('scripts of websites', () => {
  const asked = (origin: string) => ({ headers: { origin } })

  test('may read it on the configured ones', async () => {
    const { public: app } = await tryCore()
    for (const url of [path, '/session_options', '/session_options/gone']) {
      const response = await app.request(url, asked(site))
      expect(response.headers.get('access-control-allow-origin')).toBe(site)
      expect(response.headers.get('access-control-allow-credentials')).toBeNull()
      expect(response.headers.get('vary')).toMatch(/\bOrigin\b/)
    }
  })

  test.each([
    'https://evil.example',
    `${site}.evil.example`,
    'http://www.voorbeeld.example',
    'null',
  ])('may not on %s', async (origin) => {
    const { public: app } = await tryCore()
    for (const url of [path, '/start']) {
      for (const method of ['GET', 'OPTIONS']) {
        const response = await app.request(url, {
          method,
          headers: { origin, 'access-control-request-method': 'POST' },
        })
        expect(response.headers.get('access-control-allow-origin')).toBeNull()
        expect(response.headers.get('vary')).toMatch(/\bOrigin\b/)
      }
    }
  })

  test('may start with JSON: the browser asks first', async () => {
    const { public: app } = await tryCore()
    const response = await app.request('/start', {
      method: 'OPTIONS',
      headers: {
        origin: site,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe(site)
    expect(response.headers.get('access-control-allow-methods')).toContain('POST')
    expect(response.headers.get('access-control-allow-headers')).toBe('Content-Type')
    expect(Number(response.headers.get('access-control-max-age'))).toBeGreaterThan(0)
  })

  test('can read why a start was refused or failed', async () => {
    const down = { url: 'http://127.0.0.1:1', asked: [] }
    const { public: app } = await tryCore({ comm: down })
    for (const body of [
      '{',
      JSON.stringify({ purpose: 'report_move', auth_method: 'demo', comm_method: 'chat' }),
    ]) {
      const response = await app.request('/start', {
        method: 'POST',
        headers: { origin: site, 'content-type': 'application/json', accept: 'application/json' },
        body,
      })
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.headers.get('access-control-allow-origin')).toBe(site)
    }
  })

  test('get nothing of a page', async () => {
    const { public: app } = await tryCore()
    const response = await app.request('/return/abc', asked(site))
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(conversation.client_url).not.toBe('')
  })
})
