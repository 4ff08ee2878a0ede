import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestComm, testComm } from '../../testing/comm.ts'
import { type Browser, loggedIn } from '../../testing/people.ts'
import { onBothDatabases } from '../../testing/on-both-databases.ts'

/** More than is read ahead. */
const many = 5_500

onBothDatabases(({ open }) => {
  let comm: TestComm
  let officer: Browser
  beforeAll(async () => {
    comm = await testComm(
      { comm: { desk: { local_agents: [{ name: 'Privacy', roles: ['privacy_officer'] }] } } },
      open,
    )
    officer = await loggedIn(comm, 'Privacy')
    await comm.database.query(
      `insert into access_entry (at, act, agent, conversation_id, kinds)
       select '2026-11-22T13:00:00Z', 'shown', 'a', 'c' || number, '{name}'
       from generate_series(1, ${many}) number`,
    )
    // Many at the same moment: what comes next can't be told by the moment alone.
    await comm.database.query(
      `insert into deletion (conversation_id, attributes, messages, caused_by, deleted_at)
       select 'c' || number, '{name}', 0, 'timer',
         '2026-11-22T13:00:00Z'::timestamptz - make_interval(mins => number / 1100)
       from generate_series(1, ${many}) number`,
    )
  })
  afterAll(() => comm.close())

  describe.each([
    { file: 'log', act: 'exported', table: 'access_entry', column: 'kinds' },
    { file: 'deletions', act: 'deletions_exported', table: 'deletion', column: 'attributes' },
  ])('the file of the $file', ({ file, act, table, column }) => {
    const download = (query = '') => officer.get(`/desk/privacy/${file}.csv${query}`)
    const noted = async () =>
      (await comm.database.query('select 1 from access_entry where act = $1', [act])).length

    it('has every line once, however many, and says how many there are', async () => {
      const lines = (await (await download('?to=2026-11-22')).text()).trimEnd().split('\r\n')
      const last = lines.pop()
      const said = lines.map((line) => /\bc\d+\b/.exec(line)?.[0]).filter((id) => id !== undefined)
      expect(new Set(said)).toEqual(new Set(Array.from({ length: many }, (_, at) => `c${at + 1}`)))
      expect(said).toHaveLength(many)
      expect(last).toMatch(`Einde van het bestand. Aantal regels: ${lines.length - 1}.`)
    })

    it('has what was looked for only', async () => {
      const text = await (await download('?conversation=c7')).text()
      expect(text.match(/\bc\d+\b/g)).toEqual(['c7'])
      expect(text).toContain('Aantal regels: 1.')
    })

    it('says at its end that it isn’t complete where the database fails half way', async () => {
      const before = await noted()
      const reader = (await download()).body?.getReader()
      let text = ''
      const decoder = new TextDecoder()
      const readOn = async () => {
        const part = await reader?.read()
        text += decoder.decode(part?.value, { stream: true })
        return part?.done === false
      }
      await readOn()
      await comm.database.query(`alter table ${table} rename column ${column} to away`)
      try {
        await expect(async () => {
          while (await readOn());
        }).rejects.toThrow()
      } finally {
        await comm.database.query(`alter table ${table} rename column away to ${column}`)
      }
      expect(text).toMatch(/Dit bestand is niet volledig[^\r\n]*\r\n$/)
      expect(text).not.toContain('Einde van het bestand')
      // Part of it was given.
      expect(await noted()).toBe(before + 1)
      expect(comm.lines.join()).toContain('export_broken')
    })

    it('can be had twice at once, and both stand in the log', async () => {
      const before = await noted()
      const answers = await Promise.all([download(), download()])
      for (const answer of answers) expect(await answer.text()).toContain('Einde van het bestand')
      expect(await noted()).toBe(before + 2)
    })
  })
})
