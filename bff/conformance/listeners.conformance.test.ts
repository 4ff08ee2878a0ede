import { describe, expect, onTestFinished, test } from 'vitest'
import { makeEc, makeRsa, pem } from '../../protocol/testing/keys.ts'
import { families } from './testing/families.ts'
import { endInstallation, sharedInstallation, startInstallation } from './testing/installation.ts'
import { browser, clientUrl, json, script, visit } from './testing/requests.ts'
import { authResult } from './testing/tokens.ts'

const full = { purpose: 'report_move', auth_method: 'browser', comm_method: 'chat' }

describe.each(families)('a core alone on a configuration of %s', (family) => {
  const at = sharedInstallation({ family })

  test('serves on its one port everything that the old core served there', async () => {
    const { server, auth } = at
    const all = await fetch(`${server.url}/session_options`, { headers: script })
    expect(Object.keys((await all.json()) as object)).toEqual([
      'report_move',
      'request_passport',
      'in_conversation',
    ])
    const one = await fetch(`${server.url}/session_options/request_passport`, { headers: script })
    expect(await one.json()).toMatchObject({
      auth_methods: [{ tag: 'irma', name: 'IRMA', image_path: '/static/irma.svg' }],
      comm_methods: [
        { tag: 'chat', name: 'Chatten', image_path: '/static/chat.svg' },
        { tag: 'call', name: 'Bellen', image_path: '/static/phone.svg' },
      ],
    })
    expect(await clientUrl(await fetch(`${server.url}/start`, json(full)))).toBeTruthy()
    const shim = String(auth.starts[0]?.continuation)
    expect((await visit(`${shim}?result=${await authResult()}`)).status).toBe(303)
  })

  test('offers a purpose for during a conversation, without channels', async () => {
    const response = await fetch(`${at.server.url}/session_options/in_conversation`)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ comm_methods: [] })
  })

  test('has metrics and its health on the internal port, and nothing else', async () => {
    const { server } = at
    const metrics = await fetch(`${server.internalUrl}/metrics`)
    expect(metrics.status).toBe(200)
    expect(await metrics.text()).toContain('id_contact_http_requests_total')
    expect((await fetch(`${server.internalUrl}/healthz`)).status).toBe(200)
    for (const path of ['/session_options', '/session_options/report_move', '/auth_attr_shim/x'])
      expect((await fetch(`${server.internalUrl}${path}`)).status).toBe(404)
    expect((await fetch(`${server.internalUrl}/start`, json(full))).status).toBe(404)
    expect(at.journal).toEqual([])
  })

  test.each(['/metrics', '/start_authentication', '/start_communication', '/availability'])(
    'has no %s on the public port',
    async (path) => {
      for (const request of [{ headers: browser }, json({}), { method: 'POST' }])
        expect((await fetch(`${at.server.url}${path}`, request)).status).toBe(404)
    },
  )

  test('does not know what it never had', async () => {
    const page = await visit(`${at.server.url}/gone`)
    expect(page.status).toBe(404)
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    const unknown = await fetch(`${at.server.url}/session_options/gone`, { headers: script })
    expect(unknown.status).toBe(400)
  })
})

test('what a plugin in the same process does for other parts is on the internal port only', async () => {
  const { privateKey } = makeEc()
  const at = await startInstallation({
    family: '2024',
    change: (tables) => ({
      ...tables,
      internal_url: 'http://127.0.0.1:1',
      organisation: { name: 'Gemeente Voorbeeld' },
      attributes: { email: { name: 'E-mail' } },
      purposes: [
        { tag: 'report_move', attributes: ['email'], allowed_auth: ['*'], allowed_comm: ['chat'] },
      ],
      auth: {
        demo: {
          name: 'Testinlog',
          signing_privkey: { type: 'EC', key: pem(privateKey, 'pkcs8') },
          encryption_pubkey: { type: 'RSA', key: pem(makeRsa().publicKey, 'spki') },
          allowed_origins: ['https://chat.example'],
        },
      },
    }),
  })
  onTestFinished(() => endInstallation(at))
  const path = '/auth/demo/start_authentication'
  const body = { attributes: ['email'], continuation: 'https://chat.example/c/abc' }
  const outside = await fetch(`${at.server.url}${path}`, json(body))
  expect(outside.status).toBe(404)
  const inside = await fetch(`${at.server.internalUrl}${path}`, json(body))
  expect(inside.status).toBe(200)
  const url = await clientUrl(inside)
  expect((await visit(url)).status).toBe(200)
  const page = new URL(url).pathname
  expect((await visit(`${at.server.internalUrl}${page}`)).status).toBe(404)
})
