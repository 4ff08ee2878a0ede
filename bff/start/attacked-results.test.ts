import { expect, test } from 'vitest'
import { attacksOn } from '../../protocol/testing/attacks.ts'
import { cookieHeader, keepCookies } from '../../protocol/testing/cookies.ts'
import { canary, forging, type Target } from '../../protocol/testing/forging.ts'
import { makeEc, makeRsa } from '../../protocol/testing/keys.ts'
import { largestAuthResult } from '../../protocol/auth-result.ts'
import { isCanonical } from '../../protocol/compact-token.ts'
import {
  browser,
  conversation,
  noon,
  postForm,
  postJson,
  script,
  site,
  start,
  tables,
  tryCore,
} from '../testing/core.ts'
import { startAnswer, stubPlugin } from '../testing/stub-plugin.ts'

/**
 * The core has no key that opens a result (PROTOCOL.md section 5). What it brings on it brings as it came, or not at
 * all where it is no encrypted token; judging it is the comm plugin's.
 */
const targets: [string, Target][] = (['id-contact', 'verder-helpen'] as const).flatMap(
  (dialect) => [
    [`RSA, ${dialect}`, { auth: makeRsa(), comm: makeRsa(), dialect, now: () => noon }],
    [`EC, ${dialect}`, { auth: makeEc(), comm: makeEc(), dialect, now: () => noon }],
  ],
)
const [demo] = tables().auth_methods
const [purpose] = tables().purposes

/** What somebody brings, and whether it looks like an encrypted token. */
async function hostile(
  target: Target,
): Promise<{ name: string; result: string; mayGoOn: boolean }[]> {
  const all = [...attacksOn(target), ['right', () => forging(target).sealed()] as const]
  return Promise.all(
    all.map(async ([name, make]) => {
      const result = await make()
      return { name, result, mayGoOn: isCanonical(result, 'jwe') }
    }),
  )
}

test.each(targets)('auth_attr_shim brings on tokens only, as they came: %s', async (_, target) => {
  const attr = await stubPlugin((_asked, response) => {
    response.statusCode = 204
    response.end()
    return undefined
  })
  const auth = await stubPlugin(startAnswer({ client_url: 'https://auth.example/x' }))
  const core = await tryCore({
    auth,
    comm: await stubPlugin(startAnswer({ ...conversation, attr_url: `${attr.url}/attributes` })),
    changes: {
      auth_methods: [{ ...demo, start: auth.url, disable_attr_url: true }],
      purposes: [{ ...purpose, allowed_auth: ['demo'] }],
    },
  })
  await core.public.request('/start', postJson(start))
  const { continuation = '' } = auth.asked[0]?.body as Record<string, string>
  const path = new URL(continuation).pathname.replace('/id', '')
  for (const { name, result, mayGoOn: looksRight } of await hostile(target)) {
    const mayGoOn = looksRight && result.length < largestAuthResult
    const before = attr.asked.length
    const response = await core.public.request(`${path}?result=${encodeURIComponent(result)}`)
    const brought = attr.asked.slice(before).map(({ body }) => body)
    expect(brought, name).toEqual(mayGoOn ? [result] : [])
    const location = mayGoOn ? conversation.client_url : null
    expect([response.status, response.headers.get('location')], name).toEqual([
      mayGoOn ? 303 : 400,
      location,
    ])
    expect(await response.text(), name).not.toContain(canary)
  }
  expect(JSON.stringify(core.logged)).not.toMatch(new RegExp(`${canary}|eyJ|evil`))
})

test.each(targets)('a start that brings a result hands it on as it came: %s', async (_, target) => {
  const comm = await stubPlugin(startAnswer({ client_url: conversation.client_url }))
  const core = await tryCore({
    comm,
    changes: { purposes: [{ ...purpose, accept_auth_result: true }] },
  })
  for (const { name, result } of await hostile(target)) {
    const before = comm.asked.length
    const body = { purpose: 'report_move', comm_method: 'chat', auth_result: result }
    const response = await core.public.request('/start', postJson(body, script))
    const brought = comm.asked
      .slice(before)
      .map(({ body: asked }) => (asked as { auth_result?: string }).auth_result)
    expect(brought, name).toEqual(result.length < 8 * 1024 ? [result] : [])
    expect(response.status, name).toBe(result.length < 8 * 1024 ? 200 : 400)
    expect(await response.text(), name).not.toContain(canary)
  }
  expect(JSON.stringify(core.logged)).not.toMatch(new RegExp(`${canary}|eyJ|evil`))
})

test.each(targets)(
  'identifying first keeps tokens only, and hands on what came: %s',
  async (_, target) => {
    const comm = await stubPlugin((_asked, response) => {
      // As comm plugins do with what they can't believe.
      response.statusCode = 400
      return {}
    })
    const core = await tryCore({ comm })
    const before = { purpose: 'report_move', auth_method: 'demo', return_url: site }
    const after = { purpose: 'report_move', comm_method: 'chat', return_url: site }
    const headers: Record<string, string> = {
      ...browser,
      origin: site,
      'sec-fetch-site': 'same-site',
    }
    for (const { name, result, mayGoOn } of await hostile(target)) {
      const cookies = new Map<string, string>()
      const go = async (path: string, init: RequestInit) => {
        const cookie = cookieHeader(cookies)
        const sent = { ...init, headers: { ...headers, ...init.headers, cookie } }
        const response = await core.public.request(path, sent)
        keepCookies(cookies, response)
        return response
      }
      comm.asked.length = 0
      await go('/start', postForm(before, headers))
      const { continuation = '' } = core.auth.asked.at(-1)?.body as Record<string, string>
      const path = new URL(continuation).pathname.replace('/id', '')
      const back = await go(`${path}?result=${encodeURIComponent(result)}`, {})
      const isKept = mayGoOn && result.length < 8 * 1024
      const notice = isKept ? 'identified' : 'failed'
      expect(back.headers.get('location'), name).toBe(`${site}/#id-contact=${notice}`)
      const chosen = await go('/start', postForm(after, headers))
      const brought = comm.asked.map(({ body }) => (body as { auth_result?: string }).auth_result)
      expect(brought, name).toEqual(isKept ? [result] : [])
      expect([chosen.status, chosen.headers.get('location')], name).toEqual([
        isKept ? 502 : 400,
        null,
      ])
      expect(await chosen.text(), name).not.toContain(canary)
    }
    expect(JSON.stringify(core.logged)).not.toMatch(new RegExp(`${canary}|eyJ|evil`))
  },
)
