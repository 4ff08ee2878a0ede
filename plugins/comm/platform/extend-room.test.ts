import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { sweep } from '../retention/sweep.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { Browser } from '../testing/people.ts'
import {
  delivered,
  guestStarts,
  platformToken,
  secretsOf,
  type TestPlatform,
  testPlatform,
  tokensOf,
} from '../testing/platform.ts'

onBothDatabases(({ open }) => {
  let test: TestPlatform
  let browser: Browser
  let number = 0
  /** Of the room of this test, each time a new one: as a supplier that has the frame loaded again. */
  let host: () => Promise<string>
  beforeAll(async () => {
    test = await testPlatform(open, {
      // Nobody has to look all the time for it to go on.
      comm: { retention: { idle: 600 } },
      platforms: { locked: { ...secretsOf('locked'), require_agent_login: true } },
    })
    browser = new Browser(test.comm)
  })
  beforeEach(async () => {
    await test.comm.database.query('delete from access_entry')
    number += 1
    const roomId = `room-${number}`
    const tokens = tokensOf(test)
    host = () => tokens.host({ roomId })
    const guest = await tokens.guest({ id: `guest-${number}`, roomId })
    await delivered(test, await guestStarts(test, `/platform/video/guest/start/${guest}`))
  })
  afterAll(() => test.close())

  const page = async () => (await browser.get(`/platform/video/host/${await host()}`)).text()
  const extend = async (token?: string, platform = 'video') =>
    (await browser.post(`/platform/${platform}/host/extend`, { token: token ?? (await host()) }))
      .status
  const sweeps = async () => sweep(await contextOf(test.comm))

  it('is offered in the last half hour, and what is shared stays an hour longer', async () => {
    expect(await page()).toContain('data-soon-in="9000"')
    expect(await page()).not.toContain('Nog een uur')
    expect(await extend()).toBe(409)
    test.comm.pass(150)
    expect(await page()).toMatch(/De gegevens worden om \d+\.\d\d uur gewist[^]*Nog een uur/)
    expect(await page()).not.toContain('data-soon-in')
    expect(await extend()).toBe(204)
    expect(await page()).toContain('data-soon-in="1800"')
    // Who presses again at the same moment gets no second hour.
    expect(await extend()).toBe(409)
    test.comm.pass(50)
    await sweeps()
    expect(await page()).toContain('999990019')
    test.comm.pass(20)
    await sweeps()
    expect(await page()).toContain('De tijd was om')
    expect(await extend()).toBe(409)
  })

  it('not beyond eight hours; its deletion names every key that it was sealed under', async () => {
    test.comm.pass(120)
    const answers: number[] = []
    for (let times = 0; times < 11; times += 1) {
      test.comm.pass(30)
      answers.push(await extend())
    }
    expect(answers).toEqual([...Array<number>(10).fill(204), 409])
    expect(await page()).toMatch(/999990019[^]*Langer kan niet\./)
    test.comm.pass(40)
    await sweeps()
    expect(await page()).toContain('De tijd was om')
    const [deletion] = await test.comm.database.query<{ ids: string[] }>(
      'select wrapping_key_ids as ids from deletion order by deleted_at desc limit 1',
    )
    expect(deletion?.ids.length).toBeGreaterThan(1)
    const looked = await test.comm.database.query('select act from access_entry order by number')
    expect(looked).toEqual([{ act: 'shown' }, { act: 'deleted_by_timer' }])
  })

  it('by nobody but who may look', async () => {
    test.comm.pass(150)
    const tokens = tokensOf(test)
    const guest = await tokens.guest({ id: `guest-${number}`, roomId: `room-${number}` })
    expect(await extend(guest)).toBe(400)
    const { host_signature_secret } = secretsOf('locked')
    const ofNobody = await platformToken(test.comm, { roomId: 'room' }, host_signature_secret)
    expect(await extend(ofNobody, 'locked')).toBe(401)
    const elsewhere = await test.comm.publicApp.request('/platform/video/host/extend', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://video.example' },
      body: JSON.stringify({ token: await host() }),
    })
    expect(elsewhere.status).toBe(403)
    expect(await page()).toContain('Nog een uur')
  })
})
