import { describe, expect, test } from 'vitest'
import { browser, postForm } from '../testing/core.ts'
import { clientUrl, cookieOf, placeOf, tryChoice } from './testing/links.ts'

describe('a citizen who comes to choose how to log in', () => {
  test.each([
    ['in the path', (params: string) => `/start-auth/${params}`, ''],
    ['in the path, in a language', (params: string) => `/start-auth/${params}?lang=pl`, '?lang=pl'],
    ['as the query', (params: string) => `/start-auth?${params}`, ''],
  ])(
    'with the params %s, has an address without them, also after a reload, and chooses there',
    async (_where, addressOf, query) => {
      const core = await tryChoice()
      const params = await core.params()
      const arrived = await core.public.request(addressOf(params), { headers: browser })
      expect(arrived.status).toBe(303)
      expect(arrived.headers.get('cache-control')).toBe('no-store')
      expect(await arrived.text()).toBe('')
      const place = placeOf(arrived)
      expect(place).toMatch(/^\/start-auth\/[\w-]{22}(\?lang=pl)?$/)
      expect(place.endsWith(query)).toBe(true)
      const [, id = ''] = /auth\/([\w-]+)/.exec(place) ?? []
      expect(arrived.headers.getSetCookie()).toEqual([
        `__Host-id-contact-choice-${id}=${params}; Max-Age=1800; Path=/; HttpOnly; Secure; SameSite=Lax`,
      ])
      const headers = { ...browser, cookie: cookieOf(arrived) }
      for (let time = 1; time <= 2; time++) {
        const page = await core.public.request(place, { headers })
        expect(page.status).toBe(200)
        const text = await page.text()
        expect(text).toContain(`action="/id${place}"`)
        expect(text).not.toContain(params)
      }
      const unchosen = await core.public.request(place, postForm('', headers))
      expect(await unchosen.text()).toContain(`action="/id${place}"`)
      const chosen = await core.public.request(place, postForm({ auth_method: 'demo' }, headers))
      expect(chosen.headers.get('location')).toBe(clientUrl)
      expect(core.platform.asked).toHaveLength(1)
    },
  )

  test('with a browser that keeps no cookies, or another than they came with, reads what to do', async () => {
    const core = await tryChoice()
    const mine = await core.public.request(`/start-auth/${await core.params()}`)
    const other = await core.public.request(
      `/start-auth/${await core.params({ display_name: 'Een ander' })}`,
    )
    const [name] = cookieOf(mine).split('=')
    const [otherName, ofOther] = cookieOf(other).split('=')
    for (const cookie of ['', cookieOf(other), `${name}=${ofOther}`, `${name}=x`]) {
      for (const request of [{ headers: browser }, postForm({ auth_method: 'demo' })]) {
        const headers = { ...request.headers, cookie }
        const page = await core.public.request(placeOf(mine), { ...request, headers })
        expect(page.status).toBe(400)
        const text = await page.text()
        expect(text).toContain('<h1>Open de link opnieuw</h1>')
        expect(text).toContain('alleen als die cookies bewaart')
        expect(text).not.toContain('Een ander')
      }
    }
    expect(otherName).not.toBe(name)
    expect(core.platform.asked).toEqual([])
  })

  test('with more than a browser keeps, is shown the page where they are', async () => {
    const core = await tryChoice()
    const params = await core.params({ display_name: 'v'.repeat(3000) })
    const page = await core.public.request(`/start-auth/${params}`, { headers: browser })
    expect(page.status).toBe(200)
    expect(page.headers.getSetCookie()).toEqual([])
    expect(await page.text()).toContain(`action="/id/start-auth/${params}"`)
  })

  test.each([
    ['in many tabs', 5, 'v', 4],
    ['in many tabs, with much in each', 4, 'v'.repeat(1200), 2],
  ])('%s, keeps the newest only', async (_what, times, name, most) => {
    const core = await tryChoice()
    const kept = new Map<string, string>()
    for (let tab = 1; tab <= times; tab++) {
      const params = await core.params({ display_name: `${name}${tab}` })
      const cookie = [...kept].map((pair) => pair.join('=')).join('; ')
      const arrived = await core.public.request(`/start-auth/${params}`, { headers: { cookie } })
      for (const line of arrived.headers.getSetCookie()) {
        const [, of = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (line.includes('Max-Age=0')) kept.delete(of)
        else kept.set(of, value)
      }
    }
    const names = [...kept.values()].map((params) => {
      const claims = Buffer.from(params.split('.')[1] ?? '', 'base64url').toString()
      return /(\d)","iat/.exec(claims)?.[1]
    })
    const newest = Array.from({ length: most }, (_, place) => String(times - most + 1 + place))
    expect(names).toEqual(newest)
  })
})
