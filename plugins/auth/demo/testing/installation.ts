import { createPrivateKey, createPublicKey } from 'node:crypto'
import { Hono } from 'hono'
import { openAuthResult } from '../../../../protocol/open-auth-result.ts'
import { inPem, makeEc, makeRsa } from '../../../../protocol/testing/keys.ts'
import { createLog } from '../../../kit/log.ts'
import { attrUrlPeer, type Answer } from '../../../kit/testing/attr-url-peer.ts'
import { parseAuthConfig } from '../../../kit/auth/auth-config.ts'
import { DemoTable } from '../config.ts'
import { createDemoAuthPlugin } from '../plugin.ts'

const signing = inPem(makeEc())
const encryption = inPem(makeRsa())

/** A merged configuration, secrets and keys filled in, that allows the comm plugin at this origin. */
export const rawConfig = (commOrigin: string) => ({
  server_url: 'http://localhost:8081',
  internal_url: 'http://127.0.0.1:8082',
  internal_secret: 'only these processes know this text',
  return_origins: ['https://www.example.nl'],
  organisation: { name: 'Gemeente Voorbeeld', website: 'https://www.example.nl' },
  attributes: { name: { name: { nl: 'Uw naam', en: 'Your name' } } },
  purposes: [
    {
      tag: 'report_move',
      name: { nl: 'Verhuizing doorgeven', en: 'Report a move' },
      attributes: ['name', 'address'],
      reasons: { name: { nl: 'om u goed aan te spreken', en: 'to address you properly' } },
    },
  ],
  auth: {
    demo: {
      name: { nl: 'Testinlog', en: 'Test login' },
      signing_privkey: { type: 'EC', key: signing.privateKey },
      encryption_pubkey: { type: 'RSA', key: encryption.publicKey },
      allowed_origins: [commOrigin, 'http://localhost:8081'],
      session_url: true,
    },
    wallet: {
      name: { nl: 'Testportemonnee', en: 'Test wallet' },
      dialect: 'verder-helpen',
      signing_privkey: { type: 'EC', key: signing.privateKey },
      encryption_pubkey: { type: 'RSA', key: encryption.publicKey },
      allowed_origins: [commOrigin],
      level: 'test',
    },
  },
})

/** Both listeners with two instances mounted, a real attr URL, a clock that stands still, and what was logged. */
export async function installation(...answers: Answer[]) {
  const peer = await attrUrlPeer(...(answers.length ? answers : [204]))
  const lines: string[] = []
  const clock = { now: new Date('2026-11-22T13:02:00Z') }
  const publicApp = new Hono()
  const internalApp = new Hono()
  for (const name of ['demo', 'wallet']) {
    const parsed = parseAuthConfig(DemoTable, rawConfig(peer.origin), { name })
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
    const plugin = createDemoAuthPlugin({
      ...parsed.value,
      assets: 'dist/pages',
      now: () => clock.now,
      log: createLog({ destination: { write: (line) => lines.push(line) } }),
      fetch,
      timeout: 200,
    })
    for (const { path, app } of plugin.public) publicApp.route(path, app)
    for (const { path, app } of plugin.internal) internalApp.route(path, app)
  }

  const start = (body: object, instance = 'demo') =>
    internalApp.request(`/auth/${instance}/start_authentication`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  return {
    peer,
    lines,
    clock,
    publicApp,
    internalApp,
    start,
    continuation: `${peer.origin}/comm/chat/c/secret-of-the-conversation`,
    /** What the core sends for a full start. */
    request: {
      attributes: ['name', 'address'],
      continuation: `${peer.origin}/comm/chat/c/secret-of-the-conversation`,
      attr_url: peer.attrUrl,
      cancel_url: 'http://localhost:8081/return/sealed',
      return_url: 'https://www.example.nl/verhuizen',
      purpose: 'report_move',
      locale: 'nl',
    },
    async clientUrl(body: object, instance = 'demo'): Promise<URL> {
      const { client_url: url } = await (await start(body, instance)).json()
      return new URL(url)
    },
    /** As a browser: opens the page, and gives what its forms hold. */
    async open(url: URL, headers: Record<string, string> = {}) {
      const response = await publicApp.request(url.href, { headers })
      const text = await response.text()
      const key = /name="page" value="([^"]*)"/.exec(text)?.[1] ?? ''
      const [confirm = '', cancel = ''] = [...text.matchAll(/<form[^>]* action="([^"]*)"/g)].map(
        ([, action]) => action ?? '',
      )
      return { response, text, key, confirm, cancel }
    },
    /** As a browser: sends a form of ours. */
    press: (action: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      publicApp.request(action, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
        body: new URLSearchParams(fields).toString(),
      }),
    /** As the comm plugin: the only one that can. */
    openResult: (jwe: string | null | undefined) =>
      openAuthResult(jwe ?? '', {
        decryptionKey: createPrivateKey(encryption.privateKey),
        signatureKeys: [createPublicKey(signing.publicKey)],
        now: () => clock.now,
      }),
    close: () => peer.close(),
  }
}

export type Installation = Awaited<ReturnType<typeof installation>>
