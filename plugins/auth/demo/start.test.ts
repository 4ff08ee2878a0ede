import { afterEach, beforeEach, expect, test } from 'vitest'
import { installation, type Installation } from './testing/installation.ts'

let at: Installation
beforeEach(async () => {
  at = await installation()
})
afterEach(() => at.close())

const problemOf = async (response: Response) => ({
  status: response.status,
  ...(await response.json()),
})

test('a start is answered with an address of ours', async () => {
  const response = await at.start(at.request)
  expect(response.status).toBe(200)
  const { client_url: url } = await response.json()
  expect(url).toMatch(/^http:\/\/localhost:8081\/auth\/demo\/session\/[\w-]+\.[\w-]*(\.[\w-]+){3}$/)
})

test('nothing that was asked can be read from that address', async () => {
  const url = await at.clientUrl(at.request)
  const parts = url.href.split(/[./]/).map((part) => Buffer.from(part, 'base64url').toString())
  const readable = `${url.href} ${parts.join(' ')}`
  expect(readable).not.toMatch(/secret-of-the-conversation|attr\/|return|example\.nl|address/)
})

test('two starts never have the same address', async () => {
  const [one, two] = [await at.clientUrl(at.request), await at.clientUrl(at.request)]
  expect(one.href).not.toBe(two.href)
})

test('what an old core sends is enough', async () => {
  const { continuation } = at
  expect((await at.start({ attributes: ['email'], continuation })).status).toBe(200)
  expect(
    (await at.start({ attributes: [], continuation, attr_url: null, unknown: 1 })).status,
  ).toBe(200)
})

test.each([[['name', 'shoe_size']], [['constructor']], [['__proto__']]])(
  'attributes %j can not all be given, so the start is refused',
  async (attributes) => {
    expect(await problemOf(await at.start({ ...at.request, attributes }))).toMatchObject({
      status: 400,
      code: 'attributes_unavailable',
    })
  },
)

test.each([
  ['continuation', 'https://evil.example/'],
  ['continuation', 'https://www.example.nl/'],
  ['continuation', 'javascript:alert(1)'],
  ['attr_url', 'http://169.254.169.254/latest/meta-data'],
  ['attr_url', 'http://127.0.0.1:1/'],
  ['attr_url', 'http://localhost:8081@evil.example/'],
  ['cancel_url', 'https://evil.example/'],
  ['cancel_url', 'https://www.example.nl/'],
  ['return_url', 'https://evil.example/'],
])('a %s of %s is refused: nobody configured that origin', async (field, url) => {
  const response = await at.start({ ...at.request, [field]: url })
  expect(await problemOf(response)).toMatchObject({ status: 400, code: 'url_not_allowed' })
  expect(at.peer.received).toEqual([])
  expect(at.lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'request_refused', plugin: '/auth/demo', which: field },
  ])
})

test.each([
  ['nothing', ''],
  ['no JSON', 'attributes=name'],
  ['no attributes', '{"continuation":"http://localhost:8081/"}'],
  ['no continuation', '{"attributes":["name"]}'],
  ['attributes of another kind', '{"attributes":[{"bsn":"999990019"}],"continuation":"x"}'],
  ['a list', '[]'],
])('%s is refused with a code', async (_, body) => {
  const response = await at.internalApp.request('/auth/demo/start_authentication', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(await problemOf(response)).toMatchObject({ status: 400, code: 'body_invalid' })
})

test('starting is not offered to browsers', async () => {
  const response = await at.publicApp.request('/auth/demo/start_authentication', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(at.request),
  })
  expect(response.status).toBe(404)
})

test.each(['?type=user_active', '?type=logout', '?type=nonsense', ''])(
  'news of a session (%s) is always welcome, and noted without who it is about',
  async (query) => {
    const url = `/auth/demo/session_feedback/7d0a3c1e${query}`
    const response = await at.internalApp.request(url, { method: 'POST' })
    expect(response.status).toBe(204)
    const type = /user_active|logout/.exec(query)?.[0] ?? 'unknown'
    expect(at.lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'session_feedback', plugin: '/auth/demo', type },
    ])
    expect(at.lines.join('')).not.toContain('7d0a3c1e')
  },
)
