import { expect, test } from 'vitest'
import { installed, type Installation, type InstallationSettings } from './testing/installation.ts'

/** What stands in what the provider says about itself, other than it is. */
const saying =
  (changes: object): InstallationSettings['between'] =>
  async (url, answer) =>
    url.endsWith('/.well-known/openid-configuration')
      ? Response.json({ ...(await answer.json()), ...changes })
      : answer

/** The citizen reads that it doesn't work now, and can try again or go back. */
async function isTold(at: Installation, because: object) {
  const browser = at.browser()
  const url = await at.start(at.request)
  const response = await browser.goesOn(url)
  const text = await response.text()
  expect(response.status).toBe(503)
  expect(text).toContain('Inloggen lukt nu niet')
  expect(text).toContain('Er zijn geen gegevens gedeeld')
  expect(text).toContain('Probeer het opnieuw')
  expect(at.peer.received).toEqual([])
  expect(at.events()).toContainEqual(
    expect.objectContaining({ event: 'request_failed', code: 'plugin_unavailable', ...because }),
  )
  return { browser, url, text }
}

test('where the provider is down the citizen reads so, and can try again when it is up', async () => {
  const at = await installed()
  at.provider.condition = 'down'
  const { browser, url } = await isTold(at, { fault: 'unreachable' })
  at.provider.condition = 'up'
  await browser.logsIn(url)
  expect((await at.openResult(at.peer.received[0]?.body)).status).toBe('success')
})

test('or go back, and then the other side knows', async () => {
  const at = await installed()
  at.provider.condition = 'down'
  const { browser, text } = await isTold(at, { fault: 'unreachable' })
  const [, action = ''] = /<form[^>]* action="([^"]*\/cancel[^"]*)"/.exec(text) ?? []
  const [, page = ''] = /name="page" value="([^"]*)"/.exec(text) ?? []
  const response = await browser.ask(action, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ page }).toString(),
  })
  expect(response.headers.get('location')).toContain('/return/sealed')
  expect((await at.openResult(at.peer.received[0]?.body)).status).toBe('failed')
})

test('a provider that says nothing is waited for no longer than told', async () => {
  const at = await installed({ patience: 0.3 })
  at.provider.condition = 'silent'
  await isTold(at, { fault: 'slow' })
})

test.each(['down', 'silent'] as const)(
  'a provider that is %s when the citizen comes back: the login failed, and they go on',
  async (condition) => {
    const at = await installed({ patience: 2 })
    const browser = at.browser()
    const url = await browser.visits(await at.start(at.request))
    at.provider.condition = condition
    const response = await browser.ask(url)
    expect(response.headers.get('location')).toContain('notice=failed')
    expect((await at.openResult(at.peer.received[0]?.body)).status).toBe('failed')
  },
)

test('what the provider says about itself is asked once, not for every citizen', async () => {
  const at = await installed()
  const times = () => at.provider.asked.filter(({ path }) => path.startsWith('/.well-known')).length
  await Promise.all([1, 2, 3].map(async () => at.browser().goesOn(await at.start(at.request))))
  expect(times()).toBe(1)
  at.clock.ahead = 61 * 60_000
  await at.browser().goesOn(await at.start(at.request))
  expect(times()).toBe(2)
})

test.each([
  ['another issuer', { issuer: 'http://127.0.0.1:1' }, 'unusable'],
  ['a login page elsewhere', { authorization_endpoint: 'https://elsewhere.example/' }, 'metadata'],
  ['a login page that is a script', { authorization_endpoint: 'javascript:alert(1)' }, 'metadata'],
  ['tokens elsewhere', { token_endpoint: 'http://169.254.169.254/latest' }, 'metadata'],
  ['keys elsewhere', { jwks_uri: 'https://elsewhere.example/keys' }, 'metadata'],
])('a provider that says that it has %s is not believed', async (_, changes, fault) => {
  await isTold(await installed({ between: saying(changes) }), { fault })
})

test.each([
  [
    'wants what is asked straight, and has no address for that',
    {},
    { require_pushed_authorization_requests: true },
    'pushed_authorization_request_endpoint',
  ],
  [
    'wants it straight, and the configuration says not to',
    { pushed_request: false },
    { require_pushed_authorization_requests: true },
    'require_pushed_authorization_requests',
  ],
  [
    'has no address for it, and the configuration says to',
    { pushed_request: true },
    {},
    'pushed_authorization_request_endpoint',
  ],
  [
    'wants it signed, and the configuration says not to',
    { signed_request: false },
    { require_signed_request_object: true },
    'require_signed_request_object',
  ],
  [
    'wants it signed, and there is no key',
    {},
    { require_signed_request_object: true },
    'require_signed_request_object',
  ],
])(
  'a provider that %s: nobody is sent there, and the log says which',
  async (_, table, changes, part) => {
    const at = await installed({ table, between: saying(changes) })
    await isTold(at, { fault: 'metadata' })
    expect(at.lines.join('')).toContain(part)
  },
)

test('keys at another origin of the provider’s are taken where that is configured', async () => {
  const elsewhere = 'https://keys.example'
  const at = await installed({
    table: { endpoint_origins: [elsewhere] },
    between: saying({ jwks_uri: `${elsewhere}/keys` }),
  })
  expect((await at.browser().goesOn(await at.start(at.request))).status).toBe(303)
})

test('a redirect of the provider’s is not followed', async () => {
  const at = await installed({
    between: (url, answer) =>
      url.endsWith('openid-configuration')
        ? new Response(null, { status: 302, headers: { location: 'http://127.0.0.1:1/' } })
        : answer,
  })
  await isTold(at, { fault: 'unusable' })
})

test('an answer without end is not read to its end', async () => {
  const endless = () =>
    new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(100_000).fill(32)) })
  const at = await installed({
    between: (url, answer) =>
      url.endsWith('openid-configuration')
        ? new Response(endless(), { headers: { 'content-type': 'application/json' } })
        : answer,
  })
  await isTold(at, { fault: 'unreachable' })
})
