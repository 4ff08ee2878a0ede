import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { CitizenView } from '../conversation/views.ts'
import { testComm } from '../testing/comm.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { onBothDatabases, onPostgres } from '../testing/on-both-databases.ts'
import { arrived, loggedIn } from '../testing/people.ts'
import type { Database } from './database.ts'
import { migrate, statementsOf } from './migrate.ts'
import { notAdditive } from './additive.ts'

const folder = join(import.meta.dirname, 'migrations')
const files = (await readdir(folder)).sort()

it('only adds, from the third migration on', async () => {
  for (const file of files.slice(2)) {
    const statements = statementsOf(await readFile(join(folder, file), 'utf8'))
    expect(notAdditive(statements), file).toEqual([])
  }
})

it.each([
  'drop table note',
  'alter table note drop column at',
  'alter table note rename column at to moment',
  'alter table note rename to remark',
  'alter table note alter column at type text',
  'alter table note alter column agent set not null',
  'alter table note add column kind text not null',
  'alter table note add column kind text, add column why text not null',
  'alter table note add constraint short check (number < 10)',
  'create unique index note_once on note (agent)',
  'alter table note add column author text references agent (id)',
  'delete from note',
  'update note set agent = null',
  'truncate note',
])('refuses what an old process would not survive: %s', (statement) => {
  expect(notAdditive([statement])).not.toEqual([])
})

it.each([
  'create table remark (id text primary key, about text not null unique)',
  'create table remark (id text primary key); create unique index remark_once on remark (id)',
  'create index note_recent on note (at)',
  'alter table note add column kind text',
  `alter table note add column kind text not null default 'note', add column why text`,
  `alter table note add column kind text check (kind in ('a', 'b'))`,
  'alter table note add column author text references agent (id) on delete set null',
  'alter table note alter column agent drop not null',
])('lets through what an old process does not notice: %s', (statements) => {
  expect(notAdditive(statementsOf(statements))).toEqual([])
})

/** As a later version might leave the tables: more of everything. */
async function aheadOf(database: Database): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  for (const { name } of tables) {
    await database.query(`alter table ${name} add column of_later text not null default 'later'`)
    await database.query(`alter table ${name} add column empty_later integer`)
  }
  await database.query('create table of_later (id text primary key)')
  await database.query(`insert into migration (name) values ('999-of-later')`)
}

onBothDatabases(({ open }) => {
  it('the code of today works on tables that a later version has added to', async () => {
    const comm = await testComm({}, open)
    await aheadOf(comm.database)
    await migrate(comm.database)
    const server = await listening(comm)
    const { browser, path, id } = await arrived(comm)
    const page = await ReceivedStream.open(`${server.url}${path}/events`, browser)
    await page.next('view', (view: CitizenView) => view.at === 'waiting')
    const agent = await loggedIn(comm)
    const desk = `/desk/conversations/${id}`
    expect((await agent.post(`${desk}/accept`)).status).toBe(200)
    await page.next('view', (view: CitizenView) => view.at === 'talking')
    const message = { key: crypto.randomUUID(), text: 'Hallo' }
    expect((await browser.post(`${path}/messages`, message)).status).toBe(201)
    await page.next('message')
    for (const change of ['extend', 'end', 'delete']) {
      expect((await agent.post(`${desk}/${change}`)).status, change).toBeLessThan(300)
    }
    await page.next('view', (view: CitizenView) => view.at === 'deleted')
    page.close()
    await comm.close()
    await server.close()
  })
})

onPostgres(({ open, share }) => {
  it('of many processes that start at once one migrates, and all of them start', async () => {
    const first = await open()
    const all = [first, await share(), await share(), await share()]
    await Promise.all(all.map(migrate))
    const names = await first.query<{ name: string }>('select name from migration order by name')
    expect(names.map(({ name }) => `${name}.sql`)).toEqual(files)
    await Promise.all(all.map((database) => database.close()))
  })
})
