import { describe, expect, test } from 'vitest'
import { browser, tryCore } from '../testing/core.ts'

const everyAccept = ['application/json', '*/*', 'image/png', '', browser.accept]

describe('what goes wrong where only people come is a page', () => {
  test.each([
    '/call',
    '/call/nonsense',
    '/call/a/b',
    '/return/nonsense',
    '/return/a/b',
    '/contact/nothing_like_this',
    '/contact/a/b',
    '/start-auth/a/b/c',
    '/auth_attr_shim/a/b/c',
  ])('%s, whatever is asked for, in the language of who asks', async (path) => {
    const core = await tryCore()
    for (const accept of everyAccept) {
      const headers = { accept, 'accept-language': 'en' }
      const response = await core.public.request(path, { headers })
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
      expect(response.headers.get('content-type')).toMatch(/^text\/html/)
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
      const text = await response.text()
      expect(text).toContain('<html lang="en"')
      expect(text).toContain('Back to the website')
    }
  })

  test('also what we did wrong ourselves', async () => {
    const failing = () => {
      throw new TypeError('canary')
    }
    const core = await tryCore({ now: failing })
    const { callPageUrl } = await import('../call/call-state.ts')
    const { config } = core
    const state = { tel: 'tel:14024', purpose: 'report_move' }
    const url = await callPageUrl(state, { config, now: () => new Date() })
    const path = new URL(url).pathname.replace(/^\/id/, '')
    const response = await core.public.request(path, { headers: { accept: 'application/json' } })
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).toContain('Er ging bij ons iets mis')
    expect(text).not.toContain('canary')
  })

  test('by the language in the address, where it says one', async () => {
    const core = await tryCore()
    const response = await core.public.request('/contact/a/b?lang=en', { headers: browser })
    expect(await response.text()).toContain('This page does not exist')
  })
})

test('a path that only begins like one of them is for programs too', async () => {
  const core = await tryCore()
  for (const path of ['/callback', '/contacts/x', '/returned'])
    expect(await (await core.public.request(path)).json()).toMatchObject({ code: 'not_found' })
})
