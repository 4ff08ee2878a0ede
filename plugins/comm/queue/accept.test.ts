import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database, Queryable } from '../database/database.ts'
import { served, servedBy } from './served.ts'
import { accept } from './accept.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases, onPostgres } from '../testing/on-both-databases.ts'
import { accepts, type Browser, listOf, loggedIn, queued } from '../testing/people.ts'

const agents = [
  { name: 'Medewerker 1', at_once: 2 },
  { name: 'Medewerker 2', subjects: ['question'] },
  { name: 'Medewerker 3', channels: ['phone'] },
]
const purposes = [
  { tag: 'question', name: 'Algemene vraag', authentication: 'none' },
  { tag: 'urgent', name: 'Spoed', authentication: 'none' },
]
const comm = { desk: { local_agents: agents }, queue: { priorities: { urgent: 10 } } }

onBothDatabases(({ open }) => {
  let test: TestComm
  let all: Browser
  let questions: Browser
  beforeAll(async () => {
    test = await testComm({ purposes, comm }, open)
    all = await loggedIn(test)
    questions = await loggedIn(test, 'Medewerker 2')
  })
  beforeEach(() => test.database.query('delete from conversation'))
  afterAll(() => test.close())

  const come = async (...subjects: string[]) => {
    const ids: string[] = []
    for (const subject of subjects) {
      test.pass(0.1)
      ids.push((await queued(test, subject)).id)
    }
    return ids
  }

  it('whoever came first is served first, within their subject and among all', async () => {
    const ids = await come('question', 'question', 'question')
    expect((await listOf(test)).waiting.map(({ id }) => id)).toEqual(ids)
    expect([await accepts(all), await accepts(questions), await accepts(all)]).toEqual(ids)
    expect(await accepts(questions)).toBe('409')
  })

  it('a subject with priority goes first', async () => {
    const [calm, urgent] = await come('question', 'urgent')
    expect((await listOf(test)).waiting.map(({ rank }) => rank)).toEqual([10, 0])
    expect([await accepts(all), await accepts(all)]).toEqual([urgent, calm])
  })

  it('an agent sees and gets only their own subjects, also by id', async () => {
    const [urgent] = await come('urgent')
    expect((await listOf(test, 'Medewerker 2')).waiting).toEqual([])
    expect(await accepts(questions)).toBe('409')
    expect(await accepts(questions, urgent)).toBe('409')
    expect(await accepts(all, urgent)).toBe(urgent)
  })

  it('an agent sees and gets only their own channels', async () => {
    const [question] = await come('question')
    const phone = await loggedIn(test, 'Medewerker 3')
    expect((await listOf(test, 'Medewerker 3')).waiting).toEqual([])
    expect(await accepts(phone)).toBe('409')
    expect(await accepts(phone, question)).toBe('409')
  })

  it('nobody gets more than they have at once, however fast they press', async () => {
    await come('question', 'question', 'question', 'question')
    const answers = await Promise.all([1, 2, 3, 4].map(() => accepts(all)))
    expect(answers.filter((answer) => answer === '409 at_once')).toHaveLength(2)
    expect((await listOf(test)).mine).toHaveLength(2)
    const [first] = (await listOf(test)).mine
    await all.post(`/desk/conversations/${first?.id ?? ''}/end`)
    expect(await accepts(all)).toMatch(/^[\w-]{22}$/)
  })

  it('two who press for the same one at once: one gets it', async () => {
    const [id = ''] = await come('question')
    const answers = await Promise.all([accepts(all, id), accepts(questions, id)])
    expect(answers.sort()).toEqual(['409', id].sort())
  })

  it('what is offered to somebody nobody else sees or gets, until the offer lapses', async () => {
    const [offered = '', other = ''] = await come('question', 'question')
    await test.database.query(
      'update conversation set offered_to = $2, offered_until = $3 where id = $1',
      [offered, 'Medewerker 1', new Date(test.now().getTime() + 30_000)],
    )
    expect((await listOf(test, 'Medewerker 2')).waiting.map(({ id }) => id)).toEqual([other])
    expect(await accepts(questions, offered)).toBe('409')
    const mine = await listOf(test)
    expect(mine.offers).toMatchObject([{ id: offered, subject: 'Algemene vraag' }])
    expect(mine.waiting.map(({ for_me }) => for_me)).toEqual([true, false])
    expect(await accepts(questions)).toBe(other)
    test.pass(0.6)
    expect((await listOf(test, 'Medewerker 2')).waiting.map(({ id }) => id)).toEqual([offered])
    expect(await accepts(questions, offered)).toBe(offered)
  })

  const offered = (id: string, agent: string) =>
    test.database.query(
      'update conversation set offered_to = $2, offered_until = $3 where id = $1',
      [id, agent, new Date(test.now().getTime() + 30_000)],
    )

  it('an agent’s next one is what is offered to them', async () => {
    const [first, later = ''] = await come('question', 'question')
    await offered(later, 'Medewerker 2')
    expect(await accepts(questions)).toBe(later)
    expect(await accepts(questions)).toBe(first)
  })

  it('an offer of a subject or channel that isn’t theirs an agent neither sees nor gets', async () => {
    const [urgent = '', question = ''] = await come('urgent', 'question')
    const phone = await loggedIn(test, 'Medewerker 3')
    await offered(urgent, 'Medewerker 2')
    await offered(question, 'Medewerker 3')
    for (const name of ['Medewerker 2', 'Medewerker 3']) {
      const { waiting, waiting_total, offers } = await listOf(test, name)
      expect({ waiting, waiting_total, offers }).toEqual({
        waiting: [],
        waiting_total: 0,
        offers: [],
      })
    }
    expect([await accepts(questions, urgent), await accepts(questions)]).toEqual(['409', '409'])
    expect([await accepts(phone, question), await accepts(phone)]).toEqual(['409', '409'])
  })

  describe('with ten thousand waiting', () => {
    beforeEach(() =>
      test.database.query(
        `insert into conversation (id, purpose, channel, state, wrapped_key, wrapping_key_id, rank,
           created_at, queued_at, ends_at, deadline_at)
         select lpad(n::text, 22, '0'), case when n % 2 = 0 then 'question' else 'gone' end, 'chat',
           'waiting', ''::bytea, '', 0, at, at, at + interval '1 day', at + interval '1 day'
         from (
           select n, $1::timestamptz + n * interval '1 second' as at from generate_series(1, 10000) n
         ) numbered`,
        [test.now()],
      ),
    )
    const numbered = (number: number) => String(number).padStart(22, '0')

    it('the list shows the first hundred of the agent’s own and says how many there are', async () => {
      const { waiting, waiting_total } = await listOf(test, 'Medewerker 2')
      expect(waiting_total).toBe(5000)
      expect(waiting).toHaveLength(100)
      expect(waiting.slice(0, 2).map(({ id }) => id)).toEqual([numbered(2), numbered(4)])
      // Also of a subject that the configuration doesn't know any more: nobody is in nobody's list.
      expect((await listOf(test)).waiting[0]?.id).toBe(numbered(1))
    })

    it('accepting reads the first of each subject by the index, not all', async () => {
      await test.database.query('analyze conversation')
      const plan = await test.database.query<{ 'QUERY PLAN': string }>(
        `explain with ${served(32)} select id from served`,
        [...servedBy({ id: 'x', subjects: ['*'], channels: ['*'] }, test.now())],
      )
      const text = plan.map((line) => line['QUERY PLAN']).join('\n')
      expect(text).toContain('conversation_waiting')
      expect(text).not.toMatch(/Seq Scan on conversation/)
    })
  })
})

onPostgres(({ open, share }) => {
  it('twenty agents at two processes who accept at once get the twenty who wait longest', async () => {
    const names = Array.from({ length: 20 }, (_, index) => ({ name: `Medewerker ${index + 1}` }))
    const test = await testComm({ purposes, comm: { desk: { local_agents: names } } }, open)
    const other = await share()
    const ids: string[] = []
    for (let count = 0; count < 40; count++) {
      test.pass(0.1)
      ids.push((await queued(test, count % 2 === 0 ? 'question' : 'urgent')).id)
    }
    for (const { name } of names) await loggedIn(test, name)
    const context = await contextOf(test)
    const taken = await Promise.all(
      names.map(({ name }, index) =>
        accept(index % 2 === 0 ? context : { ...context, database: other }, ofAll(name), 'next'),
      ),
    )
    expect(new Set(taken)).toEqual(new Set(ids.slice(0, 20)))
    await other.close()
    await test.close()
  })

  describe('while others are taking all whom an agent could get', () => {
    let test: TestComm
    let other: Database
    let ids: string[]
    beforeAll(async () => {
      test = await testComm({ purposes, comm }, open)
      other = await share()
      await loggedIn(test)
    })
    beforeEach(async () => {
      await test.database.query('delete from conversation')
      ids = []
      // More than are looked at in one try.
      for (let count = 0; count < 20; count++) {
        test.pass(0.1)
        ids.push((await queued(test)).id)
      }
    })
    afterAll(async () => {
      await other.close()
      await test.close()
    })

    /** An agent presses while another process has them all; then that one does what it does with them, and is done. */
    async function pressesMeanwhile(does: (transaction: Queryable) => Promise<unknown>) {
      const context = await contextOf(test)
      const { pressed } = await other.transaction(async (transaction) => {
        await transaction.query(`select 1 from conversation where state = 'waiting' for update`)
        const pressed = accept(context, ofAll('Medewerker 1'), 'next').catch(String)
        await expect.poll(() => waitsForRow(transaction), { timeout: 10_000 }).toBe(true)
        await does(transaction)
        return { pressed }
      })
      return pressed
    }

    /** Somebody waits for what another transaction holds. */
    const waitsForRow = async (queryable: Queryable) => {
      const waiting = await queryable.query(
        `select 1 from pg_locks join pg_stat_activity using (pid)
         where not granted and datname = current_database()`,
      )
      return waiting.length > 0
    }

    it('they get the first one that is left', async () => {
      const taken = await pressesMeanwhile((transaction) =>
        transaction.query(
          `update conversation set state = 'talking', agent = 'Medewerker 2' where id = any($1)`,
          [ids.slice(0, 18)],
        ),
      )
      expect(taken).toBe(ids[18])
    })

    it('they get the very first where the others let go', async () => {
      expect(await pressesMeanwhile(() => Promise.resolve())).toBe(ids[0])
    })

    it('they hear that nobody waits only when nobody does', async () => {
      const taken = await pressesMeanwhile((transaction) =>
        transaction.query(`update conversation set state = 'talking', agent = 'Medewerker 2'`),
      )
      expect(taken).toContain('conversation_state')
    })
  })

  it('an agent who presses at two processes at once gets no more than they have at once', async () => {
    const agents = [{ name: 'Medewerker 1', at_once: 2 }]
    const test = await testComm({ purposes, comm: { desk: { local_agents: agents } } }, open)
    const other = await share()
    for (let count = 0; count < 8; count++) await queued(test, 'question')
    await loggedIn(test, 'Medewerker 1')
    const context = await contextOf(test)
    const presses = Array.from({ length: 8 }, (_, index) =>
      accept(
        index % 2 === 0 ? context : { ...context, database: other },
        ofAll('Medewerker 1'),
        'next',
      ),
    )
    const outcomes = await Promise.allSettled(presses)
    const faults = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(faults).toHaveLength(6)
    for (const fault of faults) {
      expect(fault).toMatchObject({ code: 'conversation_state', facts: { fault: 'at_once' } })
    }
    await other.close()
    await test.close()
  })
})

const ofAll = (id: string) => ({ id, subjects: ['*'], channels: ['*'] })
