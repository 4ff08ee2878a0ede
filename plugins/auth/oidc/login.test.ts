import { expect, test } from 'vitest'
import { installed, type Installation } from './testing/installation.ts'

const back = (notice: string) => ({
  status: 303,
  location: `http://localhost:8081/return/sealed?notice=${notice}`,
})
const goesTo = (response: Response) => ({
  status: response.status,
  location: response.headers.get('location'),
})
const set = (name: string, value: string) => (url: URL) => url.searchParams.set(name, value)

/** What was delivered, in order. */
const delivered = (at: Installation) =>
  Promise.all(at.peer.received.map(({ body }) => at.openResult(body)))

test('who logs in there is brought on, and what was asked is delivered', async () => {
  const at = await installed()
  const response = await at.browser().logsIn(await at.start(at.request))
  expect(goesTo(response)).toEqual({ status: 303, location: at.continuation })
  const [result] = await delivered(at)
  expect(result).toMatchObject({
    status: 'success',
    auth_method: 'login',
    level: 'substantial',
    attributes: { name: 'Naam-Kanarie', bsn: '999990019' },
  })
  expect(Object.keys(result?.attributes ?? {})).toEqual(['name', 'bsn'])
})

test('before that the page says what is shared, and the button where it leads', async () => {
  const at = await installed()
  const text = await (await at.browser().ask(await at.start(at.request))).text()
  expect(text).toMatch(/Naam[\s\S]*BSN/)
  expect(text).toContain('Verder naar Voorbeeldinlog')
})

test('the provider is asked with PKCE, a state, a nonce and the level that is wanted', async () => {
  const at = await installed()
  const response = await at.browser().goesOn(await at.start(at.request))
  const { origin, searchParams } = new URL(response.headers.get('location') ?? '')
  expect(origin).toBe(at.provider.issuer)
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: 'municipality',
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: 'http://localhost:8081/auth/login/callback',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
    state: expect.stringMatching(/^[\w-]{32}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    acr_values: 'substantial high',
  })
})

test('an attribute that no claim gives is refused at the start', async () => {
  const at = await installed()
  expect(await at.start({ ...at.request, attributes: ['shoe_size'] })).toBeUndefined()
})

test('a claim that this citizen doesn’t have makes it fail, rather than be left out', async () => {
  const at = await installed()
  at.provider.person.claims = { name: 'Naam-Kanarie' }
  const response = await at.browser().logsIn(await at.start(at.request))
  expect(goesTo(response)).toEqual(back('failed'))
  expect(await delivered(at)).toMatchObject([{ status: 'failed', attributes: {} }])
})

test('who stops at the provider comes back as one who cancelled', async () => {
  const at = await installed()
  const response = await at.browser().logsIn(await at.start(at.request), { press: 'cancel' })
  expect(goesTo(response)).toEqual(back('cancelled'))
  expect(await delivered(at)).toMatchObject([{ status: 'failed', attributes: {} }])
})

test('other words for having stopped can be configured', async () => {
  const at = await installed({ table: { cancel_errors: ['access_denied', 'login_required'] } })
  at.provider.error = 'login_required'
  const response = await at.browser().logsIn(await at.start(at.request))
  expect(goesTo(response)).toEqual(back('cancelled'))
})

test.each(['server_error', 'temporarily_unavailable', 'login_required'])(
  'when the provider says %s, the login failed, and the log has the code and no description',
  async (error) => {
    const at = await installed()
    at.provider.error = error
    const response = await at.browser().logsIn(await at.start(at.request))
    expect(goesTo(response)).toEqual(back('failed'))
    expect(at.events()).toContainEqual(
      expect.objectContaining({ event: 'login_failed', fault: 'refused', because: error }),
    )
    expect(at.lines.join('')).not.toContain('not for anybody')
  },
)

test.each(['low', undefined])(
  'a login at level %s is too low: nothing is shared, and the page there can say why',
  async (acr) => {
    const at = await installed()
    at.provider.person = { ...at.provider.person, ...(acr ? { acr } : { acr: '' }) }
    const response = await at.browser().logsIn(await at.start(at.request))
    expect(goesTo(response)).toEqual(back('level_too_low'))
    expect(await delivered(at)).toMatchObject([{ status: 'failed', attributes: {} }])
  },
)

test('a provider that says that it can’t reach the level is understood', async () => {
  const at = await installed()
  at.provider.error = 'unmet_authentication_requirements'
  const response = await at.browser().logsIn(await at.start(at.request))
  expect(goesTo(response)).toEqual(back('level_too_low'))
})

test('an answer with a state that this browser didn’t begin is nobody’s', async () => {
  const at = await installed()
  const browser = at.browser()
  const response = await browser.logsIn(await at.start(at.request), {
    back: set('state', 'x'.repeat(32)),
  })
  expect(response.status).toBe(409)
  expect(await response.text()).toContain('U begon in een ander venster')
  expect(at.peer.received).toEqual([])
})

test('an answer in another browser is nobody’s, and the code is never used', async () => {
  const at = await installed()
  const url = await at.browser().visits(await at.start(at.request))
  expect((await at.browser().ask(url)).status).toBe(409)
  expect(at.provider.asked.some(({ path }) => path === '/token')).toBe(false)
})

test('the same answer once more does nothing', async () => {
  const at = await installed()
  const browser = at.browser()
  const url = await browser.visits(await at.start(at.request))
  expect((await browser.ask(url)).status).toBe(303)
  expect((await browser.ask(url)).status).toBe(409)
  expect(at.peer.received).toHaveLength(1)
})

test('a code of an earlier login, put into another answer, is refused', async () => {
  const at = await installed()
  const browser = at.browser()
  const url = await browser.visits(await at.start(at.request))
  const code = new URL(url).searchParams.get('code') ?? ''
  await browser.ask(url)
  const response = await browser.logsIn(await at.start(at.request), { back: set('code', code) })
  expect(goesTo(response)).toEqual(back('failed'))
  expect((await delivered(at)).map(({ status }) => status)).toEqual(['success', 'failed'])
})

test('a code that somebody else began is refused', async () => {
  const at = await installed()
  const theirs = await at.browser().visits(await at.start(at.request))
  const code = new URL(theirs).searchParams.get('code') ?? ''
  const response = await at
    .browser()
    .logsIn(await at.start(at.request), { back: set('code', code) })
  expect(goesTo(response)).toEqual(back('failed'))
  expect(at.events()).toContainEqual(expect.objectContaining({ because: 'invalid_grant' }))
})

test('an ID token with another nonce is refused', async () => {
  const at = await installed()
  const response = await at
    .browser()
    .logsIn(await at.start(at.request), { there: set('nonce', 'another') })
  expect(goesTo(response)).toEqual(back('failed'))
  expect(at.events()).toContainEqual(
    expect.objectContaining({ because: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' }),
  )
})

test.each(['https://elsewhere.example', 'http://127.0.0.1:1'])(
  'an answer that says to come from %s is refused before its code is used',
  async (issuer) => {
    const at = await installed()
    const response = await at
      .browser()
      .logsIn(await at.start(at.request), { back: set('iss', issuer) })
    expect(goesTo(response)).toEqual(back('failed'))
    expect(at.provider.asked.some(({ path }) => path === '/token')).toBe(false)
  },
)

test('a provider that signs with a new key from now on is believed at once', async () => {
  const at = await installed()
  await at.browser().logsIn(await at.start(at.request))
  at.provider.rotate()
  const response = await at.browser().logsIn(await at.start(at.request))
  expect(goesTo(response).location).toBe(at.continuation)
})

test('a provider that begins to sign with a new key while somebody is there is believed too', async () => {
  const at = await installed()
  const browser = at.browser()
  const url = await browser.visits(await at.start(at.request))
  at.provider.rotate()
  expect(goesTo(await browser.ask(url)).location).toBe(at.continuation)
})

test.each([
  [1, 'success'],
  [2, 'failed'],
])('a provider that is away %d times when it is asked for tokens', async (times, status) => {
  const at = await installed()
  at.provider.stumbles = times
  await at.browser().logsIn(await at.start(at.request))
  expect((await delivered(at))[0]?.status).toBe(status)
})

test('two tabs at once each come to their own end', async () => {
  const at = await installed()
  const browser = at.browser()
  const [one, two] = [
    await browser.visits(await at.start(at.request)),
    await browser.visits(await at.start({ ...at.request, continuation: `${at.continuation}-2` })),
  ]
  const second = await browser.ask(two)
  const first = await browser.ask(one)
  expect(goesTo(first).location).toBe(at.continuation)
  expect(goesTo(second).location).toBe(`${at.continuation}-2`)
})

test('how far clocks may lie apart can be configured', async () => {
  const at = await installed({
    table: { clock_tolerance: 30 },
    provider: { configuration: { ttl: { IdToken: 60 } } },
  })
  const browser = at.browser()
  const url = await browser.visits(await at.start(at.request))
  at.clock.ahead = 80_000
  await browser.ask(url)
  expect((await delivered(at))[0]?.status).toBe('success')
})

test.each([
  ['behind', -10, 'success'],
  ['a little ahead', 65, 'success'],
  ['further ahead than the token lives', 80, 'failed'],
])('a clock of ours that is %s', async (_, seconds, status) => {
  const at = await installed({ provider: { configuration: { ttl: { IdToken: 60 } } } })
  const browser = at.browser()
  const url = await browser.visits(await at.start(at.request))
  at.clock.ahead = seconds * 1000
  await browser.ask(url)
  expect((await delivered(at))[0]?.status).toBe(status)
})
