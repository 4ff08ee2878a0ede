import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  browser,
  conversation,
  login,
  postForm,
  postJson,
  site,
  start,
  tryCore,
  type Tried,
} from '../testing/core.ts'
import { stubPlugin, type Stub } from '../testing/stub-plugin.ts'

const canary = 'kanarie-8f3a'
const down = (): Promise<Stub> => Promise.resolve({ url: 'http://127.0.0.1:1', asked: [] })

/** Something that listens, but isn't a web server. */
async function rawServer(answer: string): Promise<Stub> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, asked: [] }
}

const answers = (body: unknown) => stubPlugin(() => body)
const withStatus = (status: number) =>
  stubPlugin((_asked, response) => {
    response.statusCode = status
    return { ...conversation, secret: canary }
  })
const text = (body: string) => stubPlugin((_asked, response) => void response.end(body))

/** What is wrong with the plugin, and what everybody gets to hear. */
const failures: [string, () => Promise<Stub>, number, string, Record<string, unknown>][] = [
  ['is down', down, 502, 'plugin_unreachable', { reason: 'ECONNREFUSED' }],
  ['hangs up', () => rawServer(''), 502, 'plugin_unreachable', { reason: 'UND_ERR_SOCKET' }],
  [
    'is no web server',
    () => rawServer(`SSH-2.0-${canary}\r\n`),
    502,
    'plugin_unusable',
    { fault: 'http' },
  ],
  ['never answers', () => stubPlugin(() => undefined), 504, 'plugin_slow', {}],
  [
    'begins and never ends',
    () => stubPlugin((_asked, response) => void response.write('{')),
    504,
    'plugin_slow',
    {},
  ],
  ['answers 500', () => withStatus(500), 502, 'plugin_refused', { answer: 500 }],
  ['answers 404', () => withStatus(404), 502, 'plugin_refused', { answer: 404 }],
  [
    'answers HTML',
    () => text(`<!doctype html>${canary}`),
    502,
    'plugin_unusable',
    { fault: 'json' },
  ],
  ['answers nothing', () => text(''), 502, 'plugin_unusable', { fault: 'json' }],
  [
    'answers another shape',
    () => answers({ url: canary }),
    502,
    'plugin_unusable',
    { fault: 'shape' },
  ],
  ['answers null', () => text('null'), 502, 'plugin_unusable', { fault: 'shape' }],
  [
    'answers without end',
    () => text(JSON.stringify({ ...conversation, more: canary.repeat(10_000) })),
    502,
    'plugin_unusable',
    { fault: 'size' },
  ],
  [
    'sends us elsewhere',
    () =>
      stubPlugin((_asked, response) => {
        response.writeHead(307, { location: `https://${canary}.example/` }).end()
      }),
    502,
    'plugin_refused',
    { answer: 307 },
  ],
  ...[
    `javascript:alert('${canary}')`,
    `http://${canary}.example/c`,
    `https://user@${canary}.example/c`,
    `ftp://${canary}.example/c`,
    `https://${canary}.example\\c`,
    ` https://${canary}.example/c`,
  ].map((client_url): (typeof failures)[number] => [
    `sends citizens to ${client_url}`,
    () => answers({ client_url }),
    502,
    'plugin_unusable',
    { fault: expect.stringMatching(/^(shape|client_url)$/) },
  ]),
]

async function withFailing(part: 'comm' | 'auth', plugin: () => Promise<Stub>): Promise<Tried> {
  return tryCore({ [part]: await plugin() })
}

describe.each([
  ['comm', 'chat', 'start_communication', 'Chatten'],
  ['auth', 'demo', 'start_authentication', 'Testinlog'],
] as const)('a %s plugin that', (part, method, call, name) => {
  describe.each(failures)('%s', (_what, plugin, status, code, facts) => {
    test('gives scripts the code and the method, and the log one line with the reason', async () => {
      const core = await withFailing(part, plugin)
      const response = await core.public.request('/start', postJson(start))
      expect(response.status).toBe(status)
      const body = await response.text()
      expect(JSON.parse(body)).toMatchObject({ code, method })
      expect(core.logged).toEqual([
        {
          level: 'error',
          event: 'plugin_failed',
          facts: expect.objectContaining({ code, method, call, ...facts }),
        },
      ])
      expect(body + JSON.stringify(core.logged)).not.toContain(canary)
    })

    test('gives citizens a sentence, another try and the way back', async () => {
      const core = await withFailing(part, plugin)
      const fields = { ...start, return_url: `${site}/verhuizen#deel`, locale: 'nl' }
      const response = await core.public.request('/start', postForm(fields))
      expect(response.status).toBe(status)
      const page = await response.text()
      expect(page).toContain(`<h1>${name} werkt nu even niet</h1>`)
      expect(page).toContain('action="/id/start"')
      for (const [field, value] of Object.entries(fields))
        expect(page).toContain(`name="${field}" value="${value}"`)
      expect(page).toContain('Probeer het opnieuw')
      expect(page).toContain(`href="${site}/verhuizen#deel&amp;id-contact=unavailable"`)
      expect(page).not.toContain(canary)
    })
  })
})

test('citizens may be sent to http on this machine', async () => {
  const client_url = 'http://localhost:8081/comm/chat/c/abc'
  const core = await tryCore({ comm: await answers({ client_url }) })
  expect((await core.public.request('/start', postJson(start))).status).toBe(200)
})

test('a second try works when the plugin is back', async () => {
  let up = false
  const auth = await stubPlugin((_asked, response) => {
    response.statusCode = up ? 200 : 503
    return login
  })
  const core = await tryCore({ auth })
  expect((await core.public.request('/start', postForm(start))).status).toBe(502)
  up = true
  expect((await core.public.request('/start', postForm(start))).status).toBe(303)
})

test('the auth plugin is not asked when the comm plugin fails', async () => {
  const core = await tryCore({ comm: await down() })
  await core.public.request('/start', postJson(start, browser))
  expect(core.auth.asked).toEqual([])
})
