import { describe, expect, test } from 'vitest'
import { browser, conversation, postJson, start, tables, tryCore } from '../testing/core.ts'
import { startAnswer, stubPlugin, type Stub } from '../testing/stub-plugin.ts'

const jwe = 'eyJhbGciOiJkaXIifQ..AAAA.BBBB.CCCC'
const [demo] = tables().auth_methods
const [talk] = tables().comm_methods
const [purpose] = tables().purposes

/** What the attr URL got, and a core whose auth plugin can only answer in the browser. */
async function shimmed(
  attr: Stub,
  answer: Record<string, unknown> = {},
  chat: Record<string, unknown> = {},
) {
  const auth = await stubPlugin(startAnswer({ client_url: 'https://auth.example/x' }))
  const attr_url = `${attr.url}/attributes`
  const comm = await stubPlugin(startAnswer({ ...conversation, ...answer, attr_url }))
  const core = await tryCore({
    auth,
    comm,
    changes: {
      internal_url: comm.url,
      comm_methods: [{ ...talk, start: comm.url, ...chat }],
      auth_methods: [{ ...demo, start: auth.url, disable_attr_url: true }],
      purposes: [{ ...purpose, allowed_auth: ['demo'] }],
    },
  })
  await core.public.request('/start', postJson(start))
  const { continuation, ...asked } = core.auth.asked[0]?.body as Record<string, string>
  const url = new URL(continuation ?? '')
  return { core, asked, path: url.pathname.replace('/id', ''), url: url.href }
}

const taking = (status = 204) =>
  stubPlugin((_asked, response) => {
    response.statusCode = status
    response.end()
    return undefined
  })

describe('an auth plugin that gives its result to the browser', () => {
  test('gets an address of ours and no attr URL, and can not read one in it', async () => {
    const attr = await taking()
    const { asked, url } = await shimmed(attr)
    expect(asked).not.toHaveProperty('attr_url')
    expect(url).toMatch(/^https:\/\/contact\.example\/id\/auth_attr_shim\/[\w.-]+$/)
    const parts = url.split('/').at(-1)?.split('.') ?? []
    const readable = parts.map((part) => Buffer.from(part, 'base64url').toString('latin1')).join()
    expect(readable).not.toMatch(/attributes|127\.0\.0\.1/)
  })

  test('brings it by the browser alone to a way to talk that lets in only what the browser of the conversation brings', async () => {
    const attr = await taking()
    const { asked, url } = await shimmed(attr, {}, { takes_result_in_browser: true })
    expect(url).toBe(conversation.client_url)
    expect(asked).not.toHaveProperty('attr_url')
  })

  test.each([
    ['by the browser alone', {}, conversation.client_url],
    ['as ever where told so', { takes_result_in_browser: false }, '/auth_attr_shim/'],
  ])('brings it %s to the chat of this process', async (_what, own, expected) => {
    const { url } = await shimmed(await taking(), {}, { start: '/comm/chat', ...own })
    expect(url).toContain(expected)
  })

  test('has its result brought, and the citizen goes on to the conversation', async () => {
    const attr = await taking()
    const { core, path } = await shimmed(attr)
    const response = await core.public.request(`${path}?result=${jwe}`)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(conversation.client_url)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(attr.asked).toMatchObject([
      {
        method: 'POST',
        url: '/attributes',
        headers: { 'content-type': 'application/jwt' },
        body: jwe,
      },
    ])
    expect(JSON.stringify(core.logged)).not.toContain(jwe)
  })

  test.each([204, 404, 400, 500])(
    'the citizen goes on when the attr URL answers %i, also the second time',
    async (status) => {
      const { core, path } = await shimmed(await taking(status))
      for (let time = 1; time <= 2; time += 1) {
        const response = await core.public.request(`${path}?result=${jwe}`)
        expect(response.status).toBe(303)
        expect(response.headers.get('location')).toBe(conversation.client_url)
      }
      expect(core.logged.some(({ event }) => event === 'shim_not_taken')).toBe(status !== 204)
    },
  )

  test('a citizen without a result goes on as well, and nothing is brought', async () => {
    const attr = await taking()
    const { core, path } = await shimmed(attr)
    expect((await core.public.request(path)).headers.get('location')).toBe(conversation.client_url)
    expect(attr.asked).toEqual([])
  })

  test('has nothing brought by who asks for the headers only', async () => {
    const attr = await taking()
    const { core, path } = await shimmed(attr)
    const response = await core.public.request(`${path}?result=${jwe}`, { method: 'HEAD' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET')
    expect(response.headers.get('location')).toBeNull()
    expect(attr.asked).toEqual([])
    await core.public.request(`${path}?result=${jwe}`)
    expect(attr.asked).toHaveLength(1)
  })

  test('what is no result is refused, and brought nowhere', async () => {
    const attr = await taking()
    const { core, path } = await shimmed(attr)
    const response = await core.public.request(`${path}?result=canary`, { headers: browser })
    expect(response.status).toBe(400)
    expect(await response.text()).not.toContain('canary')
    expect(attr.asked).toEqual([])
  })
})

test('a result that other parts would refuse is refused here, with its code, and brought nowhere', async () => {
  const attr = await taking()
  const { core, path } = await shimmed(attr)
  const padded = (length: number) => `${jwe}${'A'.repeat(length - jwe.length)}`
  const large = await core.public.request(`${path}?result=${padded(8192)}`)
  expect(large.status).toBe(400)
  expect(JSON.stringify(core.logged)).toContain('auth_result_too_large')
  expect(attr.asked).toEqual([])
  await core.public.request(`${path}?result=${padded(8188)}`)
  expect(attr.asked).toHaveLength(1)
})

test('an address that a header can not hold is sent as browsers read it', async () => {
  const attr = await taking()
  const client_url = 'https://chat.example/€uro'
  const { core, path } = await shimmed(attr, { client_url })
  const response = await core.public.request(`${path}?result=${jwe}`)
  expect(response.headers.get('location')).toBe('https://chat.example/%E2%82%ACuro')
})

test('what is brought belongs to the trace of who asked', async () => {
  const attr = await taking()
  const { core, path } = await shimmed(attr)
  const trace = '0af7651916cd43dd8448eb211c80319c'
  await core.public.request(`${path}?result=${jwe}`, {
    headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` },
  })
  expect(attr.asked[0]?.headers.traceparent).toContain(trace)
})

test('an attr URL that is not there is an error that can be tried again', async () => {
  const { core, path } = await shimmed({ url: 'http://127.0.0.1:1', asked: [] })
  const response = await core.public.request(`${path}?result=${jwe}`, { headers: browser })
  expect(response.status).toBe(502)
  expect(await response.text()).toContain('Testinlog werkt nu even niet')
})

test('an address that is too old brings nothing', async () => {
  const attr = await taking()
  const { core, path } = await shimmed(attr)
  core.wait(30 * 60)
  const response = await core.public.request(`${path}?result=${jwe}`, { headers: browser })
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('Het duurde te lang')
  expect(attr.asked).toEqual([])
})

test('an address that was not made here brings nothing anywhere', async () => {
  const { core } = await shimmed(await taking())
  const response = await core.public.request(`/auth_attr_shim/eyJ.a.b.c.d?result=${jwe}`)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('Deze pagina bestaat niet')
})
