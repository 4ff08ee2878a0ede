import { jwtVerify } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openChoiceParamsOfAnyAge } from '../../../protocol/choice-params.ts'
import { openSignedStart } from '../../../protocol/open-signed-start.ts'
import { sweep } from '../retention/sweep.ts'
import { contextOf } from '../testing/context.ts'
import { listening } from '../testing/listener.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { Browser } from '../testing/people.ts'
import {
  choose,
  delivered,
  guestStarts,
  type TestPlatform,
  testPlatform,
  tokensOf,
} from '../testing/platform.ts'

const wanted = { purpose: 'report_move', auth_method: 'demo' }
const accessed = (platform: TestPlatform) =>
  platform.comm.database.query('select act, agent, kinds from access_entry order by number')

onBothDatabases(({ open }) => {
  let test: TestPlatform
  let browser: Browser
  let tokens: ReturnType<typeof tokensOf>
  beforeAll(async () => {
    test = await testPlatform(open)
    tokens = tokensOf(test)
  })
  beforeEach(async () => {
    for (const table of ['platform_room', 'access_entry', 'deletion', 'used_result'])
      await test.comm.database.query(`delete from ${table}`)
    test.asked.length = 0
    test.core.status = 200
    browser = new Browser(test.comm)
  })
  afterAll(() => test.close())

  const hostPage = async (token: string) =>
    (await browser.get(`/platform/video/host/${token}`)).text()

  describe('of the 2024 family', () => {
    it('a guest is sent to the choice page with params that the core takes', async () => {
      const token = await tokens.guest()
      const response = await browser.get(`/platform/video/guest/init/${token}`)
      expect(response.status).toBe(303)
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      const [, params = ''] =
        /^https:\/\/choice\.example\/start-auth\/(.+)$/.exec(
          response.headers.get('location') ?? '',
        ) ?? []
      const signers = [{ key: test.choicePageKey }]
      const opened = await openChoiceParamsOfAnyAge(params, { signers, now: test.comm.now })
      const at = `${test.comm.config.serverUrl}/platform/video/guest`
      const { start_url, cancel_url = '' } = opened.params
      expect(opened.params).toEqual({
        purpose: 'report_move',
        start_url: expect.stringContaining(`${at}/start/`),
        cancel_url: expect.stringContaining(`${at}/cancel/`),
        display_name: 'Videobellen',
      })
      // What stands in the address and the history is worth something for minutes only.
      expect(JSON.stringify(opened.params)).not.toContain(token)
      const startPath = new URL(start_url).pathname
      expect((await choose(test.comm, startPath, wanted)).status).toBe(200)
      test.comm.pass(6)
      expect(await (await choose(test.comm, startPath, wanted)).json()).toMatchObject({
        code: 'signed_request_expired',
      })
      for (const path of [new URL(cancel_url).pathname, `/platform/video/guest/cancel/${token}`]) {
        const cancelled = await browser.get(path)
        expect(cancelled.headers.get('location')).toBe('https://video.example/back?call=1')
      }
      const nonsense = await browser.get(`${new URL(cancel_url).pathname.slice(0, -3)}AAA`)
      expect(nonsense.status).toBe(400)
    })

    it('starts with a signed request, takes the result, and shows it on the host page', async () => {
      const token = await tokens.guest()
      const host = await tokens.host()
      expect(await hostPage(host)).toContain('Nog niemand is begonnen')
      const response = await choose(test.comm, `/platform/video/guest/start/${token}`, wanted)
      expect(await response.json()).toEqual({ client_url: 'https://login.example/begin' })
      expect(response.headers.get('content-type')).toMatch(/^application\/json/)
      const [asked] = test.asked
      expect(asked?.url).toBe('http://127.0.0.1:1/start')
      expect(asked?.headers.get('accept')).toBe('application/json')
      const keys = new Map([['comm', test.startKey]])
      const { request } = await openSignedStart(asked?.token ?? '', { keys, now: test.comm.now })
      expect(request).toMatchObject({ ...wanted, comm_url: 'https://video.example/back?call=1' })
      const attrPath = new URL(request.attr_url ?? '').pathname
      expect(attrPath).toMatch(/^\/platform\/video\/internal\/auth_result\/[\w-]{43}$/)

      const busy = await hostPage(host)
      expect(busy).toContain('Bezoeker A')
      expect(busy).toContain('Bezig met inloggen')
      expect(await accessed(test)).toEqual([])

      expect(await delivered(test, attrPath)).toBe(204)
      const shown = await hostPage(host)
      expect(shown).toContain('999990019')
      expect(shown).toContain('Testinlog')
      expect(shown).toContain('kan niet laten zien dat de persoon die u spreekt')
      await hostPage(host)
      expect(await accessed(test)).toEqual([
        { act: 'shown', agent: 'platform:video', kinds: ['name', 'bsn'] },
      ])
      // A second result, and a result that is used up already.
      expect(await delivered(test, attrPath)).toBe(404)
    })

    it('whoever shares nothing is shown so, and may try again until something was shared', async () => {
      const path = `/platform/video/guest/start/${await tokens.guest()}`
      const first = await guestStarts(test, path)
      const second = await guestStarts(test, path)
      expect(await delivered(test, first)).toBe(404)
      expect(await delivered(test, second, { status: 'failed', attributes: {} })).toBe(204)
      expect(await hostPage(await tokens.host())).toContain('heeft geen gegevens gedeeld')
      const third = await guestStarts(test, path)
      const changed = `/platform/video/guest/start/${await tokens.guest({ name: 'Ander' })}`
      expect((await choose(test.comm, changed, wanted)).status).toBe(400)
      expect((await browser.get(changed.replace('start', 'init'))).status).toBe(400)
      expect(await delivered(test, third)).toBe(204)
      expect((await choose(test.comm, path, wanted)).status).toBe(400)
      // Who follows the link again is in their conversation at once.
      const link = path.replace('start', 'init')
      expect((await browser.get(link)).headers.get('location')).toBe(
        'https://video.example/back?call=1',
      )
    })

    it('only the host page may be framed, and only by the configured websites', async () => {
      const framedBy = async (path: string) => {
        const { headers } = await browser.get(`/platform/video/${path}`, { accept: 'text/html' })
        return /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1]
      }
      for (const path of [`host/${await tokens.host()}`, 'host', 'host/nothing'])
        expect(await framedBy(path)).toBe('https://video.example')
      for (const path of ['guest/init/nothing', `host/login/${'a'.repeat(42)}`])
        expect(await framedBy(path)).toBe("'none'")
    })

    it('several are in one room, and nobody of another', async () => {
      for (const [id, roomId] of [
        ['a', 'room-1'],
        ['b', 'room-1'],
        ['c', 'room-2'],
      ] as const) {
        const token = await tokens.guest({ id, roomId, name: `Gast ${id}` })
        const attrPath = await guestStarts(test, `/platform/video/guest/start/${token}`)
        await delivered(test, attrPath, { attributes: { name: `Naam ${id}`, bsn: '999990019' } })
      }
      const page = await hostPage(await tokens.host())
      expect(page).toMatch(/Gast a[\s\S]*Naam a[\s\S]*Gast b[\s\S]*Naam b/)
      expect(page).not.toContain('Naam c')
    })

    it('the stream says that something changed, and never what', async () => {
      const listener = await listening(test.comm)
      const host = await tokens.host()
      const response = await fetch(`${listener.url}/platform/video/host/live/${host}`)
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      let said = ''
      const until = async (wantedText: string) => {
        while (!said.includes(wantedText)) said += (await reader?.read())?.value ?? ''
      }
      await until('data: start\n\n')
      const attrPath = await guestStarts(
        test,
        `/platform/video/guest/start/${await tokens.guest()}`,
      )
      await until('data: update\n\n')
      said = ''
      await delivered(test, attrPath)
      await until('data: update\n\n')
      expect(said).not.toMatch(/event:|Testburger|999990019/)
      await reader?.cancel()
      const guest = await fetch(`${listener.url}/platform/video/host/live/${await tokens.guest()}`)
      expect(await guest.text()).toContain('data: badrequest\n\n')
      await listener.close()
    })

    it('ends when the platform says so: all is deleted, noted, and the page says it', async () => {
      const path = `/platform/video/guest/start/${await tokens.guest()}`
      const waiting = await guestStarts(
        test,
        `/platform/video/guest/start/${await tokens.guest({ id: 'late' })}`,
      )
      await delivered(test, await guestStarts(test, path))
      const host = await tokens.host()
      await hostPage(host)
      const end = () =>
        test.comm.publicApp.request(`/platform/video/host/end/${host}`, { method: 'POST' })
      expect((await end()).status).toBe(204)
      expect((await end()).status).toBe(204)
      const page = await hostPage(host)
      expect(page).toContain('Het gesprek is voorbij')
      expect(page).not.toMatch(/Testburger|999990019|Bezoeker A/)
      expect(await delivered(test, waiting)).toBe(404)
      expect((await choose(test.comm, path, wanted)).status).toBe(400)
      expect(await accessed(test)).toMatchObject([
        { act: 'shown' },
        { act: 'deleted_by_platform', agent: 'platform:video', kinds: ['name', 'bsn'] },
      ])
      const guests = await test.comm.database.query(
        'select * from platform_guest where sealed_about is not null or sealed_result is not null',
      )
      expect(guests).toEqual([])
      const [deletion] = await test.comm.database.query('select * from deletion')
      expect(deletion).toMatchObject({
        platform: 'video',
        purpose: 'report_move',
        attributes: ['name', 'bsn'],
      })
      // The platform uses the room's name again, and what is damaged keeps no room from ending.
      await guestStarts(test, `/platform/video/guest/start/${await tokens.guest({ id: 'next' })}`)
      expect(await hostPage(host)).toContain('Bezig met inloggen')
      await test.comm.database.query(
        `update platform_guest set sealed_result = '\\x00' where sealed_about is not null`,
      )
      expect((await end()).status).toBe(204)
      expect(await hostPage(host)).toContain('Het gesprek is voorbij')
    })
  })

  it('ends by itself once nobody looks any more, and what is left of it goes later', async () => {
    const { comm } = test
    await delivered(
      test,
      await guestStarts(test, `/platform/video/guest/start/${await tokens.guest()}`),
    )
    const context = await contextOf(comm)
    const rooms = async () =>
      (
        await comm.database.query<{ by: string | null }>('select ended_by as by from platform_room')
      ).map(({ by }) => by)
    comm.pass(50)
    await hostPage(await tokens.host())
    comm.pass(14)
    await sweep(context)
    expect(await rooms()).toEqual([null])
    comm.pass(2)
    await sweep(context)
    expect(await rooms()).toEqual(['timer'])
    expect(await hostPage(await tokens.host())).toContain('De tijd was om')
    expect(await accessed(test)).toMatchObject([
      { act: 'shown' },
      { act: 'deleted_by_timer', agent: null },
    ])
    comm.pass(180)
    await sweep(context)
    expect(await rooms()).toEqual([])
  })

  describe('of the 2021 family', () => {
    it('sends to the choice page, starts once, and tells of the room as JSON', async () => {
      const token = await tokens.olderGuest()
      const init = await browser.get(`/platform/chat/init/${token}`)
      const params = init.headers.get('location')?.split('/').at(-1) ?? ''
      const { payload } = await jwtVerify(params, test.choicePageKey, {
        currentDate: test.comm.now(),
      })
      expect(payload.sub).toBe('id-contact-widget-params')
      const startUrl = String(payload.start_url)
      expect(startUrl).toContain(`${test.comm.config.serverUrl}/platform/chat/start/`)
      expect(startUrl).not.toContain(token)
      const attrPath = await guestStarts(test, `/platform/chat/start/${token}`)
      expect(attrPath).toMatch(/^\/platform\/chat\/auth_result\//)
      expect((await choose(test.comm, `/platform/chat/start/${token}`, wanted)).status).toBe(400)

      const path = `/platform/chat/session_info/${await tokens.olderHost()}`
      const info = async () => (await test.comm.internalApp.request(path)).json()
      expect(await info()).toEqual([{ purpose: 'report_move', name: 'Bezoeker A' }])
      expect((await test.comm.publicApp.request(path)).status).toBe(404)
      await delivered(test, attrPath)
      const attributes = { name: 'Testburger 1', bsn: '999990019' }
      expect(await info()).toEqual([{ purpose: 'report_move', name: 'Bezoeker A', attributes }])
      expect((await test.comm.internalApp.request('/platform/chat/clean_db')).status).toBe(200)
    })

    it('shows no one of another instance', async () => {
      await guestStarts(test, `/platform/chat/start/${await tokens.olderGuest()}`)
      const host = await tokens.olderHost({ instance: 'two.example' })
      const info = await test.comm.internalApp.request(`/platform/chat/session_info/${host}`)
      expect(await info.json()).toEqual([])
    })
  })
})
