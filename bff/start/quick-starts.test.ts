import { connect } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { createMetrics } from '../observe/metrics.ts'
import { conversation, noon, script, site, start, tryCore, type Tried } from '../testing/core.ts'
import { answerOf, listening, open, type Answered } from '../testing/over-http.ts'
import { startAnswer, stubPlugin } from '../testing/stub-plugin.ts'

type Headers = Record<string, string | string[]>

interface Request {
  body?: string | Buffer
  headers?: Headers
  path?: string
}

const asScript = { ...script, 'content-type': 'application/json' }
const json = (body: unknown): Request => ({ body: JSON.stringify(body) })
const withHeaders = (headers: Headers): Request => ({ ...json(start), headers })

type Options = NonNullable<Parameters<typeof tryCore>[0]>
type MakeOptions = () => Options | Promise<Options>

/** What a citizen, the plugins, the log and the metrics get, of the same requests one after the other. */
async function happens(
  way: 'quick' | 'slow',
  requests: readonly Request[],
  options: MakeOptions = () => ({}),
) {
  const metrics = createMetrics()
  const core = await tryCore({ metrics, ...(await options()) })
  const { atOnce, ...ports } = await listening(core)
  const answers: Answered[] = []
  for (const { body, headers, path = '/start' } of requests) {
    const length = { 'content-length': String(Buffer.byteLength(body ?? '')) }
    const all = { ...asScript, ...length, ...headers }
    answers.push(await answerOf(ports[way], path, all, 'POST', body))
  }
  const counted = (await metrics.text()).body
    .split('\n')
    .filter((line) => /^id_contact_(starts|http|plugin_calls)/.test(line))
    .sort()
  return {
    answers,
    asked: [askedOf(core.comm), askedOf(core.auth)],
    logged: core.logged,
    counted,
    atOnce,
  }
}

/** Without what is made anew for each: the sealed way back, a number of the trace, the port. */
const askedOf = ({ asked }: Tried['comm']) =>
  JSON.parse(
    JSON.stringify(asked)
      .replaceAll(/\/return\/[\w.-]+/g, '/return/…')
      .replaceAll(/"00-[\da-f]{32}-[\da-f]{16}/g, '"00-…')
      .replaceAll(/127\.0\.0\.1:\d+/g, '…'),
  )

/** The log of failed calls names a trace that begins here. */
const withoutTrace = ({ logged, ...rest }: Awaited<ReturnType<typeof happens>>) => ({
  ...rest,
  logged: logged.map(({ facts, ...line }) => ({ ...line, facts: { ...facts, trace: undefined } })),
})

async function expectTheSame(requests: readonly Request[], options?: MakeOptions) {
  const quick = withoutTrace(await happens('quick', requests, options))
  const slow = withoutTrace(await happens('slow', requests, options))
  expect(quick).toEqual({ ...slow, atOnce: quick.atOnce })
  return quick
}

const canary = 'kanarie-8f3a'

/** One client may do so much; the tests all come from one address. */
const limited = {
  rate_limit: { burst: 100, per_minute: 60 },
  trusted_proxies: ['127.0.0.1'],
}
const behindProxy = { 'x-forwarded-for': '203.0.113.7' }
const tooMuch = json({ ...start, return_url: `${site}/${'a'.repeat(200_000)}` })

describe('is answered at once as the routes would', () => {
  const requests: [string, Request, number][] = [
    ['a full start', json(start), 200],
    [
      'with all that can be told',
      json({ ...start, return_url: `${site}/a?b#c`, locale: 'en' }),
      200,
    ],
    ['in the language of the browser', withHeaders({ 'accept-language': 'en-GB,en;q=0.9' }), 200],
    ['by another website', withHeaders({ origin: 'https://evil.example' }), 200],
    ['by a part, without an origin', withHeaders({ origin: [] }), 200],
    ['by a page without an origin', withHeaders({ origin: 'null' }), 200],
    [
      'what accepts other JSON too',
      withHeaders({ accept: 'application/*, application/json' }),
      200,
    ],
    ['by a name with a port', withHeaders({ host: 'contact.example:8080' }), 200],
    ['with a mark at the beginning', { body: `\uFEFF${JSON.stringify(start)}` }, 200],
    ['letters of more than a byte', json({ ...start, purpose: 'é€😀' }), 400],
    ['bytes that are no letters', { body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) }, 400],
    ['nothing at all', { body: '' }, 400],
    ['no JSON', { body: `{"purpose": "${canary}"` }, 400],
    ['a list', json([start]), 400],
    ['null', json(null), 400],
    ['an empty object', json({}), 400],
    ['a number for a tag', json({ ...start, purpose: 7 }), 400],
    ['a language that is none', json({ ...start, locale: '../nl' }), 400],
    ['comm_url without a signature', json({ ...start, comm_url: `https://${canary}` }), 400],
    ['an unknown purpose', json({ ...start, purpose: canary }), 400],
    ['a purpose that every object has', json({ ...start, purpose: 'constructor' }), 400],
    ['an unknown method', json({ ...start, auth_method: canary }), 400],
    ['a method not allowed', json({ ...start, purpose: 'passport', auth_method: 'wallet' }), 400],
    ['identifying first', json({ ...start, comm_method: undefined }), 400],
    [
      'a result that is not taken',
      json({ ...start, auth_method: undefined, auth_result: 'e.e.e' }),
      400,
    ],
    ['no identification where it is required', json({ ...start, auth_method: undefined }), 400],
    ['another way back', json({ ...start, return_url: 'https://evil.example/' }), 400],
    ['a way back that is no URL', json({ ...start, return_url: 'verhuizen.html' }), 400],
  ]

  test.each(requests)('%s', async (_what, request, status) => {
    const { answers, atOnce } = await expectTheSame([request, request])
    expect(answers).toMatchObject([{ status }, { status }])
    expect(atOnce).toEqual([true, true])
  })

  const failing: [string, MakeOptions, number][] = [
    ['a plugin that is not there', () => ({ comm: { url: 'http://127.0.0.1:1', asked: [] } }), 502],
    [
      'one that refuses',
      async () => ({
        auth: await stubPlugin((_asked, response) => void response.writeHead(500).end()),
      }),
      502,
    ],
    [
      'one that leads nowhere',
      async () => ({
        auth: await stubPlugin(startAnswer({ client_url: 'http://elsewhere.example' })),
      }),
      502,
    ],
    ['one that says nothing', async () => ({ auth: await stubPlugin(() => undefined) }), 504],
    [
      'one that speaks no JSON',
      async () => ({ comm: await stubPlugin((_asked, response) => void response.end('{')) }),
      502,
    ],
    [
      'what nobody thought of',
      () => {
        let times = 0
        const now = () => {
          times += 1
          // First somebody asks it for the rate limit.
          if (times > 1) throw new TypeError(canary)
          return noon
        }
        return { now }
      },
      500,
    ],
  ]

  test.each(failing)('%s', async (_what, options, status) => {
    const { answers, atOnce } = await expectTheSame([json(start)], options)
    expect(answers).toMatchObject([{ status }])
    expect(atOnce).toEqual([true])
  })

  test('whoever starts too often', async () => {
    const requests = Array.from({ length: 101 }, () => ({ body: '{}', headers: behindProxy }))
    const { answers } = await expectTheSame(requests, () => ({ changes: limited }))
    expect(answers.at(-2)).toMatchObject({ status: 400 })
    expect(answers.at(-1)).toMatchObject({
      status: 429,
      headers: { 'retry-after': '1', 'access-control-allow-origin': site },
    })
  })

  test('a start without identification, and one with a result, where the purpose takes them', async () => {
    const purpose = {
      ...{ tag: 'question', authentication: 'optional', accept_auth_result: true },
      ...{ attributes: [], allowed_auth: ['*'], allowed_comm: ['*'] },
    }
    const asked = { purpose: 'question', comm_method: 'chat' }
    const { answers, atOnce } = await expectTheSame(
      [json(asked), json({ ...asked, auth_result: 'e.e.e.e.e' })],
      () => ({ changes: { purposes: [purpose] } }),
    )
    expect(answers).toMatchObject([{ status: 200 }, { status: 200 }])
    expect(JSON.parse(answers[0]?.body ?? '')).toEqual({ client_url: conversation.client_url })
    expect(atOnce).toEqual([true, true])
  })
})

test.each<[string, Request, number]>([
  [
    'a form',
    { body: 'purpose=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    400,
  ],
  ['a signed start', { body: 'e.e.e', headers: { 'content-type': 'application/jwt' } }, 400],
  ['another content type', withHeaders({ 'content-type': 'text/plain' }), 404],
  ['one with a parameter', withHeaders({ 'content-type': 'application/json; charset=utf-8' }), 200],
  ['two content types', withHeaders({ 'content-type': ['application/json', 'text/plain'] }), 404],
  ['who wants a page', withHeaders({ accept: 'text/html' }), 303],
  ['who takes anything', withHeaders({ accept: '*/*' }), 303],
  ['more than is read', tooMuch, 413],
  [
    'a length that nobody tells',
    withHeaders({ 'content-length': [], 'transfer-encoding': 'chunked' }),
    200,
  ],
  ['another address', { ...json(start), path: '/start/' }, 200],
  ['a query', { ...json(start), path: '/start?lang=en' }, 200],
  ['a host that is none', withHeaders({ host: 'a b' }), 400],
])('is left to the routes: %s', async (_what, request, status) => {
  const { answers, atOnce } = await expectTheSame([request])
  expect(answers).toMatchObject([{ status }])
  expect(atOnce).toEqual([false])
})

test('what is begun at once and by the routes counts together', async () => {
  const core = await tryCore({ changes: limited })
  const { quick, slow } = await listening(core)
  const headers = { ...asScript, ...behindProxy, 'content-length': '2' }
  const statusAt = async (port: number) =>
    (await answerOf(port, '/start', headers, 'POST', '{}')).status
  for (let times = 0; times < 50; times += 1) {
    expect(await statusAt(quick)).toBe(400)
    expect(await statusAt(slow)).toBe(400)
  }
  expect(await statusAt(quick)).toBe(429)
  expect(await statusAt(slow)).toBe(429)
})

test('what the listener says of itself stays: that it does TLS', async () => {
  const { quickly } = await tryCore()
  const port = await open((request, response) => {
    response.setHeader('strict-transport-security', 'max-age=31536000')
    quickly(request, response)
  })
  const headers = { ...asScript, 'content-length': '2' }
  expect(await answerOf(port, '/start', headers, 'POST', '{}')).toMatchObject({
    status: 400,
    headers: {
      'strict-transport-security': 'max-age=31536000',
      'access-control-allow-origin': site,
      'content-type': 'application/problem+json',
    },
  })
})

test('the trace of the caller goes on to the plugins', async () => {
  const core = await tryCore()
  const { quick, atOnce } = await listening(core)
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  const headers = { ...asScript, traceparent, tracestate: 'one=1' }
  await answerOf(quick, '/start', headers, 'POST', JSON.stringify(start))
  for (const { asked } of [core.comm, core.auth])
    expect(asked[0]?.headers).toMatchObject({
      traceparent: expect.stringMatching(/^00-0af7651916cd43dd8448eb211c80319c-[\da-f]{16}-01$/),
      tracestate: 'one=1',
    })
  expect(atOnce).toEqual([true])
})

/** Sends the beginning of a start. What follows is sent, or never comes. */
function inParts(port: number, more: Record<string, string> = {}) {
  const text = Buffer.from(JSON.stringify({ ...start, return_url: `${site}/é` }))
  const length: Record<string, string> = { 'content-length': String(text.length) }
  const headers = { host: 'localhost', ...asScript, ...(more['transfer-encoding'] ? {} : length) }
  const head = Object.entries({ ...headers, ...more }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  const socket = connect(port, '127.0.0.1')
  socket.write(`POST /start HTTP/1.1\r\n${head.join('')}\r\n`)
  if (more['transfer-encoding']) socket.write(`${text.length.toString(16)}\r\n`)
  // In the middle of a letter.
  const middle = text.length - 3
  socket.write(text.subarray(0, middle))
  return {
    breakOff: () => socket.destroy(),
    goOn: () => {
      const answer = new Promise<string>((resolve) => {
        socket.once('data', (data) => {
          resolve(String(data))
          socket.destroy()
        })
      })
      socket.write(text.subarray(middle))
      return answer
    },
  }
}

test('a body that comes in parts is put together', async () => {
  const core = await tryCore()
  const { quick, atOnce } = await listening(core)
  const sent = inParts(quick)
  await vi.waitFor(() => expect(atOnce).toEqual([true]))
  expect(await sent.goOn()).toMatch(/^HTTP\/1.1 200 OK\r\n/)
  expect(core.comm.asked).toHaveLength(1)
  expect(core.logged).toEqual([])
})

describe('a body that breaks off starts nothing, and is logged and counted as refused', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['of a script', {}, true],
    ['one that the routes read', { 'content-type': 'application/json; charset=utf-8' }, false],
    ['of a part that signs', { 'content-type': 'application/jwt' }, false],
    ['a length that nobody tells', { 'transfer-encoding': 'chunked' }, false],
  ])('%s', async (_what, headers, isQuick) => {
    const metrics = createMetrics()
    const core = await tryCore({ metrics })
    const { quick, atOnce } = await listening(core)
    const sent = inParts(quick, headers)
    await vi.waitFor(() => expect(atOnce).toEqual([isQuick]))
    sent.breakOff()
    await vi.waitFor(() => expect(core.logged).toHaveLength(1))
    expect(core.logged[0]).toEqual({
      level: 'info',
      event: 'request_refused',
      facts: { code: 'body_invalid', fault: 'broken_off' },
    })
    const { body } = await metrics.text()
    if (!headers['transfer-encoding'])
      expect(body).toContain('id_contact_starts_total{kind="unknown",outcome="body_invalid"} 1')
    expect(body).toContain('id_contact_http_requests_total{route="/start",status="400"} 1')
    expect(core.comm.asked).toEqual([])
  })
})
