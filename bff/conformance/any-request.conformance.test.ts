import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeRsa, pem } from '../../protocol/testing/keys.ts'
import { conversation, login, site, tables, tryCore, type Tried } from '../testing/core.ts'
import { stubPlugin } from '../testing/stub-plugin.ts'
import { anyRequest, anyStart, signedFields, type AnyRequest } from './testing/anything.ts'
import { second, signed, signedStart } from './testing/tokens.ts'

const pair = makeRsa()
const keys = {
  authonly_request_keys: { chat: { type: 'RSA', key: pem(pair.publicKey, 'spki') } },
  widget_params_keys: { chat: { type: 'RSA', key: pem(pair.publicKey, 'spki') } },
}
const [move, ...others] = tables().purposes
/** Where every start is open, so that more of what is sent gets further. */
const lenient = {
  ...keys,
  purposes: [{ ...move, authentication: 'optional', accept_auth_result: true }, ...others],
}

/** Whether a plugin is quick is not what is asked here. */
const timeouts = { plugin: 20_000, availability: 20_000 }

/** Where citizens may be sent, whatever is asked: to plugins, to us and to configured websites. */
const ours = [
  conversation.client_url,
  login.client_url,
  `${site}/`,
  'https://contact.example/id/',
  '/id/start-auth/',
]

async function expectAnswered(core: Tried, { path, init }: AnyRequest): Promise<void> {
  for (const app of [core.public, core.internal]) {
    const response = await app.request(path, init)
    expect(response.status).toBeLessThan(500)
    const location = response.headers.get('location')
    if (location !== null) expect(ours.some((url) => location.startsWith(url))).toBe(true)
    await response.arrayBuffer()
  }
  expect(core.logged.filter(({ level }) => level === 'error')).toEqual([])
  core.logged.length = 0
}

test.each([
  ['a core with the starts of the older ones', keys],
  ['a core with every start open', lenient],
])('%s fails on no request at all, and sends nobody anywhere else', async (_what, changes) => {
  const core = await tryCore({ changes, timeouts })
  await fc.assert(
    fc.asyncProperty(anyRequest, (request) => expectAnswered(core, request)),
    { numRuns: 400 },
  )
})

test('no start fails by what is sent', async () => {
  const core = await tryCore({ changes: lenient, timeouts })
  await fc.assert(
    fc.asyncProperty(anyStart, (request) => expectAnswered(core, request)),
    { numRuns: 400 },
  )
})

test('no signed start fails by what is in it', async () => {
  const core = await tryCore({ changes: keys, timeouts })
  const claims = fc.oneof(signedFields, fc.dictionary(fc.string(), fc.jsonValue()))
  const times = fc.dictionary(fc.constantFrom('exp', 'iat', 'nbf', 'sub', 'x'), fc.jsonValue())
  await fc.assert(
    fc.asyncProperty(claims, times, async (request, more) => {
      const token = await signedStart(request, {
        key: pair.privateKey,
        kid: 'chat',
        claims: more,
      })
      const headers = { 'content-type': 'application/jwt', accept: 'application/json' }
      const init = { method: 'POST', headers, body: token }
      await expectAnswered(core, { path: '/start', init })
    }),
    { numRuns: 200 },
  )
})

test('no signed address of the choice page fails by what is in it', async () => {
  const core = await tryCore({ changes: keys, timeouts })
  const claims = fc.record(
    {
      sub: fc.constantFrom('id-contact-widget-params', 'verder-helpen-widget-params', 'x'),
      purpose: fc.constantFrom('report_move', 'gone'),
      start_url: fc.oneof(fc.webUrl(), fc.constant(`${site}:1/start`), fc.jsonValue()),
      cancel_url: fc.oneof(fc.webUrl(), fc.constant(`${site}/`), fc.jsonValue()),
      display_name: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
      exp: fc.constantFrom<unknown>(second() + 1e9, 1, '1', null),
    },
    { requiredKeys: ['sub', 'purpose', 'start_url', 'display_name', 'exp'] },
  )
  await fc.assert(
    fc.asyncProperty(claims, fc.constantFrom('/', '?'), async (params, between) => {
      const token = await signed(params, pair.privateKey)
      await expectAnswered(core, { path: `/start-auth${between}${token}`, init: {} })
    }),
    { numRuns: 200 },
  )
})

test('nothing that a plugin answers is a failure of ours, nor sends a citizen where it is not safe', async () => {
  const url = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true, validSchemes: ['http', 'https'] }),
    fc.string({ unit: 'binary' }).map((text) => `https://chat.example/${text}`),
    fc.string({ unit: 'binary' }).map((text) => `tel:${text}`),
    fc.constantFrom('http://localhost:1/a', 'https://ü.example/ü?ü#ü', 'javascript:1', 'tel:'),
    fc.jsonValue(),
  )
  const answer = fc.oneof(
    fc.record({ client_url: url, attr_url: url }, { requiredKeys: ['client_url'] }),
    fc.jsonValue(),
  )
  let said: unknown
  const plugin = await stubPlugin(({ url }) => (url.startsWith('/start_') ? said : {}))
  const settings = { failures: Infinity, doubt: 1000, firstLook: 1000, slowestLook: 1000 }
  const core = await tryCore({
    comm: plugin,
    auth: plugin,
    breaker: settings,
    changes: lenient,
    timeouts,
  })
  const form = fc.constantFrom(
    'purpose=report_move&auth_method=demo&comm_method=chat',
    'purpose=report_move&comm_method=chat',
    'purpose=report_move&auth_method=demo',
  )
  await fc.assert(
    fc.asyncProperty(answer, form, async (given, body) => {
      said = given ?? {}
      const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: '*/*' }
      const response = await core.public.request('/start', { method: 'POST', headers, body })
      if (response.status >= 500) {
        const { code } = (await response.json()) as { code: string }
        expect(code).toMatch(/^plugin_(unusable|refused)$/)
      } else {
        expect(response.status).toBe(303)
        expect(response.headers.get('location')).toMatch(/^(https:|http:\/\/(localhost|127\.))/)
      }
    }),
    { numRuns: 300 },
  )
})
