import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endOldLogins } from './login.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { clientSecret, type TestOrganisation, testOrganisation } from '../testing/organisation.ts'
import { arrived, Browser, listOf, loggedIn } from '../testing/people.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  const desk = 'http://localhost:8081/desk'

  let organisation: TestOrganisation
  let comm: TestComm
  beforeAll(async () => {
    organisation = await testOrganisation(desk)
    comm = await commFor(organisation)
  })
  afterAll(() => Promise.all([comm.close(), organisation.close()]))

  const agent = { sub: 'f3a1', name: 'Anna de Vries', groups: ['kcc'] }
  beforeEach(() => {
    organisation.person = agent
  })

  const oidcOf = ({ issuer }: Pick<TestOrganisation, 'issuer'>) => ({
    issuer,
    client_id: 'desk',
    client_secret: clientSecret,
    groups: {
      kcc: { subjects: ['report_move'], at_once: 2 },
      burgerzaken: { subjects: ['passport'], at_once: 4 },
      leiding: { roles: ['lead'] },
      privacy: { roles: ['privacy_officer'] },
    },
  })

  const commFor = (of: Pick<TestOrganisation, 'issuer'>, more: object = {}) =>
    testComm(
      {
        internal_secret: 'a secret of thirty-two characters',
        comm: {
          desk: { local_agents: ['Medewerker 1'], oidc: oidcOf(of), ...more },
        },
      },
      open,
    )

  /** Presses the button of the login page: where the browser is sent. */
  async function pressed(browser: Browser): Promise<string> {
    const page = await (await browser.get('/desk/login')).text()
    const [, href = ''] = /href="(\/desk\/login\/organisation)"/.exec(page) ?? []
    const response = await browser.get(href)
    expect(response.status).toBe(303)
    return response.headers.get('location') ?? ''
  }

  const pathOf = (url: string) => new URL(url).pathname + new URL(url).search

  /** All the way, with what somebody in between makes of the two addresses. */
  async function logIn(
    browser: Browser,
    { there = (url: URL) => url, back = (url: URL) => url } = {},
  ): Promise<Response> {
    const came = await organisation.visit(there(new URL(await pressed(browser))).href)
    return browser.get(pathOf(back(new URL(came)).href))
  }

  const changed = (name: string) => (url: URL) => {
    expect(url.searchParams.has(name), name).toBe(true)
    url.searchParams.set(name, 'https://elders.example')
    return url
  }

  describe('logging in at the organisation', () => {
    it('makes somebody the agent that their groups say, under their own name', async () => {
      const browser = new Browser(comm)
      const response = await logIn(browser)
      expect(response.status).toBe(200)
      // Only from a page of ours the browser brings the cookie.
      expect(response.headers.get('refresh')).toBe('0;url=/desk')
      expect(response.headers.getSetCookie().join('\n')).toMatch(
        /__Host-desk=.*HttpOnly.*Secure.*SameSite=Strict/,
      )
      expect(await (await browser.get('/desk')).text()).toContain('Anna de Vries')
      const [row] = await comm.database.query('select * from agent where id = $1', [agent.sub])
      expect(row).toMatchObject({ roles: ['agent'], subjects: ['report_move'], at_once: 2 })
    })

    it('asks with PKCE, a state and a nonce, and lets the browser keep them sealed', async () => {
      const browser = new Browser(comm)
      const url = new URL(await pressed(browser))
      expect(url.searchParams.get('code_challenge_method')).toBe('S256')
      expect(url.searchParams.get('redirect_uri')).toBe(`${desk}/login/callback`)
      const kept = browser.cookies.get('__Host-desk-login') ?? ''
      for (const name of ['state', 'nonce', 'code_challenge']) {
        const value = url.searchParams.get(name) ?? ''
        expect(value.length).toBeGreaterThan(20)
        expect(kept).not.toContain(value)
      }
    })

    it('changes the secret of the session, and the one before is worth nothing any more', async () => {
      const browser = new Browser(comm)
      await logIn(browser)
      const before = browser.cookies.get('__Host-desk') ?? ''
      await logIn2(browser)
      expect(browser.cookies.get('__Host-desk')).not.toBe(before)
      const thief = new Browser(comm)
      thief.cookies.set('__Host-desk', before)
      expect((await thief.get('/desk')).headers.get('location')).toBe('/desk/login')
    })

    it('leads a lead and a privacy officer to their own pages, and nowhere else', async () => {
      organisation.person = { sub: 'lead', name: 'L', groups: ['leiding'] }
      const lead = new Browser(comm)
      expect((await logIn(lead)).headers.get('refresh')).toBe('0;url=/desk/lead')
      expect((await lead.get('/desk')).headers.get('location')).toBe('/desk/lead')
      expect((await lead.get('/desk/events')).status).toBe(403)
      expect((await lead.get('/desk/privacy')).headers.get('location')).toBe('/desk/lead')
      expect((await lead.post('/desk/conversations/next/accept')).status).toBe(403)

      organisation.person = { sub: 'privacy', name: 'P', groups: ['privacy'] }
      const officer = new Browser(comm)
      expect((await logIn(officer)).headers.get('refresh')).toBe('0;url=/desk/privacy')
      expect((await officer.get('/desk/lead/events')).status).toBe(403)
      expect((await officer.post('/desk/whatever/comes/later')).status).toBe(403)
    })

    it('says in words to somebody whose groups give nothing that they may not work here', async () => {
      organisation.person = { sub: 'other', name: 'Iemand', groups: ['financien'] }
      const browser = new Browser(comm)
      const response = await logIn(browser)
      expect(response.status).toBe(403)
      expect(await response.text()).toContain('Vraag uw beheerder om u aan de juiste groep')
      expect(browser.cookies.has('__Host-desk')).toBe(false)
      expect(await comm.database.query(`select 1 from agent where id = 'other'`)).toEqual([])
    })

    it('takes what the groups say at the next login, also for the browser that is logged in', async () => {
      const first = new Browser(comm)
      await logIn(first)
      organisation.person = { ...agent, groups: ['burgerzaken', 'leiding'] }
      await logIn(new Browser(comm))
      const [row] = await comm.database.query('select * from agent where id = $1', [agent.sub])
      expect(row).toMatchObject({ roles: ['agent', 'lead'], subjects: ['passport'], at_once: 4 })
      organisation.person = { ...agent, groups: ['privacy'] }
      await logIn(new Browser(comm))
      expect((await first.get('/desk/events')).status).toBe(403)
    })
  })

  /** Once more in a browser that is logged in: by the address, for the login page leads on. */
  async function logIn2(browser: Browser): Promise<void> {
    const response = await browser.get('/desk/login/organisation')
    await browser.get(pathOf(await organisation.visit(response.headers.get('location') ?? '')))
  }

  describe('nobody is logged in', () => {
    const refuses = async (response: Response, browser: Browser, status = 403) => {
      expect(response.status).toBe(status)
      expect(await response.text()).toContain('role="alert"')
      expect(browser.cookies.has('__Host-desk')).toBe(false)
    }

    it.each([
      ['the state', { there: changed('state') }],
      ['the nonce', { there: changed('nonce') }],
      ['the challenge', { there: changed('code_challenge') }],
      ['the code', { back: changed('code') }],
      ['the state on the way back', { back: changed('state') }],
      ['the issuer on the way back', { back: changed('iss') }],
    ])('when %s is another', async (_, changes) => {
      const browser = new Browser(comm)
      await refuses(await logIn(browser, changes), browser)
    })

    it('by a code that was used before', async () => {
      const browser = new Browser(comm)
      const came = await organisation.visit(await pressed(browser))
      const thief = new Browser(comm)
      for (const [name, value] of browser.cookies) thief.cookies.set(name, value)
      expect((await browser.get(pathOf(came))).status).toBe(200)
      await refuses(await thief.get(pathOf(came)), thief)
    })

    it('in a browser that didn’t begin it, or that began too long ago', async () => {
      const browser = new Browser(comm)
      const came = await organisation.visit(await pressed(browser))
      const other = new Browser(comm)
      await refuses(await other.get(pathOf(came)), other, 400)
      comm.pass(11)
      await refuses(await browser.get(pathOf(came)), browser, 400)
    })

    it('who stops at their organisation', async () => {
      organisation.person = undefined
      const browser = new Browser(comm)
      await refuses(await logIn(browser), browser)
    })

    it('while the provider is down, and the page says what to do', async () => {
      const gone = await testOrganisation(desk)
      await gone.close()
      const alone = await commFor(gone)
      const browser = new Browser(alone)
      const response = await browser.get('/desk/login/organisation')
      expect(response.status).toBe(503)
      expect(await response.text()).toContain('Wacht een minuut en probeer het opnieuw')
      await alone.close()
    })

    it('when it goes down on the way, and it works again once it is back', async () => {
      const browser = new Browser(comm)
      const came = await organisation.visit(await pressed(browser))
      organisation.down = true
      await refuses(await browser.get(pathOf(came)), browser, 503)
      organisation.down = false
      expect((await logIn(browser)).status).toBe(200)
    })

    it('and the log says why, and nothing of what was said', async () => {
      const lines = comm.lines.filter((line) => line.includes('agent_login_failed'))
      const faults = new Set(lines.map((line) => (JSON.parse(line) as { fault: string }).fault))
      expect([...faults]).toEqual(expect.arrayContaining(['no_role', 'failed', 'refused']))
      for (const line of comm.lines) {
        expect(line).not.toContain('elders.example')
        expect(line).not.toContain('Anna')
      }
    })
  })

  describe('logging out', () => {
    it('ends the login here at once and leads to the organisation’s own way out', async () => {
      const browser = new Browser(comm)
      await logIn(browser)
      const copy = new Map(browser.cookies)
      const response = await browser.submit('/desk/logout')
      const refresh = response.headers.get('refresh') ?? ''
      expect(refresh).toContain(`0;url=${organisation.issuer}/session/end`)
      expect(refresh).toContain(encodeURIComponent(`${desk}/login?why=logged_out`))
      for (const [name, value] of copy) browser.cookies.set(name, value)
      expect((await browser.get('/desk/events')).status).toBe(401)
    })

    it('is nothing that another website can do', async () => {
      const browser = new Browser(comm)
      await logIn(browser)
      const forged = { 'sec-fetch-site': 'cross-site' }
      expect((await browser.post('/desk/logout', undefined, forged)).status).toBe(403)
      expect((await browser.get('/desk/logout')).status).toBe(404)
      expect((await browser.get('/desk')).status).toBe(200)
    })

    it('is what happens after fifteen minutes in which nothing is done', async () => {
      const browser = new Browser(comm)
      await logIn(browser)
      comm.pass(14)
      expect((await browser.post('/desk/active')).status).toBe(200)
      comm.pass(14)
      // Looking isn't doing, nor is a stream that is opened again.
      const { ends_at } = (await (await browser.get('/desk/active')).json()) as { ends_at: string }
      expect(Date.parse(ends_at)).toBe(comm.now().getTime() + 60_000)
      comm.pass(1)
      expect((await browser.get('/desk/active')).status).toBe(401)
      expect((await browser.post('/desk/active')).status).toBe(401)
      expect((await browser.get('/desk')).headers.get('location')).toBe('/desk/login')
      expect(await (await browser.get('/desk/login?why=idle')).text()).toContain('U bent uitgelogd')
    })
  })

  it.each(['RSA', 'EC'] as const)(
    'a desk with a key (%s) proves by it that it is itself',
    async (type) => {
      const { privateKey, publicKey } =
        type === 'RSA'
          ? generateKeyPairSync('rsa', { modulusLength: 2048 })
          : generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const signing = await testOrganisation(desk, {
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: type === 'RSA' ? 'RS256' : 'ES256',
        jwks: { keys: [publicKey.export({ format: 'jwk' })] },
      })
      signing.person = agent
      const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
      const keyed = await commFor(signing, {
        oidc: { ...oidcOf(signing), client_secret: undefined, signing_privkey: { type, key } },
      })
      const browser = new Browser(keyed)
      const came = await signing.visit(await pressed(browser))
      expect((await browser.get(pathOf(came))).status).toBe(200)
      await Promise.all([keyed.close(), signing.close()])
    },
  )

  it('the page that is shown leads only where it was configured to', async () => {
    const browser = new Browser(comm)
    const response = await browser.get('/desk/login?why=https://elders.example&to=//elders.example')
    expect(await response.text()).not.toContain('elders.example')
  })

  it('who was idle too long leaves nobody behind: whom they talked to is at the front again', async () => {
    const alone = await testComm({}, open)
    const { id, path, browser: citizen } = await arrived(alone)
    const browser = await loggedIn(alone)
    expect((await browser.post(`/desk/conversations/${id}/accept`)).status).toBe(200)
    alone.pass(8)
    const said = { key: crypto.randomUUID(), text: 'Hallo' }
    expect((await citizen.post(`${path}/messages`, said)).status).toBe(201)
    alone.pass(7)
    await endOldLogins({ ...alone, log: { info: () => {}, warn: () => {}, error: () => {} } })
    expect((await listOf(alone)).waiting.map((item) => item.id)).toEqual([id])
    await alone.close()
  })
})
