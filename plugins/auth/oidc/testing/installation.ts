import { createPrivateKey, createPublicKey } from 'node:crypto'
import { Hono } from 'hono'
import { onTestFinished } from 'vitest'
import { openAuthResult } from '../../../../protocol/open-auth-result.ts'
import { cookieHeader, type Cookies, keepCookies } from '../../../../protocol/testing/cookies.ts'
import { inPem, makeEc, makeRsa } from '../../../../protocol/testing/keys.ts'
import { parseAuthConfig } from '../../../kit/auth/auth-config.ts'
import { createLog } from '../../../kit/log.ts'
import { attrUrlPeer } from '../../../kit/testing/attr-url-peer.ts'
import { OidcTable } from '../config.ts'
import { createOidcAuthPlugin } from '../plugin.ts'
import {
  clientSecret,
  type TestProvider,
  testProvider,
  type TestProviderSettings,
} from './provider.ts'

const signing = inPem(makeEc())
const encryption = inPem(makeRsa())

const serverUrl = 'http://localhost:8081'

/** A merged configuration, secrets and keys filled in. */
export const rawConfig = (commOrigin: string, issuer: string, changes: object = {}) => ({
  server_url: serverUrl,
  internal_url: 'http://127.0.0.1:8082',
  internal_secret: 'only these processes know this text',
  organisation: { name: 'Gemeente Voorbeeld', website: 'https://www.example.nl' },
  return_origins: ['https://www.example.nl'],
  purposes: [{ tag: 'report_move', name: 'Verhuizing doorgeven' }],
  auth: {
    login: {
      plugin: 'oidc',
      name: 'Voorbeeldinlog',
      signing_privkey: { type: 'EC', key: signing.privateKey },
      encryption_pubkey: { type: 'RSA', key: encryption.publicKey },
      allowed_origins: [commOrigin, serverUrl],
      issuer,
      client_id: 'municipality',
      client_secret: clientSecret,
      scopes: ['openid', 'profile'],
      levels: ['low', 'substantial', 'high'],
      minimum_level: 'substantial',
      attributes: { name: 'name', date_of_birth: 'birthdate', bsn: 'bsn' },
      ...changes,
    },
  },
})

export interface InstallationSettings {
  /** Changes of `[auth.login]`. */
  table?: object
  provider?: TestProviderSettings
  /** Seconds that a call to the provider may take. */
  patience?: number
  /** Stands between us and the provider. */
  between?: (url: string, answer: Response) => Response | Promise<Response>
}

/** Our plugin, a real provider, a real attr URL, a clock that moves by hand, and what was logged. */
export async function installation({
  table,
  provider: asked,
  patience,
  between,
}: InstallationSettings = {}) {
  const [peer, provider] = await Promise.all([attrUrlPeer(204), testProvider(asked)])
  provider.person = {
    sub: 'f3a1',
    acr: 'substantial',
    claims: { name: 'Naam-Kanarie', birthdate: '1980-01-31', bsn: '999990019' },
  }
  const lines: string[] = []
  /** Milliseconds that our clock is ahead. */
  const clock = { ahead: 0 }
  const now = () => new Date(Date.now() + clock.ahead)
  const parsed = parseAuthConfig(OidcTable, rawConfig(peer.origin, provider.issuer, table), {
    name: 'login',
  })
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  const plugin = createOidcAuthPlugin({
    ...parsed.value,
    assets: 'dist/pages',
    now,
    log: createLog({ destination: { write: (line) => lines.push(line) } }),
    fetch: async (url, init) => {
      const answer = await fetch(url, init)
      return between ? between(String(url), answer) : answer
    },
    ...(patience !== undefined && { patience }),
  })
  const publicApp = new Hono()
  const internalApp = new Hono()
  for (const { path, app } of plugin.public) publicApp.route(path, app)
  for (const { path, app } of plugin.internal) internalApp.route(path, app)

  const continuation = `${peer.origin}/comm/chat/c/secret-of-the-conversation`
  return {
    peer,
    provider,
    lines,
    events: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    clock,
    publicApp,
    internalApp,
    continuation,
    request: {
      attributes: ['name', 'bsn'],
      continuation,
      attr_url: peer.attrUrl,
      cancel_url: `${serverUrl}/return/sealed`,
      purpose: 'report_move',
      locale: 'nl',
    },
    browser: () => new Browser(publicApp, provider),
    async start(this: void, body: object): Promise<string> {
      const response = await internalApp.request('/auth/login/start_authentication', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const { client_url: url } = (await response.json()) as { client_url: string }
      return url
    },
    /** As the comm plugin: the only one that can. */
    openResult: (jwe: string | null | undefined) =>
      openAuthResult(jwe ?? '', {
        decryptionKey: createPrivateKey(encryption.privateKey),
        signatureKeys: [createPublicKey(signing.publicKey)],
        now,
      }),
    async close() {
      await plugin.close()
      await Promise.all([peer.close(), provider.close()])
    },
  }
}

export type Installation = Awaited<ReturnType<typeof installation>>

/** One for this test only. */
export async function installed(settings?: InstallationSettings): Promise<Installation> {
  const at = await installation(settings)
  onTestFinished(() => at.close())
  return at
}

/** A citizen's browser, with its own cookies, at our pages and at the provider's. */
export class Browser {
  readonly cookies: Cookies = new Map()
  readonly #ours: Hono
  readonly #provider: TestProvider

  constructor(ours: Hono, provider: TestProvider) {
    this.#ours = ours
    this.#provider = provider
  }

  async ask(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = {
      cookie: cookieHeader(this.cookies),
      'sec-fetch-site': 'same-origin',
      ...init.headers,
    }
    const response = await this.#ours.request(url, { ...init, headers })
    keepCookies(this.cookies, response)
    return response
  }

  /** Opens the page that tells what is shared, and presses "Verder naar …". */
  async goesOn(clientUrl: string): Promise<Response> {
    const text = await (await this.ask(clientUrl)).text()
    const [, key = ''] = /name="page" value="([^"]*)"/.exec(text) ?? []
    const [, action = ''] = /<form[^>]* action="([^"]*\/confirm[^"]*)"/.exec(text) ?? []
    return this.ask(action, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ page: key }).toString(),
    })
  }

  /** To the provider: with which address it sends the browser back. */
  async visits(clientUrl: string, { press, there }: Visit = {}): Promise<string> {
    const response = await this.goesOn(clientUrl)
    const url = new URL(response.headers.get('location') ?? '')
    there?.(url)
    return this.#provider.visit(url.href, press)
  }

  /** All the way, with what somebody in between makes of the two addresses. */
  async logsIn(clientUrl: string, { back, ...visit }: Visit = {}): Promise<Response> {
    const url = new URL(await this.visits(clientUrl, visit))
    back?.(url)
    return this.ask(url.href)
  }
}

export interface Visit {
  press?: 'login' | 'cancel'
  there?: (url: URL) => void
  back?: (url: URL) => void
}
