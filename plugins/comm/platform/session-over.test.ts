import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { sweep } from '../retention/sweep.ts'
import { openSessions } from '../session-feedback/sessions.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import {
  delivered,
  guestStarts,
  type TestPlatform,
  testPlatform,
  tokensOf,
} from '../testing/platform.ts'

const origin = 'https://login.example'

/** What the way to identify hears of two people who identified in a platform's room. */
onBothDatabases(({ open }) => {
  let test: TestPlatform
  /** By another process than the one that the platform calls. */
  let alsoAsked: string[]
  beforeAll(async () => {
    test = await testPlatform(open, { comm: { session_origins: [origin] } })
  })
  beforeEach(() => {
    test.asked.length = 0
    alsoAsked = []
  })
  afterAll(() => test.close())

  async function call(roomId: string): Promise<void> {
    for (const id of ['one', 'other']) {
      const token = await tokensOf(test).guest({ roomId, id: `${roomId}-${id}` })
      const attrPath = await guestStarts(test, `/platform/video/guest/start/${token}`)
      const session_url = `${origin}/session/${id}`
      expect(await delivered(test, attrPath, { session_url })).toBe(204)
    }
  }

  const heard = () =>
    [...test.asked.map(({ url }) => url), ...alsoAsked]
      .filter((url) => url.startsWith(`${origin}/session/`))
      .sort()
  const bothLoggedOut = [`${origin}/session/one?type=logout`, `${origin}/session/other?type=logout`]

  /** Told, and nothing of it is kept. */
  const isDone = async () => {
    await vi.waitFor(() => expect(heard()).toEqual(bothLoggedOut))
    const left = () => test.comm.database.query('select id from log_out')
    await vi.waitFor(async () => expect(await left()).toEqual([]))
    expect(test.comm.lines.join('\n')).not.toContain('/session/')
  }

  it('both are logged out once, where the platform says that the room is over', async () => {
    await call('ended')
    const end = `/platform/video/host/end/${await tokensOf(test).host({ roomId: 'ended' })}`
    for (const status of [204, 204])
      expect((await test.comm.publicApp.request(end, { method: 'POST' })).status).toBe(status)
    await isDone()
  })

  it('both are logged out where nobody looks any more', async () => {
    await call('left')
    test.comm.pass(61)
    const context = await contextOf(test.comm)
    const sessions = openSessions({
      allowedOrigins: [origin],
      fetch: (url) => {
        alsoAsked.push(String(url))
        return Promise.resolve(new Response(null, { status: 204 }))
      },
      log: context.log,
    })
    await sweep({ ...context, sessions })
    await sessions.done()
    await isDone()
  })
})
