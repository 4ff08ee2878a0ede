import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ClientMetadata, Provider } from 'oidc-provider'
import { cookieHeader, keepCookies } from '../../../protocol/testing/cookies.ts'

/** A municipality's own login, spoken by a real OpenID provider on this machine. */
export interface TestOrganisation {
  issuer: string
  /** Who logs in from now on; nobody does when it is undefined. */
  person: { sub: string; name?: string; groups?: readonly string[] } | undefined
  /** Answers nothing but faults of its own from now on. */
  down: boolean
  /** Goes where the desk sends a browser, logs in there, and comes back: with which address. */
  visit(url: string): Promise<string>
  close(): Promise<void>
}

export const clientSecret = 'a-secret-of-this-test'

/** @param desk where the desk is: `http://localhost:8081/desk` */
export async function testOrganisation(
  desk: string,
  client: Partial<ClientMetadata> = { client_secret: clientSecret },
): Promise<TestOrganisation> {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'desk',
        ...client,
        redirect_uris: [`${desk}/login/callback`],
        post_logout_redirect_uris: [`${desk}/login?why=logged_out`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['cookies-of-this-test'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...organisation.person, sub }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  const atProvider = provider.callback()

  const answer: typeof atProvider = async (request, response) => {
    if (organisation.down) return void response.writeHead(503).end()
    if (!request.url?.startsWith('/interaction/')) return atProvider(request, response)
    const { person } = organisation
    const result = person
      ? { login: { accountId: person.sub } }
      : { error: 'access_denied', error_description: 'nobody' }
    return provider.interactionFinished(request, response, result)
  }

  const organisation: TestOrganisation = {
    issuer,
    person: undefined,
    down: false,
    visit: async (url) => {
      const cookies = new Map<string, string>()
      for (let at = url; ;) {
        const headers = { cookie: cookieHeader(cookies) }
        const response = await fetch(at, { redirect: 'manual', headers })
        keepCookies(cookies, response)
        const location = response.headers.get('location')
        if (location === null) throw new Error(`The provider answered ${response.status}.`)
        at = new URL(location, at).href
        if (!at.startsWith(issuer)) return at
      }
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
  return organisation
}
