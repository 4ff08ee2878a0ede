import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CommContext } from '../conversation/context.ts'
import { extend } from '../conversation/extend.ts'
import type { DeskConversation } from '../conversation/desk-views.ts'
import type { CitizenView } from '../conversation/views.ts'
import { deskConversation } from '../conversation/desk-view.ts'
import { sweep } from '../retention/sweep.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import {
  accepts,
  arrived,
  Browser,
  deliver,
  listOf,
  loggedIn,
  queued,
  start,
} from '../testing/people.ts'
import { tend } from './tend.ts'

const local_agents = [
  'Medewerker 1',
  { name: 'Medewerker 2', subjects: ['passport', 'report_move'], at_once: 1 },
  'Medewerker 3',
  { name: 'Medewerker 4', subjects: ['passport'] },
  { name: 'Medewerker 5', channels: ['phone'] },
]

onBothDatabases(({ open }) => {
  let test: TestComm
  let context: CommContext
  let one: Browser
  let two: Browser
  let three: Browser
  beforeAll(async () => {
    const own = { desk: { local_agents }, queue: { vanished_seconds: 600 } }
    test = await testComm({ comm: own }, open)
    context = await contextOf(test)
  })
  beforeEach(async () => {
    await test.database.query('delete from conversation')
    await test.database.query('delete from agent')
    one = await loggedIn(test)
    two = await loggedIn(test, 'Medewerker 2')
    three = await loggedIn(test, 'Medewerker 3')
  })
  afterAll(() => test.close())

  async function talking() {
    const citizen = await arrived(test)
    await accepts(one, citizen.id)
    return { ...citizen, at: `/desk/conversations/${citizen.id}` }
  }
  const seenBy = async (agent: string, id: string): Promise<DeskConversation> =>
    (await deskConversation(context, agent, id, 'nl')).view
  const said = (text: string) => ({ key: crypto.randomUUID(), text })

  it('to a colleague: theirs to accept until it lapses, and the agent has it no more', async () => {
    const { id, at, browser, path } = await talking()
    const body = { to: { agent: 'Medewerker 2' }, note: 'Belt liever terug.' }
    expect((await one.post(`${at}/transfer`, body)).status).toBe(204)
    expect((await seenBy('Medewerker 1', id)).at).toBe('not_mine')
    expect((await one.post(`${at}/messages`, said('Hallo'))).status).toBe(404)
    expect((await listOf(test, 'Medewerker 2')).offers).toMatchObject([{ id }])
    expect(await accepts(three, id)).toBe('409')
    expect(await (await browser.get(path)).text()).toContain('"at":"waiting"')
    expect(await accepts(two, id)).toBe(id)
    const { notes, timeline } = await seenBy('Medewerker 2', id)
    expect(notes).toMatchObject([{ agent: 'Medewerker 1', text: 'Belt liever terug.' }])
    expect(timeline.map(({ kind, agent, about }) => [kind, agent, about])).toContainEqual([
      'moved_to_agent',
      'Medewerker 1',
      'Medewerker 2',
    ])
    expect(await (await browser.get(path)).text()).not.toContain('Belt liever terug')
  })

  it('declined or lapsed, it is at the front for everybody of the subject', async () => {
    const { id, at } = await talking()
    test.pass(0.1)
    await arrived(test)
    await one.post(`${at}/transfer`, { to: { agent: 'Medewerker 2' } })
    test.pass(0.6)
    expect((await listOf(test, 'Medewerker 3')).waiting[0]).toMatchObject({ id, returned: true })
    await tend(context)
    expect((await listOf(test, 'Medewerker 2')).offers).toEqual([])
    expect(await accepts(three)).toBe(id)
  })

  it('a colleague who lets it lapse while they accept it has it, or another gets it', async () => {
    const { id, at } = await talking()
    await one.post(`${at}/transfer`, { to: { agent: 'Medewerker 3' } })
    test.pass(0.5)
    const answers = await Promise.all([accepts(three, id), accepts(one, id), tend(context)])
    expect(answers.filter((answer) => answer === id)).toHaveLength(1)
  })

  it('not to oneself, to nobody, to who is full, away or on pause', async () => {
    const { id, at } = await talking()
    const to = async (agent: string) => {
      const response = await one.post(`${at}/transfer`, { to: { agent } })
      return response.status === 204 ? 204 : ((await response.json()) as { fault: string }).fault
    }
    expect(await to('Medewerker 1')).toBe('colleague')
    expect(await to('Iemand')).toBe('colleague')
    await three.post('/desk/presence', { presence: 'pause' })
    expect(await to('Medewerker 3')).toBe('colleague')
    const other = await arrived(test, { purpose: 'passport' })
    expect(await accepts(two)).toBe(other.id)
    expect(await to('Medewerker 2')).toBe('colleague')
    expect((await listOf(test)).mine.map((item) => item.id)).toEqual([id])
  })

  it('not to who has another subject or channel: they aren’t in the list, and never see it', async () => {
    const { id, at } = await talking()
    for (const name of ['Medewerker 4', 'Medewerker 5']) await loggedIn(test, name)
    const listed = async (more: string): Promise<unknown> =>
      (await one.get(`/desk/colleagues${more}`)).json()
    const named = (...numbers: number[]) =>
      numbers.map((number) => expect.objectContaining({ name: `Medewerker ${number}` }) as unknown)
    expect(await listed('')).toEqual(named(2, 3, 4, 5))
    expect(await listed(`?conversation=${id}`)).toEqual(named(2, 3))
    expect((await two.get(`/desk/colleagues?conversation=${id}`)).status).toBe(404)
    for (const agent of ['Medewerker 4', 'Medewerker 5']) {
      const response = await one.post(`${at}/transfer`, { to: { agent } })
      expect([response.status, await response.json()]).toMatchObject([409, { fault: 'colleague' }])
      expect((await listOf(test, agent)).offers).toEqual([])
    }
    expect((await listOf(test)).mine.map((item) => item.id)).toEqual([id])
    await one.post(`${at}/transfer`, { to: { subject: 'passport' } })
    await accepts(two, id)
    await two.post(`${at}/transfer`, { to: { agent: 'Medewerker 4' } })
    expect((await listOf(test, 'Medewerker 4')).offers).toMatchObject([{ id }])
  })

  it('to another subject: what that one doesn’t ask for is hidden, and counted', async () => {
    const { id, at } = await talking()
    const before = await seenBy('Medewerker 1', id)
    expect(before.citizens).toMatchObject([
      { identification: { attributes: [{ tag: 'name' }, { tag: 'bsn' }] }, hidden: 0 },
    ])
    const later = await queued(test)
    expect((await one.post(`${at}/transfer`, { to: { subject: 'nothing' } })).status).toBe(400)
    expect((await one.post(`${at}/transfer`, { to: { subject: 'passport' } })).status).toBe(204)
    expect((await listOf(test)).waiting.map((item) => item.id)).toEqual([id, later.id])
    expect(await accepts(two)).toBe(id)
    const after = await seenBy('Medewerker 2', id)
    expect(after.subject).toBe('Paspoort')
    expect(after.citizens).toMatchObject([
      { identification: { attributes: [{ tag: 'name' }] }, hidden: 1 },
    ])
    expect(JSON.stringify(after)).not.toContain('999990019')
  })

  it('of a way to identify that the new subject doesn’t take nothing is shown', async () => {
    const { clientPath, attrPath } = await start(test)
    const sealed = await test.seal({ auth_method: 'wallet' })
    expect((await deliver(test, attrPath, sealed)).status).toBe(204)
    await new Browser(test).get(clientPath)
    const id = await accepts(one)
    expect((await listOf(test)).mine[0]).toMatchObject({ id, identified: true, together: null })
    await one.post(`/desk/conversations/${id}/transfer`, { to: { subject: 'passport' } })
    const [waiting] = (await listOf(test, 'Medewerker 2')).waiting
    expect(waiting).toMatchObject({ id, identified: false })
    await accepts(two)
    const view = await seenBy('Medewerker 2', id)
    expect(view.citizens).toMatchObject([
      { number: 1, connected: false, identification: 'other_way', hidden: 2 },
    ])
    expect(JSON.stringify(view)).not.toContain('Testburger')
    // The access log says what the desk showed: nothing to the second agent.
    const copied = await two.post(`/desk/conversations/${id}/copied`, { kind: 'name' })
    expect(copied.status).toBe(400)
    const noted =
      'select act, agent, kinds from access_entry where conversation_id = $1 order by number'
    expect(await test.database.query(noted, [id])).toEqual([
      { act: 'shown', agent: 'Medewerker 1', kinds: ['name', 'bsn'] },
      { act: 'transferred', agent: 'Medewerker 1', kinds: [] },
      { act: 'taken_over', agent: 'Medewerker 2', kinds: [] },
    ])
  })

  it('while it is ended: it is ended or moved, never both', async () => {
    const { id, at } = await talking()
    const statuses = await Promise.all(
      [one.post(`${at}/transfer`, { to: { subject: 'passport' } }), one.post(`${at}/end`)].map(
        async (response) => (await response).status,
      ),
    )
    expect(statuses.filter((status) => status === 204)).toHaveLength(1)
    const { waiting, mine } = await listOf(test)
    expect([...waiting, ...mine].map((item) => item.id)).toEqual([id])
  })

  it('while the citizen writes: what was acknowledged is there for the next agent', async () => {
    const { id, at, browser, path } = await talking()
    const writes = [1, 2, 3].map((number) =>
      browser.post(`${path}/messages`, said(`Bericht ${number}`)),
    )
    const [moved, ...written] = await Promise.all([
      one.post(`${at}/transfer`, { to: { subject: 'passport' } }),
      ...writes,
    ])
    expect(moved.status).toBe(204)
    const acknowledged = written.filter(({ status }) => status === 201).length
    await accepts(two)
    const rows = await test.database.query('select 1 from message where conversation_id = $1', [id])
    expect(rows).toHaveLength(acknowledged)
  })

  it('the agent ends while the citizen writes: said or refused, and nothing after the end', async () => {
    const { id, at, browser, path } = await talking()
    const [ended, ...written] = await Promise.all([
      one.post(`${at}/end`),
      ...[1, 2, 3].map((number) => browser.post(`${path}/messages`, said(`Bericht ${number}`))),
    ])
    expect(ended.status).toBe(204)
    const rows = await test.database.query('select 1 from message where conversation_id = $1', [id])
    expect(rows).toHaveLength(written.filter(({ status }) => status === 201).length)
    expect((await browser.post(`${path}/messages`, said('Te laat'))).status).toBe(409)
  })

  it('a sweep during accepting: it is talked in or gone, never half', async () => {
    const { id } = await arrived(test)
    test.pass(11)
    const [accepted] = await Promise.all([accepts(one, id), sweep(context)])
    const { mine, waiting } = await listOf(test)
    expect(waiting).toEqual([])
    expect(mine.map((item) => item.id)).toEqual(accepted === id ? [id] : [])
  })

  it('a result that comes twice, or after the end, is refused', async () => {
    const { clientPath, attrPath } = await start(test)
    const sealed = await test.seal()
    const twice = await Promise.all([
      deliver(test, attrPath, sealed),
      deliver(test, attrPath, sealed),
    ])
    expect(twice.map(({ status }) => status).sort()).toEqual([204, 404])
    await new Browser(test).get(clientPath)
    const id = await accepts(one)
    await one.post(`/desk/conversations/${id}/end`)
    expect((await deliver(test, attrPath, await test.seal())).status).toBe(404)
    await one.post(`/desk/conversations/${id}/delete`)
    expect((await deliver(test, attrPath, await test.seal())).status).toBe(404)
  })

  it('a result that nobody had to wait for is taken during the talk, and not after its end', async () => {
    const sealed = () => test.seal({ attributes: {} })
    const talk = async () => {
      const { clientPath, attrPath } = await start(test, { purpose: 'question' })
      await new Browser(test).get(clientPath)
      return { id: await accepts(one), attrPath }
    }
    const during = await talk()
    expect((await deliver(test, during.attrPath, await sealed())).status).toBe(204)
    const after = await talk()
    await one.post(`/desk/conversations/${after.id}/end`)
    expect((await deliver(test, after.attrPath, await sealed())).status).toBe(404)

    const { id, attrPath } = await talk()
    const [delivered] = await Promise.all([
      deliver(test, attrPath, await sealed()),
      one.post(`/desk/conversations/${id}/end`),
    ])
    expect([204, 404]).toContain(delivered.status)
    const [stored] = await test.database.query<{ is_there: boolean }>(
      'select coalesce(sealed_result, held_result) is not null as is_there from citizen where conversation_id = $1',
      [id],
    )
    // The browser hasn't come with it: what is held goes with the end.
    expect(stored?.is_there).toBe(false)
  })

  it('who handed it over gives it no more time', async () => {
    const { id, at } = await talking()
    await one.post(`${at}/transfer`, { to: { subject: 'passport' } })
    await accepts(two)
    await expect(extend(context, id, 'Medewerker 1')).rejects.toThrow('conversation_state')
    await extend(context, id, 'Medewerker 2')
  })

  it('notes are kept once each, sealed, and only by its agent', async () => {
    const { id, at } = await talking()
    const text = 'Canary 4711'
    const written = said(text)
    const answers = await Promise.all([1, 2].map(() => one.post(`${at}/notes`, written)))
    expect(answers.map(({ status }) => status)).toEqual([204, 204])
    await one.post(`${at}/notes`, said('Tweede'))
    expect((await three.post(`${at}/notes`, said('Niet van mij'))).status).toBe(404)
    expect((await seenBy('Medewerker 1', id)).notes.map((note) => note.text)).toEqual([
      text,
      'Tweede',
    ])
    const rows = await test.database.query<{ row: string }>('select note::text as row from note')
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(text).toString('hex'))
    expect(test.lines.join()).not.toContain(text)
  })

  it('what is typed of a note is there after a reload, sealed, for its agent alone, until it is a note', async () => {
    const { id, at } = await talking()
    const draft = async (name: string) => (await seenBy(name, id)).note_draft
    for (const text of ['Canary', 'Canary 4712']) {
      expect((await one.post(`${at}/note-draft`, { text })).status).toBe(204)
    }
    expect(await draft('Medewerker 1')).toBe('Canary 4712')
    expect((await three.post(`${at}/note-draft`, { text: 'Niet van mij' })).status).toBe(404)
    const rows = await test.database.query<{ row: string }>(
      'select note_draft::text as row from note_draft',
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('Canary').toString('hex'))

    await one.post(`${at}/transfer`, { to: { agent: 'Medewerker 2' } })
    await accepts(two, id)
    expect(await draft('Medewerker 2')).toBe('')
    await two.post(`${at}/note-draft`, { text: 'Van de ander' })
    await two.post(`${at}/notes`, said('Van de ander'))
    expect(await draft('Medewerker 2')).toBe('')
    await two.post(`${at}/note-draft`, { text: 'Nog een' })
    await two.post(`${at}/note-draft`, { text: ' ' })
    expect(await draft('Medewerker 2')).toBe('')
    await two.post(`${at}/delete`)
    expect(await test.database.query('select 1 from note_draft')).toEqual([])
  })

  it('a mark is seen at the desk and on the timeline, until it is taken away', async () => {
    const { id, at } = await talking()
    expect((await one.post(`${at}/mark`, { mark: 'emergency' })).status).toBe(204)
    expect((await listOf(test)).mine[0]?.mark).toBe('emergency')
    expect((await one.post(`${at}/mark`, { mark: null })).status).toBe(204)
    const view = await seenBy('Medewerker 1', id)
    expect(view.mark).toBeNull()
    expect(view.timeline.slice(-2)).toMatchObject([
      { kind: 'marked', about: 'emergency' },
      { kind: 'mark_cleared' },
    ])
    expect((await one.post(`${at}/mark`, { mark: 'nice' })).status).toBe(400)
  })

  it('a second citizen comes by a link, once; a newer link takes the place of an unused one', async () => {
    const { id, at } = await talking()
    const link = async () => {
      const response = await one.post(`${at}/invite`)
      const { url, fault } = (await response.json()) as { url?: string; fault?: string }
      return url === undefined ? (fault ?? '') : new URL(url).pathname
    }
    const unused = await link()
    const used = await link()
    expect((await new Browser(test).get(unused)).status).toBe(403)
    const partner = new Browser(test)
    const path = (await partner.get(used)).headers.get('location') ?? ''
    await partner.get(path)
    expect((await new Browser(test).get(used)).status).toBe(403)
    expect((await partner.post(`${path}/messages`, said('Ik ben er ook'))).status).toBe(201)
    const { citizens, timeline } = await seenBy('Medewerker 1', id)
    expect(citizens.map(({ number, identification }) => [number, identification !== null])).toEqual(
      [
        [1, true],
        [2, false],
      ],
    )
    expect(timeline.at(-1)?.kind).toBe('joined')
    for (let more = 0; more < 2; more++) await new Browser(test).get(await link())
    expect(await link()).toBe('citizens')
  })

  it('what the one before said is theirs, by name, for the next agent, whose own is their own', async () => {
    const { id, at, browser, path } = await talking()
    const own = await one.post(`${at}/messages`, said('Goedemiddag'))
    expect(await own.json()).toMatchObject({ name: 'Medewerker 1', colleague: false })
    await one.post(`${at}/transfer`, { to: { agent: 'Medewerker 3' } })
    await accepts(three, id)
    await three.post(`${at}/messages`, said('Ik neem het over'))
    const server = await listening(test)
    const desk = await ReceivedStream.open(`${server.url}${at}/events`, three)
    expect((await desk.next('message')).data).toMatchObject({
      name: 'Medewerker 1',
      colleague: true,
    })
    expect((await desk.next('message')).data).toMatchObject({
      name: 'Medewerker 3',
      colleague: false,
    })
    const page = await (await browser.get(path)).text()
    expect(page.match(/"colleague":false/g)).toHaveLength(2)
    desk.close()
    await server.close()
  })

  it('a link to a talk that has ended opens nothing', async () => {
    const { at } = await talking()
    const { url } = (await (await one.post(`${at}/invite`)).json()) as { url: string }
    await one.post(`${at}/end`)
    expect((await new Browser(test).get(new URL(url).pathname)).status).toBe(404)
  })

  it('both sides see that the other writes and has read', async () => {
    const server = await listening(test)
    const { at, browser, path } = await talking()
    const citizen = await ReceivedStream.open(`${server.url}${path}/events`, browser)
    const desk = await ReceivedStream.open(`${server.url}${at}/events`, one)
    await citizen.next('view', (view: CitizenView) => view.at === 'talking' && !view.typing)
    await desk.next('conversation', (view: DeskConversation) => !view.typing)

    expect((await one.post(`${at}/typing`)).status).toBe(204)
    await citizen.next('view', (view: CitizenView) => view.at === 'talking' && view.typing)
    await one.post(`${at}/messages`, said('Goedemiddag'))
    await citizen.next('message')
    await citizen.next('view', (view: CitizenView) => view.at === 'talking' && !view.typing)
    // The first letter of what is said next is news at once, on a clock that stands still.
    await one.post(`${at}/typing`)
    await citizen.next('view', (view: CitizenView) => view.at === 'talking' && view.typing)
    await browser.post(`${path}/read`, { sequence: 99 })
    await desk.next('conversation', (view: DeskConversation) => view.citizen_read === 1)

    expect((await browser.post(`${path}/typing`)).status).toBe(204)
    await desk.next('conversation', (view: DeskConversation) => view.typing)
    await browser.post(`${path}/messages`, said('Hallo'))
    await desk.next('conversation', (view: DeskConversation) => !view.typing)
    await browser.post(`${path}/typing`)
    await desk.next('conversation', (view: DeskConversation) => view.typing)
    await citizen.next(
      'view',
      (view: CitizenView) => view.at === 'talking' && view.agent_read === 2,
    )
    citizen.close()
    desk.close()
    await server.close()
  })
})
