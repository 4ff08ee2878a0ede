import { describe, expect, test } from 'vitest'
import { browser, postForm, site, tables } from '../testing/core.ts'
import { clientUrl, room, tryChoice } from './testing/links.ts'

const english = { ...browser, 'accept-language': 'en' }

/** What a person reads: without markup, and with single spaces. */
const wordsOf = (text: string) =>
  text.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('a citizen with the address of the choice page', () => {
  test.each([
    ['in the path', (params: string) => `/start-auth/${params}`],
    ['as the query', (params: string) => `/start-auth?${params}`],
    ['as the query, behind a slash', (params: string) => `/start-auth/?${params}`],
  ])(
    '%s, sees how they can log in, for what, and what is shared with whom',
    async (_form, address) => {
      const core = await tryChoice()
      const params = await core.params()
      const response = await core.visit(address(params))
      expect(response.status).toBe(200)
      const page = await response.text()
      expect(page).toContain('<html lang="nl"')
      expect(page).toContain('<h1>Laat zien wie u bent</h1>')
      expect(page).toMatch(/action="\/id\/start-auth\/[\w-]{22}"/)
      expect(page).not.toContain(params)
      expect(page).toMatch(/type="radio"\s+name="auth_method"\s+value="demo"/)
      expect(page).toMatch(/type="radio"\s+name="auth_method"\s+value="wallet"/)
      expect(page).toContain(`href="${room}"`)
      const words = wordsOf(page)
      expect(words).toContain('Dit hoort bij uw gesprek via “Videobellen”.')
      expect(words).toContain('Onderwerp: Verhuizing doorgeven')
      expect(words).toContain('Hoe wilt u inloggen?')
      expect(words).toContain('Testinlog')
      expect(words).toContain('Dit delen we met Gemeente Voorbeeld')
      expect(words).toMatch(/Naam om u goed aan te spreken E-mail/)
      expect(words).toContain(
        'Gemeente Voorbeeld ziet alleen deze gegevens. Na het gesprek wissen wij',
      )
      expect(words).toContain('Annuleren')
      expect(words).toContain('Verder naar inloggen')
      expect(core.platform.asked).toEqual([])
    },
  )

  test('reads of what is asked only, where that is a part', async () => {
    const core = await tryChoice()
    const url = `/start-auth/${await core.params({ attributes: ['email', 'bsn'] })}`
    const words = wordsOf(await (await core.visit(url)).text())
    expect(words).toMatch(/Dit delen we met Gemeente Voorbeeld E-mail Gemeente/)
  })

  test('reads it in their own language', async () => {
    const core = await tryChoice()
    const url = `/start-auth/${await core.params()}`
    const words = wordsOf(await (await core.visit(url, english)).text())
    expect(words).toContain('Show who you are')
    expect(words).toContain('Subject: Report a move')
    expect(words).toContain('Test login')
    expect(words).toContain('This is what we share with Gemeente Voorbeeld')
    expect(words).toContain('Continue to log in')
  })

  test('gets a page that keeps nothing, runs nothing and loads nothing from elsewhere', async () => {
    const core = await tryChoice()
    const response = await core.visit(`/start-auth/${await core.params()}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await response.text()).not.toMatch(/<script|style="|src="http|stylesheet" href="http/)
  })

  test('who has one way to log in only, is told that, and where the button leads', async () => {
    const core = await tryChoice()
    const url = `/start-auth/${await core.params({ purpose: 'passport' })}`
    const page = await (await core.visit(url)).text()
    expect(page).not.toContain('type="radio"')
    expect(page).toContain('name="auth_method" value="demo"')
    expect(wordsOf(page)).toContain('U logt in met Testinlog.')
    expect(wordsOf(page)).toContain('Verder naar Testinlog')
    expect(wordsOf(page)).not.toContain('Onderwerp')
  })

  test('without a cancel_url reads where to go instead', async () => {
    const core = await tryChoice()
    const url = `/start-auth/${await core.params({ cancel_url: undefined })}`
    const words = wordsOf(await (await core.visit(url)).text())
    expect(words).not.toContain('Annuleren')
    expect(words).toContain('Wilt u niet inloggen? Ga dan terug naar uw gesprek.')
  })

  test('for a purpose that asks nothing reads that nothing is shared', async () => {
    const [move] = tables().purposes
    const purposes = [{ ...move, attributes: [], reasons: {} }]
    const core = await tryChoice({ changes: { purposes } })
    const url = `/start-auth/${await core.params()}`
    const words = wordsOf(await (await core.visit(url)).text())
    expect(words).toContain('We delen geen gegevens over u.')
    expect(words).not.toContain('Dit delen we met')
  })

  test('sees a name that is too long cut, and never as markup', async () => {
    const core = await tryChoice()
    for (const display_name of ['<script>alert(1)</script>', '"><img src=x>'.repeat(1000)]) {
      const url = `/start-auth/${await core.params({ display_name })}`
      const page = await (await core.visit(url)).text()
      expect(page).not.toMatch(/<script|<img/)
      expect(page.length).toBeLessThan(20_000)
    }
  })

  test.each([
    ['Videobellen', 'via “Videobellen”.'],
    ['Videobellen B.V.', 'via “Videobellen B.V.”.'],
    ['v'.repeat(100), `via “${'v'.repeat(79)}…”.`],
  ])('sees where a name ends, whatever it ends with: %s', async (display_name, shown) => {
    const core = await tryChoice()
    const url = `/start-auth/${await core.params({ display_name })}`
    const page = await core.visit(url)
    expect(wordsOf(await page.text())).toContain(`Dit hoort bij uw gesprek ${shown}`)
  })
})

describe('a citizen who chose', () => {
  test('is sent where the start URL says, which was asked once for what they chose', async () => {
    const core = await tryChoice()
    const url = `/start-auth/${await core.params()}`
    const response = await core.public.request(url, postForm({ auth_method: 'wallet' }))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(clientUrl)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(core.platform.asked).toEqual([
      {
        method: 'POST',
        url: '/guest/start/abc',
        headers: expect.objectContaining({
          accept: 'application/json',
          'content-type': 'application/json',
        }),
        body: { purpose: 'report_move', auth_method: 'wallet' },
      },
    ])
    expect(core.logged).toEqual([])
  })

  test('may do so from either address, and again', async () => {
    const core = await tryChoice()
    const params = await core.params({ sub: 'id-contact-widget-params', cancel_url: undefined })
    for (const address of [
      `/start-auth?${params}`,
      `/start-auth/?${params}`,
      `/start-auth/${params}`,
    ]) {
      const response = await core.public.request(address, postForm({ auth_method: 'demo' }))
      expect(response.status, address).toBe(303)
    }
    expect(core.platform.asked).toHaveLength(3)
  })

  test('is in one trace with what is asked for them', async () => {
    const core = await tryChoice()
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
    const { headers, ...form } = postForm({ auth_method: 'demo' })
    await core.public.request(`/start-auth/${await core.params()}`, {
      ...form,
      headers: { ...headers, traceparent: `00-${trace}-00f067aa0ba902b7-01` },
    })
    expect(core.platform.asked[0]?.headers.traceparent).toMatch(new RegExp(`^00-${trace}-`))
  })

  test('far too often has to wait, and may still look', async () => {
    const core = await tryChoice({ changes: { rate_limit: { burst: 100, per_minute: 60 } } })
    const from = { incoming: { socket: { remoteAddress: '203.0.113.7' } } }
    const url = `/start-auth?${await core.params()}`
    const choose = () => core.public.request(url, postForm({ auth_method: 'demo' }), from)
    for (let time = 1; time <= 100; time++) expect((await choose()).status).toBe(303)
    expect((await choose()).status).toBe(429)
    expect((await core.public.request(url, {}, from)).status).toBe(303)
    expect(core.platform.asked).toHaveLength(100)
  })

  test('nothing is still asked, with the error at the question', async () => {
    const core = await tryChoice()
    const url = `/start-auth/${await core.params()}`
    for (const fields of [
      '',
      'auth_method=',
      'other=demo',
      'auth_method=demo&auth_method=wallet',
    ]) {
      const response = await core.public.request(url, postForm(fields))
      expect(response.status).toBe(400)
      const page = await response.text()
      expect(page).toContain('<title>U hebt nog niets gekozen - Gemeente Voorbeeld</title>')
      expect(page).toContain('<a href="#auth_method">Kies hoe u wilt inloggen</a>')
      expect(page).toMatch(
        /<fieldset[^>]*id="auth_method"[^>]*aria-describedby="auth_method-error"/,
      )
      expect(page).toMatch(/id="auth_method-error">[\s\S]*?Kies hoe u wilt inloggen/)
    }
    expect(core.platform.asked).toEqual([])
  })

  test.each([
    ['that the purpose does not allow', 'passport', 'wallet', 'method_not_allowed'],
    ['that does not exist', 'report_move', 'kanarie-8f3a', 'method_unknown'],
    ['that every object knows', 'report_move', 'constructor', 'method_unknown'],
  ])(
    'a way to log in %s is asked again, and nobody else is',
    async (_what, purpose, auth_method, code) => {
      const core = await tryChoice()
      const url = `/start-auth/${await core.params({ purpose })}`
      const response = await core.public.request(url, postForm({ auth_method }))
      expect(response.status).toBe(400)
      expect(wordsOf(await response.text())).toContain('Deze keuze bestaat niet meer')
      expect(core.platform.asked).toEqual([])
      expect(core.logged).toMatchObject([{ event: 'request_refused', facts: { code } }])
      expect(JSON.stringify(core.logged)).not.toContain('kanarie-8f3a')
    },
  )
})

describe('a citizen who arrives without saying for what', () => {
  test.each([
    ['/start-auth?notification=cancel', 'Inloggen is geannuleerd'],
    ['/start-auth/?notification=cancel', 'Inloggen is geannuleerd'],
    ['/start-auth?notification=error', 'Het inloggen is niet gelukt'],
    ['/start-auth?notification=%3Cscript%3E', 'U bent terug'],
    ['/start-auth', 'U bent terug'],
    ['/start-auth/', 'U bent terug'],
  ])('%s reads what happened and finds the way to the website', async (address, title) => {
    const core = await tryChoice()
    for (const headers of [browser, {}]) {
      const response = await core.public.request(address, { headers })
      expect(response.status).toBe(200)
      const page = await response.text()
      expect(page).toContain(`<h1>${title}</h1>`)
      expect(page).toContain(`href="${site}"`)
      expect(page.match(/<script[^>]*>/g)).toEqual([
        '<script type="module" src="/id/assets/return.js">',
      ])
    }
  })

  test('reads it as well where nobody may sign, as the login of any conversation ends there', async () => {
    const core = await tryChoice({ changes: { widget_params_keys: {} } })
    const response = await core.public.request('/start-auth?notification=cancel')
    expect(await response.text()).toContain('Inloggen is geannuleerd')
  })
})
