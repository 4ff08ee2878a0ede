import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { installed, type Installation, type InstallationSettings } from './testing/installation.ts'

const loggedOut = 'http://localhost:8081/auth/login/logged-out'
const returnUrl = 'https://www.example.nl/verhuizen'

/** Somebody logged in, and what they share could not be delivered: they are on a page of ours that says so. */
async function loggedIn(settings: InstallationSettings = {}) {
  const at = await installed(settings)
  at.peer.answer(503)
  const browser = at.browser()
  const response = await browser.logsIn(await at.start({ ...at.request, return_url: returnUrl }))
  const text = await response.text()
  at.peer.answer(204)
  const tries = at.peer.received.length
  return {
    at,
    browser,
    text,
    press: (action: string, fields: Record<string, string> = {}, headers = {}) =>
      browser.ask(action, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
    /** Presses "Probeer het opnieuw" on that page: where it leads, and what the other side heard. */
    async triesAgain() {
      const [, action = ''] = /<form[^>]* action="([^"]*\/deliver[^"]*)"/.exec(text) ?? []
      const fields = Object.fromEntries(
        [...text.matchAll(/name="(page|result)" value="([^"]*)"/g)].map(([, name, value]) => [
          name ?? '',
          value ?? '',
        ]),
      )
      const answer = await this.press(action, fields)
      const results = at.peer.received.slice(tries).map(({ body }) => at.openResult(body))
      const statuses = (await Promise.all(results)).map(({ status }) => status)
      return { location: answer.headers.get('location'), statuses }
    },
  }
}

const wayOut = /<form[^>]* action="\/auth\/login\/logout"[\s\S]*?Uitloggen/
const toTheProvider = (response: Response) => new URL(response.headers.get('location') ?? '')

/** The path of the session URL in the last result that was sent. */
async function sessionPath(at: Installation) {
  const { session_url: url = '' } = await at.openResult(at.peer.received.at(-1)?.body)
  return new URL(url).pathname
}

/** The next page that the citizen opens: whether it shows the way out. */
async function showsWayOut({ at, browser }: Awaited<ReturnType<typeof loggedIn>>) {
  return wayOut.test(await (await browser.ask(await at.start(at.request))).text())
}

test('before anybody logged in there is no way out to see', async () => {
  const at = await installed()
  const text = await (await at.browser().ask(await at.start(at.request))).text()
  expect(text).not.toContain('Uitloggen')
})

test('who logged in sees the way out, and it leads to the provider, which takes it without asking who', async () => {
  const citizen = await loggedIn()
  const { at, browser, text, press } = citizen
  expect(text).toMatch(wayOut)
  const url = toTheProvider(await press('/auth/login/logout'))
  expect(`${url.origin}${url.pathname}`).toBe(`${at.provider.issuer}/session/end`)
  expect(url.searchParams.get('post_logout_redirect_uri')).toBe(loggedOut)
  expect(url.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  // The real provider knows the token, and whom it may send back to.
  expect((await fetch(url)).status).toBe(200)
  // Who turns round there is not out there.
  expect(await showsWayOut(citizen)).toBe(true)

  const back = await browser.ask(`${loggedOut}?state=${url.searchParams.get('state')}`)
  const said = await back.text()
  expect(said).toContain('U bent uitgelogd')
  expect(said).toContain(`href="${returnUrl}"`)
  expect(said).not.toMatch(wayOut)
  expect(browser.cookies.size).toBe(0)
  // What was waiting is not shared any more, and the other side hears that nobody identified.
  expect(await citizen.triesAgain()).toEqual({
    location: `${at.request.cancel_url}?notice=cancelled`,
    statuses: ['failed'],
  })
})

test('an ID token that tells something of the citizen stands in no address', async () => {
  const { press } = await loggedIn({ provider: { configuration: { conformIdTokenClaims: false } } })
  const url = toTheProvider(await press('/auth/login/logout'))
  expect(url.searchParams.get('client_id')).toBe('municipality')
  expect(url.searchParams.has('id_token_hint')).toBe(false)
})

test('no other site logs a citizen out; its link to us has the provider ask', async () => {
  const citizen = await loggedIn()
  const { browser, press } = citizen
  const refused = await press('/auth/login/logout', {}, { 'sec-fetch-site': 'cross-site' })
  expect(refused.status).toBe(403)
  const url = toTheProvider(await browser.ask('/auth/login/logout'))
  expect(url.searchParams.has('id_token_hint')).toBe(false)
  expect(await showsWayOut(citizen)).toBe(true)
  await browser.ask(`${loggedOut}?state=${url.searchParams.get('state')}`)
  expect(await showsWayOut(citizen)).toBe(false)
})

test('where the provider can’t be reached the citizen reads what to do, and is out here', async () => {
  const { at, browser, press } = await loggedIn()
  at.provider.condition = 'down'
  at.clock.ahead = 61 * 60_000
  const location = (await press('/auth/login/logout')).headers.get('location') ?? ''
  const said = await (await browser.ask(location)).text()
  expect(said).toContain('U bent nog niet helemaal uitgelogd')
  expect(said).toContain('bij Voorbeeldinlog. Sluit alle vensters')
  expect(browser.cookies.size).toBe(0)
})

test.each(['', '?state=', '?state=x.y.z'])('an address with %j logs nobody out', async (query) => {
  const citizen = await loggedIn()
  expect((await citizen.browser.ask(`${loggedOut}${query}`)).status).toBe(400)
  expect(await showsWayOut(citizen)).toBe(true)
})

type End = (at: Installation) => Promise<unknown>
const ends: [string, boolean, End][] = [
  [
    'the conversation says that they logged out, who may be logged in at the provider still',
    true,
    async (at) =>
      at.internalApp.request(`${await sessionPath(at)}?type=logout`, { method: 'POST' }),
  ],
  [
    'the provider says that they logged out there',
    false,
    async (at) => {
      const seconds = Math.floor(Date.now() / 1000)
      const events = { 'http://schemas.openid.net/event/backchannel-logout': {} }
      const { issuer, key } = at.provider
      const claims = { iss: issuer, aud: 'municipality', sub: 'f3a1', jti: 'one', events }
      const token = await new SignJWT({ ...claims, iat: seconds, exp: seconds + 60 })
        .setProtectedHeader({ alg: 'RS256', kid: key.id, typ: 'logout+jwt' })
        .sign(key.private)
      return at.publicApp.request('/auth/login/backchannel-logout', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ logout_token: token }).toString(),
      })
    },
  ],
]
test.each(ends)('once %s nothing is shared; the way out stays: %j', async (_, stays, end) => {
  const citizen = await loggedIn()
  expect(await showsWayOut(citizen)).toBe(true)
  await end(citizen.at)
  expect(await showsWayOut(citizen)).toBe(stays)
  expect(citizen.browser.cookies.size).toBe(stays ? 1 : 0)
  expect(await citizen.triesAgain()).toEqual({
    location: `${citizen.at.request.cancel_url}?notice=cancelled`,
    statuses: ['failed'],
  })
  const url = toTheProvider(await citizen.press('/auth/login/logout'))
  expect(url.searchParams.has('id_token_hint')).toBe(stays)
})

test('after 15 minutes in which nothing happened the login counts for nothing, and news don’t bring it back', async () => {
  const citizen = await loggedIn()
  const { at } = citizen
  const path = await sessionPath(at)
  at.clock.ahead = 15 * 60_000
  expect(await showsWayOut(citizen)).toBe(false)
  await at.internalApp.request(`${path}?type=user_active`, { method: 'POST' })
  expect(await showsWayOut(citizen)).toBe(false)
  const { location, statuses } = await citizen.triesAgain()
  expect([location, statuses]).toEqual([null, []])
})
