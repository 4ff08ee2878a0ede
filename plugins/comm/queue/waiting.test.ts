import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CommContext } from '../conversation/context.ts'
import type { CitizenView, Place } from '../conversation/views.ts'
import { keepAtDesk } from '../agents/presence.ts'
import { keepConnected, noteDisconnected } from '../conversation/presence.ts'
import { sweep } from '../retention/sweep.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, loggedIn, queued, start } from '../testing/people.ts'
import { placeInQueue } from './place.ts'
import { openPlaces } from './places.ts'
import { findConversation } from '../conversation/row.ts'

const purposes = [
  { tag: 'question', name: 'Algemene vraag', authentication: 'none' },
  { tag: 'other', name: 'Iets anders', authentication: 'none' },
]
const comm = { desk: { local_agents: [{ name: 'Medewerker 1', at_once: 2 }] } }

onBothDatabases(({ open }) => {
  let test: TestComm
  let context: CommContext
  beforeAll(async () => {
    test = await testComm({ purposes, comm }, open)
    context = await contextOf(test)
  })
  beforeEach(async () => {
    await test.database.query('delete from conversation')
    await test.database.query('delete from visit')
  })
  afterAll(() => test.close())

  /** So many were served, each for so many minutes. */
  const served = (many: number, minutes: number) =>
    test.database.query(
      `insert into visit (purpose, channel, queued_at, accepted_at, ended_at, outcome)
       select 'question', 'chat', at, at, at + $2 * interval '1 minute', 'served'
       from (select $3::timestamptz - interval '1 day' as at from generate_series(1, $1::int)) done`,
      [many, minutes, test.now()],
    )
  const visits = () =>
    test.database.query('select purpose, outcome, accepted_at is not null as seen from visit')
  async function placeOf(id: string) {
    const row = await findConversation(test.database, id)
    if (row === undefined) throw new Error('gone')
    const place = await placeInQueue(context, row)
    // Read for all at once it is the same.
    const told = await new Promise<Place | undefined>((resolve) => {
      const forget = openPlaces(context).follow({
        id,
        purpose: row.purpose,
        told: (place) => {
          resolve(place)
          queueMicrotask(() => forget())
        },
      })
    })
    expect(told).toEqual(place)
    return place
  }

  it('the place is that within the subject, by who came first', async () => {
    const ids: string[] = []
    for (const subject of ['question', 'other', 'question']) {
      test.pass(0.1)
      ids.push((await queued(test, subject)).id)
    }
    const places = await Promise.all(ids.map(async (id) => (await placeOf(id)).place))
    expect(places).toEqual([1, 1, 2])
  })

  it('minutes are told only from enough measured talks, and only while an agent is there', async () => {
    const { id } = await queued(test)
    await loggedIn(test)
    await served(4, 6)
    expect((await placeOf(id)).expected_minutes).toBeNull()
    await served(1, 6)
    expect((await placeOf(id)).expected_minutes).toBe(1)
    test.pass(5)
    expect((await placeOf(id)).expected_minutes).toBeNull()
  })

  it('minutes follow from who is before, how long talks take and how many are served at once', async () => {
    const ids: string[] = []
    for (let count = 0; count < 5; count++) {
      test.pass(0.1)
      ids.push((await queued(test)).id)
    }
    const agent = await loggedIn(test)
    await served(5, 6)
    const minutes = async () =>
      Promise.all(ids.slice(2).map(async (id) => (await placeOf(id)).expected_minutes))
    expect(await minutes()).toEqual([3, 6, 9])
    await accepts(agent)
    await accepts(agent)
    await keepAtDesk(context, test.database, 'Medewerker 1')
    expect(await minutes()).toEqual([3, 6, 9])
  })

  it('a citizen’s page hears of their place as the queue moves', async () => {
    const server = await listening(test)
    const agent = await loggedIn(test)
    const first = await queued(test)
    test.pass(0.1)
    const second = await queued(test)
    const stream = await ReceivedStream.open(`${server.url}${second.path}/events`, second.browser)
    await stream.next('view', (view: CitizenView) => view.at === 'waiting' && view.place === 2)
    expect(await accepts(agent, first.id)).toBe(first.id)
    await stream.next('place', ({ place }: Place) => place === 1)
    expect(await accepts(agent)).toBe(second.id)
    await stream.next('view', (view: CitizenView) => view.at === 'talking')
    stream.close()
    await server.close()
  })

  it('whose connection was lost with its process keeps their place for no less', async () => {
    const { id } = await queued(test)
    for (let minutes = 0; minutes < 12; minutes += 0.25) {
      test.pass(0.25)
      await keepConnected(context, [{ id, number: 1 }])
    }
    test.pass(9.9)
    await sweep(context)
    expect((await placeOf(id)).place).toBe(1)
    test.pass(1.2)
    await sweep(context)
    expect(await findConversation(test.database, id)).toBeUndefined()
  })

  it('who is still connected is written down without the conversation being written anew', async () => {
    const { id } = await queued(test)
    const seats = [{ id, number: 1 }]
    const written = async () => {
      const [row] = await test.database.query<{ written: string }>(
        'select xmin::text || ctid::text as written from conversation where id = $1',
        [id],
      )
      return row?.written
    }
    await keepConnected(context, seats)
    test.pass(0.25)
    await keepConnected(context, seats)
    const before = await written()
    test.pass(0.25)
    expect(await keepConnected(context, seats)).toEqual(new Set([id]))
    expect(await written()).toBe(before)
    test.pass(1)
    await keepConnected(context, seats)
    expect(await written()).not.toBe(before)
  })

  it('a place is kept for 10 minutes after a lost connection; then they have left', async () => {
    const { id } = await queued(test)
    test.pass(5)
    await keepConnected(context, [{ id, number: 1 }])
    test.pass(0.5)
    await noteDisconnected(context, [{ id, number: 1 }])
    test.pass(9.9)
    await sweep(context)
    expect((await placeOf(id)).place).toBe(1)
    expect(await visits()).toEqual([])
    test.pass(0.2)
    await sweep(context)
    expect(await findConversation(test.database, id)).toBeUndefined()
    expect(await visits()).toEqual([{ purpose: 'question', outcome: 'abandoned', seen: false }])
  })

  it('who stops while waiting has left; who never stood in the queue isn’t counted', async () => {
    const { browser, path } = await queued(test, 'other')
    await start(test, { purpose: 'question' })
    expect((await browser.post(`${path}/stop`)).status).toBe(303)
    test.pass(61)
    await sweep(context)
    expect(await visits()).toEqual([{ purpose: 'other', outcome: 'abandoned', seen: false }])
  })

  it('who was talked to is served, once, whoever or whatever ends it', async () => {
    const agent = await loggedIn(test)
    const ended = await queued(test)
    await accepts(agent, ended.id)
    await agent.post(`/desk/conversations/${ended.id}/end`)
    await agent.post(`/desk/conversations/${ended.id}/delete`)
    expect(await visits()).toHaveLength(1)
    const stopped = await queued(test)
    await accepts(agent, stopped.id)
    await stopped.browser.post(`${stopped.path}/stop`)
    expect(await visits()).toHaveLength(2)
    const idle = await queued(test)
    await accepts(agent, idle.id)
    test.pass(0.5)
    await test.database.query('update conversation set ends_at = $1', [test.now()])
    test.pass(0.1)
    await sweep(context)
    await sweep(context)
    expect(await visits()).toEqual(
      [1, 2, 3].map(() => ({ purpose: 'question', outcome: 'served', seen: true })),
    )
  })
})
