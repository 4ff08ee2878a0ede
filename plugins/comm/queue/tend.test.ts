import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CommContext } from '../conversation/context.ts'
import { choosePresence, keepAtDesk } from '../agents/presence.ts'
import { timelineOf } from '../conversation/timeline.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, type Browser, listOf, loggedIn, queued } from '../testing/people.ts'
import { assign } from './assign.ts'
import { tend } from './tend.ts'

const purposes = [{ tag: 'question', name: 'Algemene vraag', authentication: 'none' }]
const local_agents = ['Medewerker 1', 'Medewerker 2']

interface World {
  test: TestComm
  context: CommContext
  one: Browser
  two: Browser
}

function world(open: Parameters<Parameters<typeof onBothDatabases>[0]>[0]['open'], queue: object) {
  const made = {} as World
  beforeAll(async () => {
    made.test = await testComm({ purposes, comm: { desk: { local_agents }, queue } }, open)
    made.context = await contextOf(made.test)
  })
  beforeEach(async () => {
    await made.test.database.query('delete from conversation')
    await made.test.database.query('delete from agent')
    made.one = await loggedIn(made.test)
    made.test.pass(0.001)
    made.two = await loggedIn(made.test, 'Medewerker 2')
  })
  afterAll(() => made.test.close())
  return made
}

/** Their desks give a sign of life, and so much time passes. */
async function passWith({ test, context }: World, minutes: number, ...agents: string[]) {
  for (const agent of agents) await keepAtDesk(context, test.database, agent)
  test.pass(minutes)
}

const kindsOf = async ({ test }: World, id: string) =>
  (await timelineOf(test.database, id)).map(({ kind, agent }) => [kind, agent].filter(Boolean))

onBothDatabases(({ open }) => {
  describe('an agent who vanishes', () => {
    const all = world(open, { vanished_seconds: 60 })

    it('loses nothing: whom they talked to is first in the queue, with all that was said', async () => {
      const { test, context, one, two } = all
      const citizen = await queued(test)
      test.pass(0.1)
      const later = await queued(test)
      await accepts(one, citizen.id)
      const said = { key: crypto.randomUUID(), text: 'Hallo' }
      expect((await citizen.browser.post(`${citizen.path}/messages`, said)).status).toBe(201)

      await passWith(all, 0.9, 'Medewerker 1')
      await tend(context)
      expect((await listOf(test)).mine).toHaveLength(1)
      test.pass(0.2)
      await tend(context)
      expect((await listOf(test)).mine).toEqual([])
      const { waiting } = await listOf(test, 'Medewerker 2')
      expect(waiting.map(({ id, returned }) => [id, returned])).toEqual([
        [citizen.id, true],
        [later.id, false],
      ])
      expect(await kindsOf(all, citizen.id)).toContainEqual(['returned', 'Medewerker 1'])
      expect(await accepts(two)).toBe(citizen.id)
      expect(await (await citizen.browser.get(citizen.path)).text()).toContain('"at":"talking"')
      const more = await citizen.browser.post(`${citizen.path}/messages`, said)
      expect(await more.json()).toMatchObject({ sequence: 1, text: 'Hallo' })
    })

    it('by logging out where an older login still stands is soon found gone, unless a desk is open there', async () => {
      const { test, context, one } = all
      const citizen = await queued(test)
      const elsewhere = await loggedIn(test)
      await accepts(elsewhere, citizen.id)
      await elsewhere.submit('/desk/logout')
      // The next heartbeat of the other desk.
      await passWith(all, 0.2)
      await passWith(all, 0.2, 'Medewerker 1')
      await tend(context)
      expect((await listOf(test)).mine.map(({ id }) => id)).toEqual([citizen.id])

      await one.submit('/desk/login', { agent: 'Medewerker 1' })
      const again = await loggedIn(test)
      await again.submit('/desk/logout')
      await passWith(all, 0.4)
      await tend(context)
      expect((await listOf(test)).mine).toEqual([])
    })

    it('reads that a lead gave them a break, until they choose for themselves', async () => {
      const { test, context, one } = all
      await choosePresence(context, 'Medewerker 1', 'pause', 'Leiding')
      expect(await listOf(test)).toMatchObject({ presence: 'pause', presence_by: 'Leiding' })
      await one.post('/desk/presence', { presence: 'pause' })
      expect(await listOf(test)).toMatchObject({ presence: 'pause', presence_by: null })
    })

    it('and is back in time keeps them', async () => {
      const { test, context, one } = all
      const { id } = await queued(test)
      await accepts(one, id)
      await passWith(all, 0.9, 'Medewerker 1')
      await passWith(all, 0.9, 'Medewerker 1')
      await tend(context)
      expect((await listOf(test)).mine.map((item) => item.id)).toEqual([id])
    })

    it('is noticed by two processes at once as one', async () => {
      const { test, context, one } = all
      const { id } = await queued(test)
      await accepts(one, id)
      test.pass(2)
      await Promise.all([tend(context), tend(context), tend(context)])
      const returned = (await kindsOf(all, id)).filter(([kind]) => kind === 'returned')
      expect(returned).toHaveLength(1)
    })

    it('while they end the talk: it has ended, or somebody else gets it', async () => {
      const { test, context, one } = all
      const { id } = await queued(test)
      await accepts(one, id)
      test.pass(2)
      const [, ended] = await Promise.all([
        tend(context),
        one.post(`/desk/conversations/${id}/end`),
      ])
      const { waiting, mine } = await listOf(test)
      const where = [...waiting.map((item) => item.id), ...mine.map(({ state }) => state)]
      expect(where).toEqual(ended.status === 204 ? ['wrapping_up'] : [id])
    })

    it('keeps what they are wrapping up, until its time is over', async () => {
      const { test, context, one } = all
      const { id } = await queued(test)
      await accepts(one, id)
      await one.post(`/desk/conversations/${id}/end`)
      test.pass(5)
      await tend(context)
      expect((await listOf(test)).mine).toMatchObject([{ id, state: 'wrapping_up' }])
    })
  })

  describe('presence', () => {
    const all = world(open, {})
    const choose = (agent: Browser, presence: string) => agent.post('/desk/presence', { presence })

    it('is what the agent chooses, and their colleagues see it', async () => {
      const { test, one, two } = all
      expect((await choose(one, 'pause')).status).toBe(204)
      expect((await listOf(test)).presence).toBe('pause')
      expect(await (await two.get('/desk/colleagues')).json()).toEqual([
        { id: 'Medewerker 1', name: 'Medewerker 1', presence: 'pause', free: false },
      ])
      await choose(one, 'available')
      expect(await (await two.get('/desk/colleagues')).json()).toMatchObject([
        { presence: 'available', free: true },
      ])
    })

    it('is “wrapping up” by itself while nothing else is in hand', async () => {
      const { test, one } = all
      const [first, second] = [await queued(test), await queued(test)]
      await accepts(one, first.id)
      await accepts(one, second.id)
      await one.post(`/desk/conversations/${first.id}/end`)
      expect((await listOf(test)).presence).toBe('available')
      await one.post(`/desk/conversations/${second.id}/end`)
      expect((await listOf(test)).presence).toBe('wrapping_up')
      await one.post(`/desk/conversations/${first.id}/delete`)
      await one.post(`/desk/conversations/${second.id}/delete`)
      expect((await listOf(test)).presence).toBe('available')
      expect((await choose(one, 'wrapping_up')).status).toBe(400)
    })

    it('of who isn’t there any more is “away” for colleagues', async () => {
      const { two } = all
      await passWith(all, 0.9, 'Medewerker 2')
      await passWith(all, 0.9, 'Medewerker 2')
      expect(await (await two.get('/desk/colleagues')).json()).toMatchObject([{ presence: 'away' }])
    })
  })

  describe('automatic assignment', () => {
    const all = world(open, { assign: 'automatic', accept_seconds: 30, vanished_seconds: 600 })
    const offersOf = async (agent: string) =>
      (await listOf(all.test, agent)).offers.map(({ id }) => id)

    it('offers to the available agent who had none for longest, one at a time', async () => {
      const { test, context, one, two } = all
      const first = await queued(test)
      test.pass(0.1)
      const second = await queued(test)
      await assign(context)
      expect(await offersOf('Medewerker 1')).toEqual([first.id])
      expect(await offersOf('Medewerker 2')).toEqual([second.id])
      expect(await accepts(two)).toBe(second.id)
      test.pass(0.1)
      expect(await accepts(one)).toBe(first.id)
      const third = await queued(test)
      await assign(context)
      expect(await offersOf('Medewerker 2')).toEqual([third.id])
    })

    it('declined, it goes to the next; when all have declined everybody may accept it', async () => {
      const { test, context, one, two } = all
      const { id } = await queued(test)
      await assign(context)
      expect(await accepts(two, id)).toBe('409')
      expect((await one.post(`/desk/conversations/${id}/decline`)).status).toBe(204)
      expect((await one.post(`/desk/conversations/${id}/decline`)).status).toBe(409)
      await assign(context)
      expect(await offersOf('Medewerker 2')).toEqual([id])
      await two.post(`/desk/conversations/${id}/decline`)
      await assign(context)
      expect([await offersOf('Medewerker 1'), await offersOf('Medewerker 2')]).toEqual([[], []])
      expect((await listOf(test)).waiting.map((item) => item.id)).toEqual([id])
      expect(await accepts(one, id)).toBe(id)
    })

    it('lapsed, it goes to the next; who lets two lapse is on pause', async () => {
      const { test, context } = all
      const { id } = await queued(test)
      await assign(context)
      expect(await offersOf('Medewerker 1')).toEqual([id])
      test.pass(0.6)
      await tend(context)
      expect(await offersOf('Medewerker 1')).toEqual([])
      expect(await offersOf('Medewerker 2')).toEqual([id])
      expect((await listOf(test)).presence).toBe('available')
      test.pass(0.6)
      await tend(context)
      const other = await queued(test)
      await assign(context)
      expect(await offersOf('Medewerker 1')).toEqual([other.id])
      test.pass(0.6)
      await tend(context)
      expect((await listOf(test)).presence).toBe('pause')
      expect((await kindsOf(all, id)).filter(([kind]) => kind === 'lapsed')).toEqual([
        ['lapsed', 'Medewerker 1'],
        ['lapsed', 'Medewerker 2'],
      ])
    })

    it('an offer that lapses while its agent accepts it is either theirs or another’s', async () => {
      const { test, context, one } = all
      const { id } = await queued(test)
      await assign(context)
      test.pass(0.6)
      const [accepted] = await Promise.all([accepts(one, id), tend(context), tend(context)])
      const offers = await offersOf('Medewerker 2')
      const { mine } = await listOf(test)
      expect([...mine.map((item) => item.id), ...offers]).toEqual([id])
      expect(accepted).toBe(mine.length > 0 ? id : '409')
    })

    it('an agent on pause, full, or wrapping up gets none, and what was offered goes on', async () => {
      const { test, context, one, two } = all
      const { id } = await queued(test)
      await assign(context)
      expect(await offersOf('Medewerker 1')).toEqual([id])
      await one.post('/desk/presence', { presence: 'pause' })
      await assign(context)
      expect(await offersOf('Medewerker 2')).toEqual([id])
      for (let count = 0; count < 3; count++) await queued(test)
      await assign(context)
      expect(await offersOf('Medewerker 2')).toHaveLength(3)
      expect((await listOf(test, 'Medewerker 1')).waiting).toHaveLength(1)
      for (let count = 0; count < 3; count++) await accepts(two)
      expect(await accepts(two)).toBe('409 at_once')
      await one.post('/desk/presence', { presence: 'available' })
      await assign(context)
      expect(await offersOf('Medewerker 1')).toHaveLength(1)
    })

    it('two processes that assign at once offer each to one agent', async () => {
      const { test, context } = all
      for (let count = 0; count < 6; count++) await queued(test)
      await Promise.all([assign(context), assign(context), assign(context)])
      const offers = [...(await offersOf('Medewerker 1')), ...(await offersOf('Medewerker 2'))]
      expect(offers).toHaveLength(6)
      expect(new Set(offers).size).toBe(6)
    })

    it('whoever vanishes with an offer loses it to the next', async () => {
      const { test, context } = all
      const { id } = await queued(test)
      await assign(context)
      await test.database.query(`update agent set connected_until = $1 where id = 'Medewerker 1'`, [
        test.now(),
      ])
      await tend(context)
      expect(await offersOf('Medewerker 2')).toEqual([id])
    })
  })
})
