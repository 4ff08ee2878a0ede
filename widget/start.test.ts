import { describe, expect, test, vi } from 'vitest'
import { readStartRequest } from '../protocol/start.ts'
import { withoutIdentification } from './choices.ts'
import { start, type Start } from './start.ts'

const chatWithDigid: Start = {
  server: new URL('https://contact.example.nl/base/'),
  purpose: 'moving',
  choices: { comm: 'chat', auth: 'digid' },
  locale: 'nl',
  page: 'https://www.example.nl/verhuizen?a=b#top',
}

function answering(body: unknown, status = 200) {
  const sent: { url: string; init: RequestInit }[] = []
  const fetching: typeof fetch = (url, init = {}) => {
    sent.push({ url: url instanceof URL ? url.href : 'not a URL', init })
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  }
  const asking = { fetch: fetching, signal: new AbortController().signal, milliseconds: 1000 }
  return { sent, asking, body: () => JSON.parse(String(sent[0]?.init.body)) as unknown }
}

const clientUrl = 'https://login.example.nl/start/1'

test('posts what was chosen, as the wire has it, with the way back and the language', async () => {
  const core = answering({ client_url: clientUrl })
  expect(await start(chatWithDigid, core.asking)).toEqual({ url: clientUrl })
  expect(core.sent).toHaveLength(1)
  expect(core.sent[0]?.url).toBe('https://contact.example.nl/base/start')
  expect(core.sent[0]?.init).toMatchObject({
    method: 'POST',
    credentials: 'omit',
    redirect: 'error',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
  })
  expect(core.body()).toEqual({
    purpose: 'moving',
    auth_method: 'digid',
    comm_method: 'chat',
    return_url: 'https://www.example.nl/verhuizen?a=b#top&id-contact-choice=moving.chat.digid',
    locale: 'nl',
  })
  expect(readStartRequest(core.body())).toMatchObject({ kind: 'full' })
})

test('without identification no method is posted', async () => {
  const core = answering({ client_url: clientUrl })
  await start(
    { ...chatWithDigid, choices: { comm: 'chat', auth: withoutIdentification } },
    core.asking,
  )
  expect(core.body()).not.toHaveProperty('auth_method')
  expect(readStartRequest(core.body())).toMatchObject({
    kind: 'communication',
    return_url: 'https://www.example.nl/verhuizen?a=b#top&id-contact-choice=moving.chat.',
  })
})

test('a page without a web address has no way back to give', async () => {
  const core = answering({ client_url: clientUrl })
  await start({ ...chatWithDigid, page: 'about:srcdoc' }, core.asking)
  expect(core.body()).not.toHaveProperty('return_url')
})

describe('nothing but a web address is ever navigated to', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'tel:088,123',
    'blob:https://example.nl/1',
    'file:///etc/passwd',
    '/relative',
    '//example.nl',
    '',
    42,
    null,
  ])('%j', async (client_url) => {
    const { asking } = answering({ client_url })
    expect(await start(chatWithDigid, asking)).toEqual({ failure: { reason: 'answer_unusable' } })
  })

  test.each([{}, [], null, 'https://login.example.nl/'])('an answer that is %j', async (body) => {
    const { asking } = answering(body)
    expect(await start(chatWithDigid, asking)).toEqual({ failure: { reason: 'answer_unusable' } })
  })
})

describe('a refusal', () => {
  test.each([
    [502, { code: 'plugin_unreachable', method: 'digid' }, 'method_unavailable'],
    [504, { code: 'plugin_slow', method: 'chat' }, 'method_unavailable'],
    [502, { code: 'plugin_refused' }, 'server_error'],
    [500, {}, 'server_error'],
    [429, { code: 'rate_limited' }, 'server_error'],
    [403, { code: 'origin_not_allowed' }, 'refused'],
    [400, { code: 'return_url_not_allowed' }, 'refused'],
    [404, {}, 'refused'],
  ])('%d %j is %s', async (status, problem, reason) => {
    const { asking } = answering(problem, status)
    expect(await start(chatWithDigid, asking)).toEqual({ failure: { reason, ...problem } })
  })
})

test('nothing is asked twice', async () => {
  vi.stubGlobal('navigator', { onLine: true })
  const failing = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')))
  const { asking } = answering({})
  await start(chatWithDigid, { ...asking, fetch: failing })
  expect(failing).toHaveBeenCalledOnce()
})
