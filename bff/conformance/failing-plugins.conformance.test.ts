import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { conversation, login, sharedInstallation } from './testing/installation.ts'
import { open } from './testing/purposes.ts'
import type { Answer } from './testing/recording-plugin.ts'
import { clientUrl, form, json } from './testing/requests.ts'

const canary = 'kanarie-8f3a'
/** Nobody listens there. */
const absent = 'http://127.0.0.1:1'

const method = (tag: string, start: string) => ({ tag, name: tag, image_path: '/i.svg', start })
const listOf = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [])

/** Beside those of the family, one of each whose plugin is not there. */
const at = sharedInstallation({
  family: '2024',
  change: (tables) => ({
    ...open(tables),
    auth_methods: [...listOf(tables.auth_methods), method('absent', absent)],
    comm_methods: [...listOf(tables.comm_methods), method('absent', absent)],
  }),
})

const start = (request: RequestInit) => fetch(`${at.server.url}/start`, request)
const full = { purpose: 'report_move', auth_method: 'irma', comm_method: 'chat' }
const text =
  (body: string, status = 200): Answer =>
  (_asked, response) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end(body)
const megabyte = 'x'.repeat(1024 * 1024)

/** What is wrong, how the plugin answers, and what everybody hears of it. */
const failures: [string, Answer, number, Record<string, unknown>][] = [
  ['500', text(canary, 500), 502, { code: 'plugin_refused', answer: 500 }],
  ['404', text(canary, 404), 502, { code: 'plugin_refused', answer: 404 }],
  ['HTML', text(`<!doctype html>${canary}`), 502, { code: 'plugin_unusable', fault: 'json' }],
  ['nothing', text(''), 502, { code: 'plugin_unusable', fault: 'json' }],
  ['another shape', () => ({ url: canary }), 502, { code: 'plugin_unusable', fault: 'shape' }],
  [
    '10 MB',
    (_asked, response) => {
      response.on('error', () => undefined)
      for (let part = 0; part < 10; part += 1) response.write(megabyte)
      response.end(canary)
    },
    502,
    { code: 'plugin_unusable', fault: 'size' },
  ],
  [
    'with a connection that breaks',
    (_asked, response) => void response.destroy(),
    502,
    { code: 'plugin_unreachable' },
  ],
]

describe.each([
  ['comm', 'chat', 'start_communication'],
  ['auth', 'irma', 'start_authentication'],
] as const)('a %s plugin that answers', (part, tag, call) => {
  test.each(failures)(
    '%s is named, with the reason on one line of the log',
    async (_what, answer, status, facts) => {
      at[part].answer = answer
      const before = (await at.server.events('plugin_failed')).length
      const response = await start(json(full))
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      const body = await response.text()
      expect(JSON.parse(body)).toMatchObject({ code: facts.code, method: tag, status })
      expect((await at.server.events('plugin_failed')).slice(before)).toMatchObject([
        { level: 'error', method: tag, call, ...facts },
      ])
      expect(body + (await at.server.said())).not.toContain(canary)

      // Another method's start in between shows that what failed is this one's alone.
      at[part].answer = undefined
      const other = { ...full, [`${part}_method`]: part === 'comm' ? 'call' : 'digid' }
      expect(await clientUrl(await start(json(other)))).toBe(login.client_url)
      expect(await clientUrl(await start(json(full)))).toBe(login.client_url)
    },
  )

  test('anything wrong is a page for a citizen, who can try again', async () => {
    at[part].answer = text(canary, 500)
    const response = await start(form(full))
    expect(response.status).toBe(502)
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    const page = await response.text()
    expect(page).toContain('werkt nu even niet')
    expect(page).toContain('name="purpose" value="report_move"')
    expect(page).not.toContain(canary)
  })
})

test.each([
  ['comm', { ...full, comm_method: 'absent' }],
  ['auth', { ...full, auth_method: 'absent' }],
])('a %s plugin that is not there is named', async (_part, request) => {
  const before = (await at.server.events('plugin_failed')).length
  const response = await start(json(request))
  expect(response.status).toBe(502)
  expect(await response.json()).toMatchObject({ code: 'plugin_unreachable', method: 'absent' })
  expect((await at.server.events('plugin_failed')).slice(before)).toMatchObject([
    { method: 'absent', reason: 'ECONNREFUSED' },
  ])
  expect(await clientUrl(await start(json(full)))).toBe(login.client_url)
})

test('plugins that are slow are waited for five seconds, and slow nobody else', async () => {
  const slowly = (response: ServerResponse) => {
    const timer = setTimeout(() => response.end(JSON.stringify(login)), 6000)
    response.on('close', () => clearTimeout(timer))
  }
  at.comm.answer = ({ body }, response) =>
    body.purpose === 'open' ? slowly(response) : conversation(at.comm.url)
  at.auth.answer = ({ text }, response) => (text.includes('"bsn"') ? slowly(response) : login)
  const slow = [
    start(json({ ...full, purpose: 'open' })),
    start(json({ ...full, purpose: 'request_passport', comm_method: 'call' })),
  ]
  let over = 0
  for (const one of slow) void one.then(() => (over += 1))
  const quick = { ...full, auth_method: 'digid', comm_method: 'video' }
  expect(await clientUrl(await start(json(quick)))).toBe(login.client_url)
  expect(over).toBe(0)

  const answers = await Promise.all(slow)
  expect(answers.map(({ status }) => status)).toEqual([504, 504])
  expect(await Promise.all(answers.map((answer) => answer.json()))).toMatchObject([
    { code: 'plugin_slow', method: 'chat' },
    { code: 'plugin_slow', method: 'irma' },
  ])
})
