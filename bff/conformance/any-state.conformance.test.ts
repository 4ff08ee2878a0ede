import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sealState } from '../../protocol/sealed-state.ts'
import { browser, noon, postForm, postJson, site, start, tryCore } from '../testing/core.ts'
import type { Tried } from '../testing/core.ts'
import { startAnswer, stubPlugin } from '../testing/stub-plugin.ts'

const jwe = 'eyJhbGciOiJkaXIifQ..AAAA.BBBB.CCCC'
const lastOf = (url: unknown) => String(url).split('/').at(-1) ?? ''

/** Where each kind of sealed state is taken, with a true one of it. */
async function sealedStates(): Promise<{ core: Tried; states: Record<string, string> }> {
  const [tel, page] = ['tel:14024,1', 'https://chat.example/c']
  let client_url = page
  const comm = await stubPlugin((asked, response) =>
    startAnswer({ client_url, attr_url: `${comm.url}/attr` })(asked, response),
  )
  const core = await tryCore({ comm })
  const config = { ...core.config }
  const demo = config.authMethods.get('demo')
  if (demo) Object.assign(demo, { disableAttrUrl: true })

  const asked = () => core.auth.asked.at(-1)?.body as Record<string, string>
  await core.public.request('/start', postJson(start))
  const [shim, back] = [lastOf(asked().continuation), lastOf(asked().cancel_url)]
  client_url = tel
  await core.public.request('/start', postJson({ ...start, auth_method: 'wallet' }))
  const call = lastOf(asked().continuation)
  client_url = page
  const first = { purpose: 'report_move', auth_method: 'demo' }
  await core.public.request('/start', postForm(first))
  const identify = lastOf(asked().continuation)
  const then = { purpose: 'report_move', comm_method: 'chat' }
  const fromSite = { ...browser, origin: site, 'sec-fetch-site': 'cross-site' }
  const step = await core.public.request('/start', postForm(then, fromSite))
  const next = lastOf(step.headers.get('location'))
  const states = {
    '/auth_attr_shim/': shim,
    '/return/': back,
    '/call/': call,
    '/identified/': identify,
    '/start/continue/': next,
  }
  core.logged.length = 0
  comm.asked.length = 0
  core.auth.asked.length = 0
  return { core, states }
}

/** What somebody does to a token. */
const change = fc.oneof(
  fc.nat().map((at) => (token: string) => {
    const index = at % token.length
    return `${token.slice(0, index)}${token[index] === 'A' ? 'B' : 'A'}${token.slice(index + 1)}`
  }),
  fc.nat().map((at) => (token: string) => token.slice(0, at % token.length)),
  fc.base64String().map((more) => (token: string) => `${token}${more.replaceAll(/[+/=]/g, '')}A`),
  fc.array(fc.nat({ max: 4 }), { maxLength: 6 }).map((order) => (token: string) => {
    const parts = token.split('.')
    return order.map((index) => parts[index]).join('.')
  }),
  fc.constant((token: string) => token.replace(/^[^.]*/, 'eyJhbGciOiJub25lIn0')),
  fc.constant(() => jwe),
)

/** Nobody was asked for anything, nothing failed, and the citizen reads a page. */
async function expectRefused(core: Tried, path: string): Promise<void> {
  const response = await core.public.request(`${path}?result=${jwe}`, { headers: browser })
  expect([400, 404]).toContain(response.status)
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  expect(core.comm.asked).toEqual([])
  expect(core.auth.asked).toEqual([])
  expect(core.logged.filter(({ level }) => level === 'error')).toEqual([])
}

describe('sealed state', () => {
  test('that was changed in any way opens nowhere', async () => {
    const { core, states } = await sealedStates()
    const one = fc.constantFrom(...Object.entries(states))
    await fc.assert(
      fc.asyncProperty(one, change, async ([path, sealed], act) => {
        const changed = act(sealed)
        // Without any state, or with dots alone, which URLs fold, it is another address.
        fc.pre(changed !== sealed && !/^\.*$/.test(changed))
        await expectRefused(core, `${path}${changed}`)
      }),
      { numRuns: 300 },
    )
  })

  test('of one kind opens as no other', async () => {
    const { core, states } = await sealedStates()
    for (const path of Object.keys(states))
      for (const [own, sealed] of Object.entries(states))
        if (own !== path) await expectRefused(core, `${path}${sealed}`)
  })

  test('that we sealed with something else in it, as another version might, opens nowhere', async () => {
    const { core, states } = await sealedStates()
    const kinds = ['shim', 'return', 'call', 'identify', 'next-step']
    const places = Object.keys(states)
    const content = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('purpose', 'attr_url', 'nonce', 'tel'), fc.jsonValue()),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: kinds.length - 1 }), content, async (index, payload) => {
        const [secret] = core.config.secrets
        const settings = { secret, now: () => noon, lifeSeconds: 60 }
        const sealed = await sealState(kinds[index] ?? '', payload, settings)
        const response = await core.public.request(`${places[index]}${sealed}`)
        expect(response.status).toBeLessThan(500)
        expect(core.comm.asked).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('that is too old is said to be, and brings nothing anywhere', async () => {
    const { core, states } = await sealedStates()
    core.wait(2 * 24 * 60 * 60)
    for (const [path, sealed] of Object.entries(states)) {
      const response = await core.public.request(`${path}${sealed}?result=${jwe}`, {
        headers: browser,
      })
      expect(response.status).toBeLessThan(500)
      expect(response.headers.get('location') ?? '').not.toContain('identified')
    }
    expect(core.comm.asked).toEqual([])
    expect(core.auth.asked).toEqual([])
  })
})
