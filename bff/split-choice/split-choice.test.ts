import { describe, expect, test } from 'vitest'
import { cookieHeader, keepCookies } from '../../protocol/testing/cookies.ts'
import { browser, conversation, login, postForm, site, tables, tryCore } from '../testing/core.ts'

const jwe = 'eyJhbGciOiJkaXIifQ..AAAA.BBBB.CCCC'
const [move, passport] = tables().purposes
const return_url = `${site}/verhuizen#formulier`
const first = { purpose: 'report_move', auth_method: 'demo', return_url }
const then = { purpose: 'report_move', comm_method: 'chat', return_url }

/** A browser that keeps cookies and goes where it is sent within the core. */
async function visit(changes: Record<string, unknown> = {}) {
  const core = await tryCore({ changes })
  const cookies = new Map<string, string>()
  const set: string[] = []
  async function go(path: string, init: RequestInit = {}, { withCookies = true } = {}) {
    const cookie = cookieHeader(cookies)
    const headers = { ...Object.fromEntries(new Headers(init.headers)) }
    if (withCookies && cookie) headers.cookie = cookie
    const response = await core.public.request(path, { ...init, headers })
    set.push(...response.headers.getSetCookie())
    keepCookies(cookies, response)
    return response
  }
  return { core, go, cookies, set }
}

const from = (origin: string, fetchSite: string) => ({
  ...browser,
  origin,
  'sec-fetch-site': fetchSite,
})
const sameSite = from(site, 'same-site')
const crossSite = from(site, 'cross-site')

/** Goes to identify, and gives the path that the auth plugin sends the citizen back to. */
async function identifying(changes: Record<string, unknown> = {}) {
  const visited = await visit(changes)
  const sent = await visited.go('/start', postForm(first, crossSite))
  expect(sent.status).toBe(303)
  expect(sent.headers.get('location')).toBe(login.client_url)
  const asked = visited.core.auth.asked[0]?.body as Record<string, string>
  const back = new URL(asked.continuation ?? '').pathname.replace('/id', '')
  return { ...visited, asked, back }
}

async function identified(changes: Record<string, unknown> = {}) {
  const visited = await identifying(changes)
  const response = await visited.go(`${visited.back}?result=${jwe}`)
  expect(response.headers.get('location')).toBe(`${return_url}&id-contact=identified`)
  return visited
}

describe('identifying first', () => {
  test('asks the auth plugin alone, for a result in the browser', async () => {
    const { core, asked } = await identifying()
    expect(core.comm.asked).toEqual([])
    expect(asked).toMatchObject({
      attributes: ['name', 'email'],
      continuation: expect.stringMatching(/^https:\/\/contact\.example\/id\/identified\/[\w.-]+$/),
      cancel_url: expect.stringContaining('/return/'),
      return_url,
    })
    expect(asked).not.toHaveProperty('attr_url')
  })

  test('brings the citizen back to their page, with a notice and no secret in the address', async () => {
    const { go, back, set } = await identifying()
    const response = await go(`${back}?result=${jwe}`)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`${return_url}&id-contact=identified`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    for (const line of set) {
      expect(line).toMatch(/^__Host-/)
      for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
        expect(line).toContain(flag)
      expect(line).not.toContain(jwe)
    }
  })

  test('without a page to come back to ends on the contact page', async () => {
    const { go, core } = await visit()
    await go('/start', postForm({ ...first, return_url: '' }))
    const asked = core.auth.asked[0]?.body as Record<string, string>
    const back = new URL(asked.continuation ?? '').pathname.replace('/id', '')
    const response = await go(`${back}?result=${jwe}`)
    expect(response.headers.get('location')).toBe(
      'https://contact.example/id/contact/report_move#id-contact=identified',
    )
  })

  test.each([
    ['another browser', `?result=${jwe}`, false],
    ['no result', '', true],
    ['what is no result', '?result=canary', true],
    ['a result larger than other parts accept', `?result=${jwe}${'A'.repeat(8192)}`, true],
  ])('comes to nothing with %s', async (_what, query, withCookies) => {
    const { go, back, cookies } = await identifying()
    const response = await go(`${back}${query}`, {}, { withCookies })
    expect(response.headers.get('location')).toBe(`${return_url}&id-contact=failed`)
    expect([...cookies.keys()].filter((name) => name.includes('identified'))).toEqual([])
  })

  test('counts once: the same address again keeps nothing', async () => {
    const { go, back, cookies } = await identifying()
    await go(`${back}?result=${jwe}`)
    cookies.clear()
    const again = await go(`${back}?result=${jwe}`)
    expect(again.headers.get('location')).toContain('id-contact=failed')
    expect(cookies.size).toBe(0)
  })

  describe('in several tabs', () => {
    /** Sends another one to identify, and gives the path that it comes back to. */
    async function another({ go, core }: Awaited<ReturnType<typeof visit>>) {
      await go('/start', postForm(first, crossSite))
      const asked = core.auth.asked.at(-1)?.body as Record<string, string>
      return new URL(asked.continuation ?? '').pathname.replace('/id', '')
    }
    const noticeFrom = async ({ go }: Awaited<ReturnType<typeof visit>>, back: string) =>
      (await go(`${back}?result=${jwe}`)).headers.get('location')?.split('id-contact=')[1]

    test('works in each, in any order, and once', async () => {
      const visited = await visit()
      const tabs = [await another(visited), await another(visited), await another(visited)]
      for (const tab of [1, 0, 2])
        expect(await noticeFrom(visited, tabs[tab] ?? '')).toBe('identified')
      for (const back of tabs) expect(await noticeFrom(visited, back)).toBe('failed')
    })

    test('that are very many works in the last one, and no more is kept than for eight', async () => {
      const visited = await visit()
      let back = ''
      for (let tab = 0; tab < 30; tab += 1) back = await another(visited)
      expect(visited.cookies.size).toBe(8)
      expect(await noticeFrom(visited, back)).toBe('identified')
    })

    test('does not count in the tab of another browser', async () => {
      const visited = await visit()
      const theirs = await another(await visit())
      const own = await another(visited)
      expect(await noticeFrom(visited, theirs)).not.toBe('identified')
      expect(await noticeFrom(visited, own)).toBe('identified')
    })
  })

  test('is not ended by asking for the headers of the address only', async () => {
    const { go, back, cookies } = await identifying()
    const before = [...cookies]
    expect((await go(`${back}?result=${jwe}`, { method: 'HEAD' })).status).toBe(405)
    expect([...cookies]).toEqual(before)
    const response = await go(`${back}?result=${jwe}`)
    expect(response.headers.get('location')).toContain('id-contact=identified')
  })

  test('that took too long is said to have', async () => {
    const { go, back, core, cookies } = await identifying()
    core.wait(3600)
    const response = await go(`${back}?result=${jwe}`)
    expect(response.headers.get('location')).toContain('id-contact=expired')
    expect(cookies.size).toBe(0)
  })

  test('to an address that was not made here is refused', async () => {
    const { core } = await visit()
    const response = await core.public.request(`/identified/eyJ.a.b.c.d?result=${jwe}`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Deze pagina bestaat niet')
  })
})

test('the contact page asks who identified only for the channel, and nobody else', async () => {
  const { go } = await identified()
  const known = await (await go('/contact/report_move', { headers: browser })).text()
  expect(known).toContain('Wij weten nu wie u bent')
  expect(known).not.toContain('name="auth_method"')
  const other = await go('/contact/passport', { headers: browser })
  expect(await other.text()).toContain('name="auth_method"')
  const stranger = await go('/contact/report_move', { headers: browser }, { withCookies: false })
  expect(await stranger.text()).not.toContain('Wij weten nu wie u bent')
})

describe('the channel after', () => {
  test('takes what was shared along, and clears it', async () => {
    const { go, core, cookies } = await identified()
    const response = await go('/start', postForm(then, sameSite))
    expect(response.headers.get('location')).toBe(conversation.client_url)
    expect(core.comm.asked[0]?.body).toMatchObject({ purpose: 'report_move', auth_result: jwe })
    expect(cookies.size).toBe(0)
  })

  test('from a website elsewhere is one step more, where browsers bring the cookies', async () => {
    const { go, core, cookies } = await identified()
    const step = await go('/start', postForm(then, crossSite), { withCookies: false })
    expect(step.status).toBe(303)
    const location = String(step.headers.get('location'))
    expect(location).toMatch(/^https:\/\/contact\.example\/id\/start\/continue\/[\w.-]+$/)
    expect(core.comm.asked).toEqual([])

    const path = new URL(location).pathname.replace('/id', '')
    const response = await go(path, { headers: browser })
    expect(response.headers.get('location')).toBe(conversation.client_url)
    expect(core.comm.asked[0]?.body).toMatchObject({ auth_result: jwe })
    expect(cookies.size).toBe(0)
  })

  test('is not started by asking for the headers of that step only', async () => {
    const { go, core, cookies } = await identified()
    const step = await go('/start', postForm(then, crossSite), { withCookies: false })
    const path = new URL(String(step.headers.get('location'))).pathname.replace('/id', '')
    const before = [...cookies]
    const headers = await go(path, { method: 'HEAD', headers: browser })
    expect([headers.status, headers.headers.get('allow')]).toEqual([405, 'GET'])
    expect(core.comm.asked).toEqual([])
    expect([...cookies]).toEqual(before)
    const response = await go(path, { headers: browser })
    expect(response.headers.get('location')).toBe(conversation.client_url)
  })

  test('sent on from somebody else’s form, by a link, does not use what was shared', async () => {
    const { go, core, cookies } = await identified()
    const shared = [...cookies]
    const elsewhere = await core.public.request('/start', postForm(then, crossSite))
    const path = new URL(String(elsewhere.headers.get('location'))).pathname.replace('/id', '')
    const response = await go(path, { headers: browser })
    expect(response.status).toBe(400)
    expect(core.comm.asked).toEqual([])
    expect([...cookies]).toEqual(shared)
  })

  test('of a result of 8 KiB is one in several cookies', async () => {
    const { go, back, core, cookies } = await identifying()
    const large = `eyJhbGciOiJkaXIifQ..AAAA.${'BBBB'.repeat(1990)}.CCCC`
    await go(`${back}?result=${large}`)
    expect(cookies.size).toBeGreaterThan(2)
    for (const value of cookies.values()) expect(value.length).toBeLessThan(4000)
    await go('/start', postForm(then, sameSite))
    expect(core.comm.asked[0]?.body).toMatchObject({ auth_result: large })
  })

  test('can be tried again when the comm plugin fails', async () => {
    const { go, core, cookies } = await identified({
      comm_methods: [{ ...tables().comm_methods[0], start: 'http://127.0.0.1:1' }],
    })
    const response = await go('/start', postForm(then, sameSite))
    expect(response.status).toBe(502)
    expect(await response.text()).toContain('Probeer het opnieuw')
    expect(cookies.size).toBe(1)
    expect(core.auth.asked).toHaveLength(1)
  })

  test.each([
    ['a page on another site', from('https://evil.example', 'cross-site')],
    ['a neighbour below the same domain', from('https://other.voorbeeld.example', 'same-site')],
    ['a page that hides where it is', from('null', 'cross-site')],
  ])('chosen by %s does not use what was shared', async (_who, headers) => {
    const { go, core } = await identified()
    const response = await go('/start', postForm({ ...then, return_url: '' }, headers))
    expect(response.status).toBe(400)
    expect(core.comm.asked).toEqual([])
  })

  test('for another purpose does not use what was shared', async () => {
    const { go, core } = await identified()
    const other = { ...then, purpose: 'passport' }
    const response = await go('/start', postForm(other, sameSite))
    expect(response.status).toBe(400)
    expect(core.comm.asked).toEqual([])
  })

  test('more than five minutes later is one without it', async () => {
    const { go, core } = await identified()
    core.wait(301)
    expect((await go('/start', postForm(then, sameSite))).status).toBe(400)
    expect(core.comm.asked).toEqual([])
  })

  test('of somebody who did not identify is started where the purpose allows it', async () => {
    const changes = { purposes: [{ ...move, authentication: 'optional' }, passport] }
    const { go, core } = await visit(changes)
    const step = await go('/start', postForm(then, crossSite))
    const path = new URL(String(step.headers.get('location'))).pathname.replace('/id', '')
    const response = await go(path, { headers: browser })
    expect(response.headers.get('location')).toBe(conversation.client_url)
    expect(core.comm.asked[0]?.body).not.toHaveProperty('auth_result')
  })

  test('of cookies that somebody changed is one without them', async () => {
    const { go, cookies, core } = await identified()
    for (const [name, value] of cookies) cookies.set(name, `${value.slice(0, -3)}AAA`)
    expect((await go('/start', postForm(then, sameSite))).status).toBe(400)
    expect(core.comm.asked).toEqual([])
  })

  test('a step that is too old, or was not made here, starts nothing', async () => {
    const { go, core } = await identified()
    const step = await go('/start', postForm(then, crossSite), { withCookies: false })
    const path = new URL(String(step.headers.get('location'))).pathname.replace('/id', '')
    core.wait(60)
    expect((await go(path, { headers: browser })).status).toBe(400)
    expect((await go('/start/continue/eyJ.a.b.c.d', { headers: browser })).status).toBe(400)
    expect(core.comm.asked).toEqual([])
  })
})
