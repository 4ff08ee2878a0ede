import { expect, test } from 'vitest'
import { Problem } from '../../protocol/problem.ts'
import { pluginApp } from './app.ts'
import { createLog } from './log.ts'

function fixture() {
  const lines: string[] = []
  const app = pluginApp({ log: createLog({ destination: { write: (line) => lines.push(line) } }) })
  return { app, lines }
}

test('says that it is healthy', async () => {
  const response = await fixture().app.request('/healthz')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
})

test('a problem is answered as problem+json with its code, and gives one line in the log', async () => {
  const { app, lines } = fixture()
  app.get('/', () => {
    throw new Problem('plugin_slow', { method: 'demo', secret_of_ours: 'for the log' })
  })
  const response = await app.request('/')
  expect(response.status).toBe(504)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({ code: 'plugin_slow', method: 'demo' })
  expect(text).not.toContain('for the log')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', event: 'request_failed', code: 'plugin_slow', method: 'demo' },
  ])
})

test('what the caller did wrong is no error of ours', async () => {
  const { app, lines } = fixture()
  app.get('/', () => {
    throw new Problem('body_invalid')
  })
  expect((await app.request('/')).status).toBe(400)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', event: 'request_refused' })
})

test('any other error is "internal", and its message is in neither the answer nor the log', async () => {
  const { app, lines } = fixture()
  app.get('/', () => {
    throw new TypeError('Testburger 1\n    at 999990019:1:1')
  })
  const response = await app.request('/')
  expect(response.status).toBe(500)
  const told = `${await response.text()} ${lines.join('')}`
  expect(told).toContain('"code":"internal"')
  expect(told).not.toMatch(/Testburger|999990019/)
})

test('the log says where any other error came from', async () => {
  const { app, lines } = fixture()
  app.get('/', () => {
    throw new TypeError('something')
  })
  await app.request('/')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    error: 'TypeError',
    at: expect.stringMatching(/^app\.test\.ts:\d+:\d+$/),
  })
})

test('an unknown address is a problem too', async () => {
  const response = await fixture().app.request('/nowhere')
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'not_found' })
})

test.each(['with a length', 'without a length'])(
  'a body above 64 kB is refused, %s',
  async (how) => {
    const { app } = fixture()
    app.post('/', async (c) => c.text(await c.req.text()))
    const text = 'x'.repeat(64 * 1024 + 1)
    const body = how === 'with a length' ? text : new Blob([text]).stream()
    const headers = { ...(how === 'with a length' && { 'content-length': String(text.length) }) }
    const request = { method: 'POST', body, headers, duplex: 'half' }
    const response = await app.request('/', request)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'body_too_large' })
  },
)

test('no answer may be framed but a page that says who may', async () => {
  const { app } = fixture()
  const own = 'frame-ancestors https://video.example'
  app.get('/away', (c) => c.redirect('/', 303))
  app.get('/page', (c) => c.html('', 200, { 'content-security-policy': own }))
  app.get('/fails', () => {
    throw new Problem('internal')
  })
  const policy = async (path: string) =>
    (await app.request(path)).headers.get('content-security-policy')
  for (const path of ['/healthz', '/away', '/fails', '/nowhere'])
    expect(await policy(path)).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(await policy('/page')).toBe(own)
})
