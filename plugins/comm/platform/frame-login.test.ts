import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { listening } from '../testing/listener.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { Browser, loggedIn } from '../testing/people.ts'
import {
  delivered,
  guestStarts,
  secretsOf,
  type TestPlatform,
  testPlatform,
  tokensOf,
} from '../testing/platform.ts'

const login = '/platform/video/host/login'

/** What a frame makes: the code that it keeps, and what it shows a window. */
function codes() {
  const code = randomBytes(32).toString('base64url')
  return { code, challenge: createHash('sha256').update(code).digest('base64url') }
}

onBothDatabases(({ open }) => {
  let test: TestPlatform
  let frame: Browser
  let host: string
  beforeAll(async () => {
    const local_agents = [
      'Medewerker 1',
      { name: 'Medewerker 2', subjects: ['passport'] },
      { name: 'Teamleider', roles: ['lead'] },
    ]
    test = await testPlatform(open, {
      comm: { desk: { local_agents } },
      platforms: {
        video: { ...secretsOf('video'), require_agent_login: true },
        chat: { ...secretsOf('chat'), family: '2021', require_agent_login: true },
      },
    })
    const tokens = tokensOf(test)
    host = await tokens.host()
    await delivered(
      test,
      await guestStarts(test, `/platform/video/guest/start/${await tokens.guest()}`),
    )
  })
  beforeEach(() => {
    frame = new Browser(test.comm)
  })
  afterAll(() => test.close())

  const shows = async () => (await frame.get(`/platform/video/host/${host}`)).text()

  /** What a window hands the frame that opened it, once it is confirmed there. */
  const Handed = z.object({ secret: z.string().min(43) })

  /** Somebody confirms the frame in a window of theirs, which hands it the other half. */
  async function confirmed(agent: string) {
    const { code, challenge } = codes()
    const window = await loggedIn(test.comm, agent)
    const answer = await window.post(`${login}/${challenge}`)
    const { secret } = Handed.catch({ secret: '' }).parse(await answer.json())
    const claimed = await frame.post(login, { code, secret })
    return { window, challenge, code, secret, answer: answer.status, claimed: claimed.status }
  }

  it('without a login the page shows the way to it only, and the stream says forbidden', async () => {
    const page = await shows()
    expect(page).toContain('Log in om gegevens te zien')
    expect(page).not.toMatch(/Testburger|999990019|Bezoeker A/)
    const listener = await listening(test.comm)
    const stream = await fetch(`${listener.url}/platform/video/host/live/${host}`)
    expect(await stream.text()).toContain('data: forbidden\n\n')
    await listener.close()
    const older = await tokensOf(test).olderHost()
    const info = await test.comm.internalApp.request(`/platform/chat/session_info/${older}`)
    expect(info.status).toBe(401)
  })

  it('a login at the desk in the same browser isn’t one of the frame', async () => {
    frame = await loggedIn(test.comm)
    expect(await shows()).not.toContain('Testburger')
  })

  it('a code that an agent confirmed gives the frame its login, once; the log names the agent', async () => {
    const { window, code, secret, challenge, answer, claimed } = await confirmed('Medewerker 1')
    expect([answer, claimed]).toEqual([200, 204])
    expect(test.comm.lines.join('\n')).not.toContain(secret)
    expect(await shows()).toContain('Testburger 1')
    const seen = await test.comm.database.query(
      `select agent from access_entry where act = 'shown' order by number`,
    )
    expect(seen).toEqual([{ agent: 'Medewerker 1' }])
    expect((await new Browser(test.comm).post(login, { code, secret })).status).toBe(401)
    // Nor is it confirmed again, by anybody.
    expect((await window.post(`${login}/${challenge}`)).status).toBe(400)
    const other = await loggedIn(test.comm, 'Medewerker 2')
    expect((await other.post(`${login}/${challenge}`)).status).toBe(400)
    expect((await new Browser(test.comm).post(login, { code, secret })).status).toBe(401)
    // Somebody else's code, one of before, and another website that sends the form.
    expect((await frame.post(login, { code: codes().code, secret })).status).toBe(401)
    const elsewhere = await test.comm.publicApp.request(`${login}/${challenge}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(elsewhere.status).toBe(403)
    // Out at the desk is out in the frame.
    await window.submit('/desk/logout')
    expect(await shows()).toContain('Log in om gegevens te zien')
  })

  it('whoever made the code elsewhere gets nothing of what the window handed its frame only', async () => {
    const { code, challenge } = codes()
    const window = await loggedIn(test.comm)
    const { secret } = Handed.parse(await (await window.post(`${login}/${challenge}`)).json())
    const others = await confirmed('Medewerker 2')
    const elsewhere = new Browser(test.comm)
    const status = async (body: object) => (await elsewhere.post(login, body)).status
    for (const guess of ['', randomBytes(32).toString('base64url'), others.secret, code])
      expect(await status({ code, secret: guess })).toBe(401)
    expect(await status({ code })).toBe(400)
    expect(elsewhere.cookies.size).toBe(0)
    // Nor has that used it up.
    expect((await frame.post(login, { code, secret })).status).toBe(204)
  })

  it('a confirmed code that its frame doesn’t bring in time counts no more', async () => {
    const { code, challenge } = codes()
    const window = await loggedIn(test.comm)
    const { secret } = Handed.parse(await (await window.post(`${login}/${challenge}`)).json())
    test.comm.pass(3)
    expect((await frame.post(login, { code, secret })).status).toBe(401)
  })

  it('an agent of other subjects sees that somebody is there, and nothing of who it is', async () => {
    await confirmed('Medewerker 2')
    const page = await shows()
    expect(page).toContain('U werkt niet voor dit onderwerp')
    expect(page).toContain('data-status="other_subject"')
    expect(page).not.toMatch(/Testburger|999990019/)
  })

  it('who has no conversations can’t confirm', async () => {
    expect((await confirmed('Teamleider')).answer).toBe(403)
    expect(await shows()).toContain('Log in om gegevens te zien')
  })

  it('whoever must log in first comes back to the window, and nowhere that a request says', async () => {
    const { challenge } = codes()
    const window = new Browser(test.comm)
    const first = await window.get(`${login}/${challenge}`)
    expect(first.headers.get('location')).toBe('/desk/login')
    // On the way the window doesn't lose the frame that opened it; no other login may keep whoever opened it.
    const opener = async (browser: Browser, path: string) =>
      (await browser.get(path)).headers.get('cross-origin-opener-policy')
    expect(await opener(window, '/desk/login')).toBe('unsafe-none')
    expect(await opener(new Browser(test.comm), '/desk/login')).toBe('same-origin')
    const after = await window.submit('/desk/login', { agent: 'Medewerker 1' })
    expect(after.headers.get('location')).toBe(`${login}/${challenge}`)
    expect(await (await window.get(`${login}/${challenge}`)).text()).toContain('Gegevens tonen in')
    expect(await opener(window, `${login}/${challenge}`)).toBe('unsafe-none')
    const forged = new Browser(test.comm)
    forged.cookies.set('__Host-desk-then', '//evil.example/')
    const to = await forged.submit('/desk/login', { agent: 'Medewerker 1' })
    expect(to.headers.get('location')).toBe('/desk')
  })
})
