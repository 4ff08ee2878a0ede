import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import {
  type AskingComm,
  askingComm,
  asks,
  atDesk,
  begins,
  newest,
  type Talk,
  talking,
  viewOf,
} from '../testing/asking.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { Browser, deliver } from '../testing/people.ts'

onBothDatabases(({ open }) => {
  let comm: AskingComm
  const heard: string[] = []
  beforeAll(async () => {
    comm = await askingComm(open)
    const { fetch: core } = comm.core
    comm.core.fetch = async (input, init) => {
      const { pathname, search } = new URL(String(input))
      const session = /\/session_feedback\/(\w+)/.exec(pathname)?.[1]
      if (session === undefined) return core(input, init)
      heard.push(`${session}${search}`)
      return new Response(null, { status: 204 })
    }
  })
  afterAll(() => comm.close())

  async function identifies(talk: Talk, session: string, browser = talk.citizen) {
    await asks(talk)
    await begins(talk)
    const session_url = `${comm.config.internalUrl}/auth/demo/session_feedback/${session}`
    await deliver(comm, newest(comm).attr, await comm.seal({ session_url }))
    await browser.get(newest(comm).back)
  }
  async function words(talk: Talk) {
    const [page, desk] = [await viewOf(talk), await atDesk(comm, talk)]
    if (page.at !== 'talking' || desk.at !== 'talking') throw new Error('Nobody talks.')
    expect(desk.words).toEqual(page.words)
    return page.words
  }

  it('who identifies in a talk gets other words, and can log out there; each session is told once that it is over', async () => {
    const talk = await talking(comm)
    const before = await words(talk)
    await identifies(talk, 'first')
    const between = await words(talk)
    expect(between).not.toEqual(before)
    expect((await viewOf(talk)).session).toEqual({ is: 'in', method: 'Testinlog' })
    await talk.citizen.post(`${talk.page}/active`)
    await vi.waitFor(() => expect(heard).toEqual(['first?type=user_active']))

    // What comes in the place of it ends the first; the second is one of its own.
    await identifies(talk, 'second')
    expect(await words(talk)).not.toEqual(between)
    await vi.waitFor(() => expect(heard.slice(1)).toEqual(['first?type=logout']))
    expect((await viewOf(talk)).session).toEqual({ is: 'in', method: 'Testinlog' })

    await talk.citizen.submit(`${talk.page}/take-back`)
    await vi.waitFor(() => expect(heard.slice(2)).toEqual(['second?type=logout']))
    expect((await viewOf(talk)).session).toBeNull()

    // Nobody has any use of a login that was let into no conversation.
    await identifies(talk, 'third', new Browser(comm))
    await vi.waitFor(() => expect(heard.slice(3)).toEqual(['third?type=logout']))
    heard.splice(0)
  })
})
