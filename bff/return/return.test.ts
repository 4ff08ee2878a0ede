import { describe, expect, test } from 'vitest'
import { sealState } from '../../protocol/sealed-state.ts'
import {
  browser,
  configOf,
  noon,
  postJson,
  site,
  start,
  tables,
  tryCore,
  type Tried,
} from '../testing/core.ts'
import { withNotice } from './with-notice.ts'

/** The path of the cancel URL that both plugins get for a start with these fields. */
async function cancelPath(core: Tried, fields: Record<string, string> = {}): Promise<string> {
  const response = await core.public.request('/start', postJson({ ...start, ...fields }))
  expect(response.status).toBe(200)
  const { cancel_url } = Object(core.auth.asked.at(-1)?.body)
  expect(Object(core.comm.asked.at(-1)?.body)).toMatchObject({ cancel_url })
  return new URL(cancel_url).pathname.replace(/^\/id/, '')
}

const page = `${site}/verhuizen?a=b#stap-2`

describe('a citizen who comes back', () => {
  test.each([
    ['?notice=cancelled', 'cancelled'],
    ['?notice=failed', 'failed'],
    ['?notice=level_too_low', 'level_too_low'],
    ['?notice=expired', 'expired'],
    ['?notice=closed', 'closed'],
    ['?notice=unavailable', 'unavailable'],
    ['?notification=cancel', 'cancelled'],
    ['?notification=error', 'failed'],
    ['', 'cancelled'],
    ['?notice=identified', 'failed'],
    ['?notice=<script>', 'failed'],
    ['?notice=', 'failed'],
  ])('with %j is on the page they left, which is told "%s"', async (query, notice) => {
    const core = await tryCore()
    const path = await cancelPath(core, { return_url: page })
    const response = await core.public.request(`${path}${query}`, { headers: browser })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`${page}&id-contact=${notice}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(core.logged).toEqual([
      { level: 'info', event: 'citizen_returned', facts: { purpose: 'report_move', notice } },
    ])
  })

  test('may do so twice', async () => {
    const core = await tryCore()
    const path = await cancelPath(core, { return_url: page })
    for (const time of [1, 2])
      expect((await core.public.request(path)).status, `time ${time}`).toBe(303)
  })

  test('after an hour is on that page too, which is told that it took too long', async () => {
    const core = await tryCore()
    const path = await cancelPath(core, { return_url: page })
    core.wait(3600)
    const response = await core.public.request(`${path}?notice=cancelled`)
    expect(response.headers.get('location')).toBe(`${page}&id-contact=expired`)
  })

  test('still does after the secret was changed', async () => {
    const old = 'het geheim dat wordt vervangen, lang genoeg'
    const secret = new TextEncoder().encode(old)
    const state = { purpose: 'report_move', return_url: page }
    const sealed = await sealState('return', state, { secret, now: () => noon, lifeSeconds: 60 })
    const rotated = await tryCore({ changes: { previous_internal_secret: old } })
    expect((await rotated.public.request(`/return/${sealed}`)).status).toBe(303)
    const forgotten = await tryCore()
    expect((await forgotten.public.request(`/return/${sealed}`)).status).toBe(400)
  })

  test.each([
    ['cancelled', 'nl', 'Inloggen is geannuleerd', 'Terug naar de website'],
    ['failed', 'en', 'Logging in did not work', 'Back to the website'],
  ])('from no page reads what happened: %s, %s', async (notice, locale, title, back) => {
    const core = await tryCore()
    const path = await cancelPath(core, { locale })
    const response = await core.public.request(`${path}?notice=${notice}`, { headers: browser })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    const body = await response.text()
    expect(body).toContain(`<html lang="${locale}"`)
    expect(body).toContain(`<h1>${title}</h1>`)
    expect(body).toContain(`href="${site}"`)
    expect(body).toContain(back)
  })

  test('from no page, where the organisation has no website, can go on to all subjects', async () => {
    const core = await tryCore({ changes: { organisation: { name: 'Gemeente Voorbeeld' } } })
    const response = await core.public.request(await cancelPath(core), { headers: browser })
    expect(await response.text()).toContain('href="/id/contact?lang=nl"')
  })
})

describe('an address that was not made here', () => {
  test('is a page that leads nowhere, and a code in the log', async () => {
    const core = await tryCore()
    const path = await cancelPath(core, { return_url: page })
    const forged = [
      path.slice(0, -1),
      `${path}a`,
      '/return/abc',
      '/return/..%2f..',
      path.replace('/return/ey', '/return/eY'),
    ]
    for (const url of forged) {
      const response = await core.public.request(url, { headers: browser })
      expect(response.status).toBe(400)
      expect(response.headers.get('location')).toBeNull()
      const body = await response.text()
      expect(body).toContain('Deze pagina bestaat niet')
      expect(body).toContain(`href="${site}"`)
      const { event, facts } = core.logged.at(-1) ?? {}
      expect(event).toBe('request_refused')
      expect(facts).toMatchObject({ code: 'state_invalid' })
    }
    expect(JSON.stringify(core.logged)).not.toContain(path.slice(-16))
  })

  test('sealed as something else is not taken for it', async () => {
    const core = await tryCore()
    const [secret] = configOf().secrets
    const state = { purpose: 'report_move', return_url: 'https://evil.example' }
    const sealed = await sealState('other', state, { secret, now: () => noon, lifeSeconds: 60 })
    expect((await core.public.request(`/return/${sealed}`)).status).toBe(400)
    expect(tables().return_origins).not.toContain('https://evil.example')
  })
})

test.each([
  [site, `${site}#id-contact=failed`],
  [`${site}/#`, `${site}/#id-contact=failed`],
  [`${site}/a?b=c`, `${site}/a?b=c#id-contact=failed`],
  [`${site}/#deel`, `${site}/#deel&id-contact=failed`],
  [`${site}/#!/route?x=1`, `${site}/#!/route?x=1&id-contact=failed`],
  [`${site}/#a&id-contact=cancelled`, `${site}/#a&id-contact=failed`],
  [`${site}/#id-contact=cancelled&b`, `${site}/#b&id-contact=failed`],
  [`${site}/#id-contact-choice=x`, `${site}/#id-contact-choice=x&id-contact=failed`],
  [`${site}/#a#b`, `${site}/#a#b&id-contact=failed`],
])('the notice comes behind what the page has in its fragment: %s', (url, expected) => {
  expect(withNotice(url, 'failed')).toBe(expected)
})

describe('a citizen whom an older plugin sends back without any context', () => {
  test.each([
    ['?notification=cancel', 'Inloggen is geannuleerd'],
    ['?notification=error', 'Het inloggen is niet gelukt'],
    ['', 'U bent terug'],
    ['?notification=<script>alert(1)</script>', 'U bent terug'],
    ['?notice=identified', 'U bent terug'],
  ])('by /return%s reads: %s', async (query, title) => {
    const core = await tryCore()
    const response = await core.public.request(`/return${query}`, { headers: browser })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = await response.text()
    expect(text).toContain(`<h1>${title}</h1>`)
    expect(text).toContain(`href="${site}"`)
    expect(text).not.toContain('alert')
    // Takes the notice out of the address.
    expect(text).toContain('/id/assets/return.js')
  })

  test('is spoken to in their own language', async () => {
    const core = await tryCore()
    const headers = { ...browser, 'accept-language': 'en' }
    const response = await core.public.request('/return?notification=cancel', { headers })
    expect(await response.text()).toContain('Logging in has been cancelled')
  })
})
