import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closures } from './closure.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, type Browser, loggedIn, queued, start } from '../testing/people.ts'

const purposes = [
  { tag: 'question', name: 'Algemene vraag', authentication: 'none' },
  { tag: 'urgent', name: 'Spoed', authentication: 'none' },
]
const local_agents = ['Medewerker 1', { name: 'Teamleider', roles: ['agent', 'lead'] }]
const workdays = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, ['9:00-17:00']]),
)
const always = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [
    day,
    ['0:00-24:00'],
  ]),
)

const toldBy = async (test: TestComm, purpose = 'question'): Promise<unknown> =>
  (await test.internalApp.request(`/comm/chat/availability?purpose=${purpose}`)).json()

const startsWith = async (test: TestComm, purpose = 'question') => {
  const response = await test.internalApp.request('/comm/chat/start_communication', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ purpose }),
  })
  return response.status === 200 ? 200 : ((await response.json()) as { code: string }).code
}

describe('opening hours', () => {
  let test: TestComm
  beforeAll(async () => {
    const hours = {
      ...workdays,
      closed: ['2026-11-24'],
      public_holidays: true,
      subjects: { urgent: always },
    }
    test = await testComm({ purposes, comm: { desk: { local_agents }, hours } })
  })
  afterAll(() => test.close())
  const hour = 60
  const day = 24 * hour

  it('closed says when it opens, on the clock in the Netherlands, and refuses a start', async () => {
    // A Sunday, 15:00.
    expect(await toldBy(test)).toEqual({
      available: false,
      opens_at: '2026-11-23T09:00:00+01:00',
    })
    expect(await startsWith(test)).toBe('method_closed')
    expect(await test.database.query('select 1 from conversation')).toEqual([])
  })

  it('a subject with hours of its own follows those', async () => {
    expect(await toldBy(test, 'urgent')).toMatchObject({ available: true })
    expect(await startsWith(test, 'urgent')).toBe(200)
  })

  it('open takes people; whoever started before closing is still let in', async () => {
    test.pass(day + 1.5 * hour)
    expect(await toldBy(test)).toEqual({ available: true })
    const { clientPath } = await start(test, { purpose: 'question' })
    test.pass(0.75 * hour)
    expect(await toldBy(test)).toEqual({
      available: false,
      // The day that is closed all the same is passed over.
      opens_at: '2026-11-25T09:00:00+01:00',
    })
    const browser = await loggedIn(test)
    expect((await browser.get(clientPath)).status).toBe(303)
    expect(await accepts(browser)).toMatch(/^[\w-]{22}$/)
  })

  it('public holidays are closed, and after the clock changes nine is nine', async () => {
    // From Monday 23 November 17:15 to Thursday 24 December 17:15.
    test.pass(31 * day)
    expect(await toldBy(test)).toMatchObject({ opens_at: '2026-12-28T09:00:00+01:00' })
    // To Friday 26 March 2027: Easter Monday is the 29th, and the clock changes on the 28th.
    test.pass(92 * day)
    expect(await toldBy(test)).toMatchObject({ opens_at: '2027-03-30T09:00:00+02:00' })
  })
})

onBothDatabases(({ open }) => {
  let test: TestComm
  let lead: Browser
  let agent: Browser
  beforeAll(async () => {
    test = await testComm({ purposes, comm: { desk: { local_agents } } }, open)
  })
  beforeEach(async () => {
    for (const table of ['conversation', 'closure', 'visit', 'agent']) {
      await test.database.query(`delete from ${table}`)
    }
    lead = await loggedIn(test, 'Teamleider')
    agent = await loggedIn(test)
  })
  afterAll(() => test.close())

  const closes = async (browser: Browser, subject: string, closed: boolean) =>
    (await browser.post('/desk/lead/closures', { purpose: subject, channel: 'chat', closed }))
      .status

  it('a lead closes one subject now, and opens it again', async () => {
    const { id } = await queued(test)
    expect(await closes(lead, 'question', true)).toBe(204)
    expect(await closes(lead, 'question', true)).toBe(204)
    expect(await toldBy(test)).toEqual({ available: false })
    expect(await startsWith(test)).toBe('method_closed')
    expect(await startsWith(test, 'urgent')).toBe(200)
    expect(await closures(test.database)).toEqual([
      {
        purpose: 'question',
        channel: 'chat',
        closed_by: 'Teamleider',
        closed_at: test.now(),
      },
    ])
    // Whoever waits already is still served.
    expect(await accepts(agent)).toBe(id)
    expect(await closes(lead, 'question', false)).toBe(204)
    expect(await toldBy(test)).toEqual({ available: true, waiting: 0 })
  })

  it('closing “*” closes every subject; only a lead can, and only what there is', async () => {
    expect(await closes(agent, '*', true)).toBe(403)
    expect(await closes(lead, 'nothing', true)).toBe(400)
    expect(await closes(lead, '*', true)).toBe(204)
    expect(await toldBy(test, 'urgent')).toEqual({ available: false })
  })

  it('how long one would wait: not at all while an agent has room, else from measured times', async () => {
    expect(await toldBy(test)).toEqual({ available: true, waiting: 0 })
    await queued(test)
    expect(await toldBy(test)).toEqual({ available: true })
    await test.database.query(
      `insert into visit (purpose, channel, queued_at, accepted_at, ended_at, outcome)
       select 'question', 'chat', $1, $1, $1::timestamptz + interval '12 minutes', 'served'
       from generate_series(1, 5)`,
      [test.now()],
    )
    for (let count = 0; count < 6; count++) await queued(test)
    // Seven wait and six can be served at once: the second of those after them.
    expect(await toldBy(test)).toEqual({ available: true, waiting: 4 })
    expect(await toldBy(test, 'urgent')).toEqual({ available: true, waiting: 0 })
    await agent.post('/desk/presence', { presence: 'pause' })
    await lead.post('/desk/presence', { presence: 'away' })
    expect(await toldBy(test)).toEqual({ available: true })
  })
})
