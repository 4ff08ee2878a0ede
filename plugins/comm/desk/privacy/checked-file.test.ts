import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forgetOldAccess, linkEntries, noteAccess } from '../../retention/access-log.ts'
import { type TestComm, testComm } from '../../testing/comm.ts'
import { onBothDatabases } from '../../testing/on-both-databases.ts'
import { type Browser, loggedIn } from '../../testing/people.ts'

const documentation = new URL('../../ACCESS-LOG.md', import.meta.url)

/** Whoever logs in may have any name; a spreadsheet gets some of them with an apostrophe. */
const agents = ['a', '=1+1', "'=1", 'b;-2', '"Jan", de 3e', null, '@ü', '\t']

onBothDatabases(({ open }) => {
  let comm: TestComm
  let officer: Browser
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'id-contact-log-'))
    const [, program = ''] = /```js\n([^]*?)```/.exec(await readFile(documentation, 'utf8')) ?? []
    await writeFile(join(folder, 'check.mjs'), program)
    comm = await testComm(
      { comm: { desk: { local_agents: [{ name: 'Privacy', roles: ['privacy_officer'] }] } } },
      open,
    )
    officer = await loggedIn(comm, 'Privacy')
    for (const [number, agent] of agents.entries()) {
      const kinds = ['name', 'bsn'].slice(0, number % 3)
      const conversation = number % 2 === 0 ? `c${number}` : null
      await noted({ act: 'shown', agent, conversation, kinds }, number)
    }
    await linkEntries(comm.database)
  })
  afterAll(async () => {
    await comm.close()
    await rm(folder, { recursive: true })
  })

  const noted = (access: Parameters<typeof noteAccess>[1], day: number) =>
    comm.database.transaction((transaction) =>
      noteAccess(transaction, access, new Date(Date.UTC(2026, 9, day + 1))),
    )
  const download = async (query = '') => (await officer.get(`/desk/privacy/log.csv${query}`)).text()
  const fingerprint = async () =>
    /<span class="lead-mono">([0-9a-f]{64})</.exec(
      await (await officer.get('/desk/privacy')).text(),
    )?.[1] ?? ''
  async function check(text: string, kept = '') {
    await writeFile(join(folder, 'log.csv'), text)
    return promisify(execFile)('node', [
      join(folder, 'check.mjs'),
      join(folder, 'log.csv'),
      kept,
    ]).then(
      ({ stdout }) => `0 ${stdout}`,
      (fault: { code: number; stdout: string }) => `${fault.code} ${fault.stdout}`,
    )
  }

  it('is checked as ACCESS-LOG.md shows, and ends with the fingerprint of the page', async () => {
    const kept = await fingerprint()
    const said = await check(await download(), kept)
    expect(said).toMatch(/^0 \d+ lines, 0 times/)
    expect(said).toContain(kept)
    expect(await check(await download('?act=shown&conversation=c4'))).toMatch(/^0 1 lines/)
    expect(await check(await download('?act=copied'))).toMatch(/^0 0 lines/)
  })

  it.each([
    ['another day', /2026-10-03/g, '2026-10-04', 'Line 3 was changed.'],
    ['another agent', /,a,shown/g, ',b,shown', 'Line 1 was changed.'],
    ['a kind less', /,name bsn,/g, ',name,', 'was changed.'],
    ['a line less', /\r\n3,[^\r]*/g, '', 'The file is not complete.'],
    ['no end', /\r\nEinde[^]*/g, '\r\n', 'The file is not complete.'],
    ['half a line', /[^\r\n]{40}\r\nEinde[^]*/g, '\r\n', 'The file is not complete.'],
  ])('shows %s', async (_, what, instead, why) => {
    const text = await download()
    const changed = text.replace(what, instead)
    expect(changed).not.toBe(text)
    expect(await check(changed)).toMatch(/^1 /)
    expect(await check(changed)).toContain(why)
  })

  it('shows that it isn’t the log of which a fingerprint was kept', async () => {
    expect(await check(await download(), 'f'.repeat(64))).toMatch(/^1 .*kept is not in it/)
  })

  it('stays checkable when the oldest lines are forgotten, also against the fingerprint of the last one', async () => {
    const forgotten = /\r\n3,[^\r]*,([0-9a-f]{64})\r/.exec(await download())?.[1] ?? ''
    // It leaves it to the next time where somebody is at the chain.
    await expect
      .poll(async () => {
        await forgetOldAccess(comm.database, new Date(Date.UTC(2026, 9, 4)))
        return download()
      })
      .not.toMatch(/\r\n[123],/)
    const text = await download()
    expect(await check(text, forgotten)).toMatch(/^0 /)
    const page = (typed: string) => officer.get(`/desk/privacy?fingerprint=${typed}`)
    expect(await (await page(forgotten)).text()).toContain('Dit is hetzelfde logboek')
    await comm.database.query('update access_entry set kinds = $1 where link = 4', [['name', 'x']])
    expect(await check(await download())).toMatch(/^1 Line 4 was changed/)
    expect(await (await page(forgotten)).text()).toContain('Regel 4 is niet meer zoals')
  })
})
