import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Queryable } from '../database/database.ts'
import type { CommContext } from '../conversation/context.ts'
import { tend } from '../queue/tend.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onPostgres } from '../testing/on-both-databases.ts'
import { sweep } from './sweep.ts'

/** Those of which there are thousands; of agents and their logins there are few. */
const large = [
  'conversation',
  'citizen',
  'identification',
  'platform_room',
  'platform_guest',
  'deletion',
  'used_result',
]

onPostgres(({ open }) => {
  let comm: TestComm
  let context: CommContext
  beforeAll(async () => {
    comm = await testComm({ comm: { queue: { assign: 'automatic' } } }, open)
    context = await contextOf(comm)
    const at = comm.now()
    const numbered = `(
      select n, lpad(n::text, 22, '0') as id, sha256(n::text::bytea) as hash,
        $1::timestamptz + n * interval '1 second' as later from generate_series(1, 10000) n
    ) numbered`
    const fill = (sql: string) => comm.database.query(`${sql} from ${numbered}`, [at])
    await fill(
      `insert into conversation (id, purpose, channel, state, agent, wrapped_key, wrapping_key_id, created_at,
         queued_at, accepted_at, ends_at, deadline_at)
       select id, 'question', 'chat', case when n % 2 = 0 then 'waiting' else 'talking' end,
         case when n % 2 = 0 then null else 'Iemand ' || n end, ''::bytea, '', later, later, later,
         later + interval '1 hour', later + interval '1 day'`,
    )
    await fill(
      `insert into citizen (conversation_id, number, locale, client_token_hash, result_status, result_received_at)
       select id, 1, 'nl', hash, 'success', later`,
    )
    await fill(
      `insert into identification (conversation_id, number, citizen, agent, purpose, attributes, state, asked_at,
         changed_at, expires_at)
       select id, 1, 1, 'Iemand', 'report_move', '{name}', 'asked', later, later, later + interval '1 hour'`,
    )
    await fill(
      `insert into platform_room (id, platform, room_hash, wrapping_key_id, created_at, ends_at, deadline_at, ended_at)
       select id, 'meet', hash, '', later, later + interval '1 hour', later + interval '1 day',
         case when n % 2 = 0 then later end`,
    )
    await fill(
      `insert into platform_guest (room_id, number, guest_hash, token_digest, purpose, started_at)
       select id, 1, hash, hash, 'question', later`,
    )
    await fill(
      `insert into deletion (conversation_id, attributes, messages, caused_by, deleted_at, unreadable_at)
       select id, '{}', 0, 'timer', later, case when n > 100 then later end`,
    )
    await fill(
      `insert into used_result (digest, expires_at) select hash, later + interval '1 hour'`,
    )
    await comm.database.query('analyze')
  })
  afterAll(() => comm.close())

  it('what is looked for every few seconds is found without reading all of ten thousand', async () => {
    const asked: { statement: string; parameters: readonly unknown[] }[] = []
    const over = (queryable: Queryable): Queryable => ({
      query: (statement, parameters = []) => {
        const text = typeof statement === 'string' ? statement : statement.sql
        asked.push({ statement: text, parameters })
        return queryable.query(statement, parameters)
      },
    })
    const { database } = comm
    const listening: CommContext = {
      ...context,
      database: {
        ...database,
        ...over(database),
        transaction: (work) => database.transaction((transaction) => work(over(transaction))),
      },
    }
    await sweep(listening)
    await tend(listening)
    expect(asked.length).toBeGreaterThan(15)

    const readWhole = new Set<string>()
    for (const { statement, parameters } of asked) {
      const plan = await database.query<{ 'QUERY PLAN': string }>(
        `explain ${statement}`,
        parameters,
      )
      for (const line of plan) {
        const table = /Seq Scan on (\w+)/.exec(line['QUERY PLAN'])?.[1] ?? ''
        if (large.includes(table)) readWhole.add(`${table}: ${statement}`)
      }
    }
    expect([...readWhole]).toEqual([])
  })
})
