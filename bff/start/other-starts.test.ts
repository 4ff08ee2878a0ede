import { CompactSign } from 'jose'
import { describe, expect, test } from 'vitest'
import { signStart } from '../../protocol/sign-start.ts'
import { makeEc, pem } from '../../protocol/testing/keys.ts'
import {
  conversation,
  login,
  noon,
  postForm,
  postJson,
  start,
  tables,
  tryCore,
} from '../testing/core.ts'
import { stubPlugin, type Stub } from '../testing/stub-plugin.ts'

const [purpose] = tables().purposes
const [chat] = tables().comm_methods
const [demo] = tables().auth_methods
const jwe = 'eyJhbGciOiJkaXIifQ..AAAA.BBBB.CCCC'

/** A comm plugin that gives its own address as attr URL, and takes what is brought there. */
async function commPlugin(answer: Record<string, unknown> = conversation, taken = 204) {
  const delivered: string[] = []
  const comm = await stubPlugin((asked, response) => {
    if (asked.url === '/attributes/1') {
      delivered.push(String(asked.body))
      response.statusCode = taken
      response.end()
      return undefined
    }
    if (asked.url.startsWith('/availability')) {
      response.statusCode = 404
      return {}
    }
    return 'attr_url' in answer ? { ...answer, attr_url: `${comm.url}/attributes/1` } : answer
  })
  return { comm, delivered }
}

const purposes = (changes: Record<string, unknown>) => [{ ...purpose, ...changes }]
const commMethods = (comm: Stub, changes: Record<string, unknown> = {}) => [
  { ...chat, start: comm.url, ...changes },
]

describe('without authentication', () => {
  const request = { purpose: 'report_move', comm_method: 'chat' }

  test.each(['optional', 'none'])(
    'a purpose that says %s is started, and no auth plugin asked',
    async (authentication) => {
      const core = await tryCore({ changes: { purposes: purposes({ authentication }) } })
      for (const sent of [postJson(request), postForm(request, { accept: 'application/json' })]) {
        const response = await core.public.request('/start', sent)
        expect(await response.json()).toEqual({ client_url: conversation.client_url })
      }
      expect(core.auth.asked).toEqual([])
      expect(core.comm.asked[0]?.body).toMatchObject({ purpose: 'report_move' })
      expect(core.comm.asked[0]?.body).not.toHaveProperty('auth_result')
    },
  )

  test('a purpose that says none takes no auth method either', async () => {
    const changes = { purposes: purposes({ authentication: 'none' }) }
    const core = await tryCore({ changes })
    const response = await core.public.request('/start', postJson(start))
    expect(await response.json()).toMatchObject({ code: 'method_not_allowed' })
    const options = await core.public.request('/session_options/report_move')
    expect(await options.json()).toMatchObject({ authentication: 'none', auth_methods: [] })
  })
})

describe('with a result that is there already', () => {
  const request = { purpose: 'report_move', comm_method: 'chat', auth_result: jwe }
  const accepting = purposes({ accept_auth_result: true })

  test('the comm plugin gets it at once', async () => {
    const core = await tryCore({ changes: { purposes: accepting } })
    const response = await core.public.request('/start', postJson(request))
    expect(await response.json()).toEqual({ client_url: conversation.client_url })
    expect(core.comm.asked[0]?.body).toMatchObject({ purpose: 'report_move', auth_result: jwe })
    expect(JSON.stringify(core.logged)).not.toContain(jwe)
  })

  test('one that can not take it then gets it at its attr URL', async () => {
    const { comm, delivered } = await commPlugin()
    const comm_methods = commMethods(comm, { disable_attributes_at_start: true })
    const core = await tryCore({ comm, changes: { purposes: accepting, comm_methods } })
    const response = await core.public.request('/start', postJson(request))
    expect(await response.json()).toEqual({ client_url: conversation.client_url })
    expect(comm.asked[0]?.body).not.toHaveProperty('auth_result')
    expect(comm.asked[1]?.headers['content-type']).toBe('application/jwt')
    expect(delivered).toEqual([jwe])
  })

  test('or along with the citizen, before a fragment, where it has no attr URL', async () => {
    const { comm } = await commPlugin({ client_url: 'https://comm.example/c?a=b#deel' })
    const comm_methods = commMethods(comm, { disable_attributes_at_start: true })
    const core = await tryCore({ comm, changes: { purposes: accepting, comm_methods } })
    const response = await core.public.request('/start', postJson(request))
    expect(await response.json()).toEqual({
      client_url: `https://comm.example/c?a=b&result=${jwe}#deel`,
    })
  })

  test('a result that the attr URL does not take is a failure, and no conversation', async () => {
    const { comm } = await commPlugin(conversation, 400)
    const comm_methods = commMethods(comm, { disable_attributes_at_start: true })
    const core = await tryCore({ comm, changes: { purposes: accepting, comm_methods } })
    const response = await core.public.request('/start', postJson(request))
    expect(response.status).toBe(502)
    expect(await response.json()).toMatchObject({ code: 'plugin_refused', method: 'chat' })
  })

  test('one larger than other parts accept is refused', async () => {
    const core = await tryCore({ changes: { purposes: accepting } })
    const large = { ...request, auth_result: 'a'.repeat(8192) }
    const response = await core.public.request('/start', postJson(large))
    expect(await response.json()).toMatchObject({ code: 'auth_result_too_large' })
    expect(core.comm.asked).toEqual([])
  })
})

describe('during a conversation, signed', () => {
  const pair = makeEc()
  const authonly_request_keys = { room: { type: 'EC', key: pem(pair.publicKey, 'spki') } }
  const request = {
    purpose: 'in_conversation',
    auth_method: 'demo',
    comm_url: 'https://comm.example/room',
    attr_url: 'https://comm.example/attributes/9',
  }
  const signed = async (body: unknown, kid = 'room') => ({
    method: 'POST',
    headers: { 'content-type': 'application/jwt', accept: 'application/json' },
    body: await new CompactSign(Buffer.from(JSON.stringify({ request: body })))
      .setProtectedHeader({ alg: 'ES256', kid })
      .sign(pair.privateKey),
  })

  test('the auth plugin is told where the citizen and the result go', async () => {
    const core = await tryCore({ changes: { authonly_request_keys } })
    const response = await core.public.request('/start', await signed(request))
    expect(await response.json()).toEqual(login)
    expect(core.auth.asked[0]?.body).toEqual({
      attributes: ['name'],
      continuation: request.comm_url,
      attr_url: request.attr_url,
      purpose: 'in_conversation',
    })
    expect(core.comm.asked).toEqual([])
  })

  test('what is asked of the purpose, when, in which conversation, and the way back are told too', async () => {
    const core = await tryCore({ changes: { authonly_request_keys } })
    const along = {
      locale: 'en',
      cancel_url: 'https://comm.example/cancelled',
      subject: 'A general question',
    }
    const asked_at = '2026-11-23T11:58:00Z'
    const key = { key: pair.privateKey, kid: 'room', now: () => noon }
    const body = await signStart(
      { ...request, purpose: 'report_move', attributes: ['email'], asked_at, ...along },
      key,
    )
    const headers = { 'content-type': 'application/jwt', accept: 'application/json' }
    await core.public.request('/start', { method: 'POST', headers, body })
    expect(core.auth.asked[0]?.body).toEqual({
      attributes: ['email'],
      continuation: request.comm_url,
      attr_url: request.attr_url,
      purpose: 'report_move',
      asked_at,
      ...along,
    })
  })

  test.each([
    ['goes with it to the address that takes it so, and nowhere else', true, request.comm_url],
    ['goes by way of us where that address does not', undefined, '/auth_attr_shim/'],
    ['goes by way of us where it says that it does not', false, '/auth_attr_shim/'],
  ])('what only the browser can bring %s', async (_what, result_in_browser, expected) => {
    const auth = await stubPlugin(() => login)
    const auth_methods = [{ ...demo, start: auth.url, disable_attr_url: true }]
    const core = await tryCore({ auth, changes: { authonly_request_keys, auth_methods } })
    await core.public.request('/start', await signed({ ...request, result_in_browser }))
    const { continuation, ...asked } = auth.asked[0]?.body as { continuation: string }
    expect(continuation).toContain(expected)
    expect(asked).not.toHaveProperty('attr_url')
    expect(asked).not.toHaveProperty('result_in_browser')
  })

  test('what can be delivered is delivered, also to who would take it from the browser', async () => {
    const core = await tryCore({ changes: { authonly_request_keys } })
    await core.public.request('/start', await signed({ ...request, result_in_browser: true }))
    expect(core.auth.asked[0]?.body).toMatchObject({
      continuation: request.comm_url,
      attr_url: request.attr_url,
    })
  })

  test('an attr URL of null is none', async () => {
    const core = await tryCore({ changes: { authonly_request_keys } })
    await core.public.request('/start', await signed({ ...request, attr_url: null }))
    expect(core.auth.asked[0]?.body).not.toHaveProperty('attr_url')
  })

  test.each([
    ['an unknown kid', request, 'signed_request_invalid', 'other'],
    [
      'an attribute that is not of the purpose',
      { ...request, attributes: ['name', 'email'] },
      'signed_request_invalid',
      'room',
    ],
    ['an unknown purpose', { ...request, purpose: 'gone' }, 'purpose_unknown', 'room'],
    ['an unknown method', { ...request, auth_method: 'gone' }, 'method_unknown', 'room'],
    [
      'a method not allowed',
      { ...request, purpose: 'passport', auth_method: 'wallet' },
      'method_not_allowed',
      'room',
    ],
  ])('%s is refused', async (_what, body, code, kid) => {
    const core = await tryCore({ changes: { authonly_request_keys } })
    const response = await core.public.request('/start', await signed(body, kid))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code })
    expect(core.auth.asked).toEqual([])
  })
})

test('a larger body than the configuration allows for its kind is refused', async () => {
  const core = await tryCore({ changes: { limits: { json: '1 kB', string: 10 } } })
  const body = { ...start, more: 'x'.repeat(1000) }
  for (const [sent, status] of [
    [postJson(body), 413],
    [postForm({ ...start, more: 'x'.repeat(1000) }, { accept: 'application/json' }), 200],
    [{ method: 'POST', headers: { 'content-type': 'application/jwt' }, body: 'x'.repeat(11) }, 413],
  ] as const)
    expect((await core.public.request('/start', sent)).status).toBe(status)
})
