import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import { Agent, fetch as fetchThrough } from 'undici'
import { type ClientMetadata, type Configuration, Provider } from 'oidc-provider'
import { cookieHeader, keepCookies } from '../../../../protocol/testing/cookies.ts'
import { sharedMemory } from './memory.ts'

export const clientSecret = 'a-secret-of-this-test-of-32-bytes-and-more'

/** Who logs in, and how. */
export interface Person {
  sub: string
  acr?: string
  claims: Record<string, unknown>
}

export interface TestProvider {
  issuer: string
  /** Who logs in from now on. */
  person: Person
  /** What it answers instead of a login, where somebody presses "Inloggen": an error of the standard. */
  error: string | undefined
  /** From now on: faults of its own, or nothing at all. */
  condition: 'up' | 'down' | 'silent'
  /** Has a fault of its own at so many of the next requests for tokens. */
  stumbles: number
  /** Each request that it got: method, path and what was in the body. */
  readonly asked: { method: string; path: string; body: string; authorization?: string }[]
  /** Sends browsers back to there from now on. */
  comesBackTo(redirectUri: string): void
  /** Signs with another key from now on; the old one counts no longer. */
  rotate(): void
  /** What it signs with now. */
  readonly key: { private: KeyObject; id: string }
  /** Goes where a browser is sent, presses a button there, and comes back: with which address. */
  visit(url: string, press?: 'login' | 'cancel', jar?: Map<string, string>): Promise<string>
  close(): Promise<void>
}

export interface TestProviderSettings {
  /** Where we are, to come back to. */
  redirectUri?: string
  client?: Partial<ClientMetadata>
  configuration?: Configuration
  /** It tells us who logged out there (OpenID Connect Back-Channel Logout 1.0). */
  tells?: boolean
  tls?: ServerOptions
}

/** A real OpenID provider (oidc-provider) on this machine, with a login page of two buttons. */
export async function testProvider({
  redirectUri = 'http://localhost:8081/auth/login/callback',
  client,
  configuration,
  tells = false,
  tls,
}: TestProviderSettings = {}): Promise<TestProvider> {
  let comeBack = redirectUri
  const server = tls ? createTlsServer(tls, listen) : createServer(listen)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const issuer = `${tls ? 'https' : 'http'}://127.0.0.1:${port}`
  const dispatcher = tls && new Agent({ connect: { ca: String(tls.cert) } })
  const visiting = dispatcher
    ? (url: string, init: RequestInit) =>
        fetchThrough(url, { ...init, dispatcher } as object) as unknown as Promise<Response>
    : fetch
  let key = firstKey
  const adapter = sharedMemory()
  let provider = made()

  function made(): Provider {
    return new Provider(issuer, {
      adapter,
      clients: [
        {
          client_id: 'municipality',
          client_secret: clientSecret,
          redirect_uris: [comeBack],
          post_logout_redirect_uris: [comeBack.replace('/callback', '/logged-out')],
          ...(tells && {
            backchannel_logout_uri: comeBack.replace('/callback', '/backchannel-logout'),
          }),
          ...client,
        },
      ],
      jwks: { keys: [{ ...key.private.export({ format: 'jwk' }), kid: key.id, use: 'sig' }] },
      acrValues: ['low', 'substantial', 'high'],
      claims: { openid: ['sub', 'acr'], profile: ['name', 'birthdate', 'bsn', 'home'] },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      cookies: { keys: ['cookies-of-this-test'] },
      findAccount: (_, sub) => ({
        accountId: sub,
        claims: () => ({ ...at.person.claims, sub }),
      }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client?.clientId ?? '',
          accountId: oidc.session?.accountId ?? '',
        })
        grant.addOIDCScope('openid profile')
        await grant.save()
        return grant
      },
      // Its own way of asking takes no addresses on this machine.
      ...(tells && {
        fetch: (url, asked) => fetch(url, { ...asked, dispatcher: undefined } as object),
      }),
      ...configuration,
      features: {
        backchannelLogout: { enabled: tells },
        devInteractions: { enabled: false },
        pushedAuthorizationRequests: { enabled: false },
        ...configuration?.features,
      },
    })
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url: path = '', headers } = request
    const asked = { method, path, body: '', authorization: headers.authorization ?? '' }
    at.asked.push(asked)
    if (at.condition === 'silent') return
    if (path === '/favicon.ico') return void response.writeHead(204).end()
    if (at.condition === 'down') return void response.writeHead(503).end()
    if (path === '/token' && at.stumbles-- > 0) return void response.writeHead(502).end()
    if (path.startsWith('/interaction/')) return void interact(request, response)
    // There it looks at the session before it reads: by then the body would be gone.
    if (!path.startsWith('/session/'))
      request.on('data', (chunk: Buffer) => (asked.body += String(chunk)))
    void provider.callback()(request, response)
  }

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      const headers = { 'content-type': 'text/html; charset=utf-8' }
      return void response.writeHead(200, headers).end(loginPage)
    }
    const pressed = Buffer.concat(await request.toArray()).toString()
    const { sub: accountId, acr } = at.person
    const refused = pressed.includes('cancel') ? 'access_denied' : at.error
    await provider.interactionFinished(
      request,
      response,
      refused
        ? { error: refused, error_description: 'not for anybody to read' }
        : { login: { accountId, remember: false, ...(acr !== undefined && { acr }) } },
    )
  }

  const at: TestProvider = {
    issuer,
    person: { sub: 'f3a1', acr: 'substantial', claims: {} },
    error: undefined,
    condition: 'up',
    stumbles: 0,
    asked: [],
    get key() {
      return key
    },
    comesBackTo(uri) {
      comeBack = uri
      provider = made()
    },
    rotate() {
      key = newKey(Number(key.id) + 1)
      provider = made()
    },
    async visit(url, press = 'login', jar = new Map<string, string>()) {
      let asking: RequestInit = {}
      for (let next = url; ;) {
        const response = await visiting(next, {
          ...asking,
          redirect: 'manual',
          headers: { cookie: cookieHeader(jar) },
        })
        asking = {}
        keepCookies(jar, response)
        const location = response.headers.get('location')
        if (location !== null) next = new URL(location, next).href
        else if (new URL(next).pathname.startsWith('/interaction/'))
          asking = { method: 'POST', body: new URLSearchParams({ press }) }
        else throw new Error(`The provider answered ${response.status}.`)
        if (!next.startsWith(issuer)) return next
      }
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
  return at
}

/** Making one takes long: all providers of a test begin with the same. */
const firstKey = newKey(1)

function newKey(number: number) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { private: privateKey, id: String(number) }
}

const loginPage = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Inloggen</title>
  <main><h1>Inloggen bij de aanbieder</h1>
  <form method="post"><button name="press" value="login">Inloggen</button>
  <button name="press" value="cancel">Annuleren</button></form></main></html>`
