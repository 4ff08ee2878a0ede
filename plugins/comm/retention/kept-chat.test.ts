import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CitizenView } from '../conversation/views.ts'
import { demoConfiguration, type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { arrived, Browser, loggedIn } from '../testing/people.ts'
import { destroyKeptKeys } from './kept-chat-keys.ts'
import { sweep } from './sweep.ts'

const reason = 'Zo kunnen wij nagaan wat er is afgesproken.'
const canary = 'Canary in een bericht'
const comm = {
  keep_chat: { report_move: { days: 30, reason }, passport: { days: 7, reason } },
  desk: {
    local_agents: ['Medewerker 1', { name: 'Privacy', roles: ['privacy_officer'] }],
  },
}

const wordsOf = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

onBothDatabases(({ open }) => {
  let test: TestComm
  let officer: Browser
  beforeAll(async () => {
    test = await testComm({ comm: { ...demoConfiguration.comm, ...comm } }, open)
  })
  afterAll(() => test.close())

  /** A talk in which both said something; the officer is logged in. */
  async function talked(agentSays = 'Dat klopt.') {
    officer = await loggedIn(test, 'Privacy')
    const citizen = await arrived(test)
    const agent = await loggedIn(test)
    const desk = `/desk/conversations/${citizen.id}`
    await agent.post(`${desk}/accept`)
    const say = (who: Browser, path: string, text: string) =>
      who.post(`${path}/messages`, { key: crypto.randomUUID(), text })
    await say(citizen.browser, citizen.path, canary)
    await say(agent, desk, agentSays)
    await agent.post(`${desk}/notes`, { key: crypto.randomUUID(), text: 'Canary in een notitie' })
    return { ...citizen, agent, desk }
  }
  const viewOf = async (browser: Browser, path: string): Promise<CitizenView> => {
    const text = await (await browser.get(path)).text()
    const [, data = ''] = /<script[^>]*id="data"[^>]*>([^<]*)</.exec(text) ?? []
    return (JSON.parse(data) as { view: CitizenView }).view
  }
  const file = (id: string, who = officer) => who.post(`/desk/privacy/kept/${id}.csv`)
  const acts = (id: string) =>
    test.database.query(
      `select act, agent from access_entry where conversation_id = $1 and act like 'kept_deleted%'`,
      [id],
    )
  const keptRows = () => test.database.query('select * from kept_text')

  it('are on pages, each once, also those that are kept since the same moment', async () => {
    officer = await loggedIn(test, 'Privacy')
    await test.database.query(
      `insert into kept_text (conversation_id, purpose, messages, wrapped_key, wrapping_key_id,
         sealed_text, kept_at, until)
       select 'kept-' || number, 'passport', 2, '', '', '', $1, $2
       from generate_series(1, 260) number`,
      [test.now(), new Date(test.now().getTime() + 86_400_000)],
    )
    const said: string[] = []
    let path: string | undefined = '/desk/privacy?agent=Privacy&kept=1'
    for (let pages = 0; path !== undefined; pages += 1) {
      expect(pages).toBeLessThan(6)
      const text: string = await (await officer.get(path)).text()
      said.push(...(text.match(/(?<=>)kept-\d+(?=<)/g) ?? []))
      // What is looked for in the log stays.
      expect(text).toContain('value="Privacy"')
      path = /href="([^"]+)"[^>]*>Oudere gesprekken/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(new Set(said).size).toBe(260)
    expect(said).toHaveLength(260)
    const pastTheEnd = await (await officer.get('/desk/privacy?kept=99')).text()
    expect(pastTheEnd).toContain('Nieuwere gesprekken')
    await test.database.query("delete from kept_text where conversation_id like 'kept-%'")
  })

  it('tells the citizen before anything is said, keeps what was said and nothing else, for as long as it said', async () => {
    const { browser, path, id, agent, desk } = await talked()
    const view = await viewOf(browser, path)
    expect(view.keeps).toEqual({ days: 30, reason })
    expect(await (await browser.get(path)).text()).toContain(
      `Wij bewaren de berichten van dit gesprek 30 dagen. ${reason}`,
    )
    const deleted = await agent.post(`${desk}/delete`)
    const kept = { until: '2026-12-22T14:00:00.000Z', reason }
    expect(await deleted.json()).toMatchObject({ messages: 2, kept })
    const page = await (await browser.get(path)).text()
    expect(page).toContain('De berichten bewaren wij tot en met 22 december 2026.')
    expect(page).not.toContain('Wat blijft: ')
    expect(page).not.toContain('Uw gegevens zijn gewist')
    const receipt = await (await browser.get(`${path}/receipt`)).text()
    expect(receipt).toContain('De berichten zijn niet gewist. Wij bewaren ze tot')

    const overview = await (await officer.get('/desk/privacy')).text()
    expect(overview).toContain(`/desk/privacy/kept/${id}.csv`)
    expect(overview).toContain(`30 dagen: ${reason}`)
    const text = await (await file(id)).text()
    expect(text).toContain(`burger,${canary}`)
    expect(text).toContain('medewerker,Dat klopt.')
    for (const gone of ['999990019', 'Testburger', 'notitie', 'Medewerker 1']) {
      expect(text).not.toContain(gone)
    }
    const noted = await test.database.query(
      `select agent from access_entry where act = 'kept_chat_exported' and conversation_id = $1`,
      [id],
    )
    expect(noted).toEqual([{ agent: 'Privacy' }])
    expect(JSON.stringify(await keptRows())).not.toContain(Buffer.from(canary).toString('hex'))

    test.pass(29 * 24 * 60 + 23 * 60)
    await sweep(await contextOf(test))
    officer = await loggedIn(test, 'Privacy')
    expect((await file(id)).status).toBe(200)
    // Copies of the rest can't be opened any more, those of the messages still can.
    const halfway = new Browser(test).submit('/comm/chat/receipts/renewed', { receipt })
    const said = await (await halfway).text()
    expect(said).toContain('Sleutel vernietigd op: 22 december 2026, 14.00 uur')
    expect(said).toContain(
      'Sleutel van de bewaarde berichten wordt vernietigd rond: 22 december 2026, 15.01 uur',
    )
    test.pass(61)
    officer = await loggedIn(test, 'Privacy')
    expect((await file(id)).status).toBe(404)
    const accept = 'text/html'
    const gone = await officer.post(`/desk/privacy/kept/${id}.csv`, undefined, { accept })
    expect(gone.status).toBe(404)
    const read = await gone.text()
    // Of the desk, not what a citizen reads.
    expect(read).toContain('Dit gesprek is niet meer bewaard')
    expect(read).toContain('href="/desk/privacy"')
    expect(read).not.toContain('website')
    await sweep(await contextOf(test))
    expect(await keptRows()).toEqual([])
    const files = await readdir(join(test.dataFolder, 'kept-keys'))
    expect(files.filter((name) => name.endsWith('.key'))).toEqual([])

    // That it ended is to be seen, as long after it as of any other deletion.
    test.pass(1)
    await sweep(await contextOf(test))
    const lastEntry = await test.database.query(
      'select act, agent from access_entry where conversation_id = $1 order by number desc limit 1',
      [id],
    )
    expect(lastEntry).toEqual([{ act: 'kept_deleted_by_timer', agent: null }])
    const found = await officer.get(`/desk/privacy/deletions?conversation=${id}`)
    expect(wordsOf(await found.text())).toContain('berichten bewaard, gewist op')
    const check = '/comm/chat/receipts'
    const anybody = new Browser(test)
    const old = wordsOf(await (await anybody.submit(check, { receipt })).text())
    expect(old).toContain('De bewaarde berichten zijn intussen ook gewist.')
    const renewed = await (await anybody.submit(`${check}/renewed`, { receipt })).text()
    expect(renewed).toContain('Bewaarde berichten gewist op: 22 december 2026, 15.01 uur')
    expect(renewed).toContain('Sleutel vernietigd op: 22 december 2026, 14.00 uur')
    expect(renewed).toContain(
      'Sleutel van de bewaarde berichten vernietigd op: 22 december 2026, 15.01 uur',
    )
    expect(renewed).toContain('Wat er is gewist: Naam, BSN, 2 berichten en 1 notitie')
    expect(renewed).not.toContain('niet gewist')
    test.pass(31 * 24 * 60)
    await sweep(await contextOf(test))
    const note = 'select 1 from deletion where conversation_id = $1'
    expect(await test.database.query(note, [id])).toEqual([])
  })

  it('opens nothing when its key is gone, nor with any key of the conversations', async () => {
    const { id, agent, desk } = await talked()
    await agent.post(`${desk}/delete`)
    const context = await contextOf(test)
    const [row] = await test.database.query<{ wrapping_key_id: string }>(
      'select wrapping_key_id from kept_text where conversation_id = $1',
      [id],
    )
    expect(await context.keyring.find(row?.wrapping_key_id ?? '')).toBeUndefined()
    const ofConversations = await readdir(join(test.dataFolder, 'keyring'))
    const ofKept = await readdir(join(test.dataFolder, 'kept-keys'))
    const keys = await Promise.all(
      [
        ...ofConversations.map((name) => ['keyring', name]),
        ...ofKept.map((name) => ['kept-keys', name]),
      ]
        .filter(([, name]) => name?.endsWith('.key'))
        .map(([folder = '', name = '']) => readFile(join(test.dataFolder, folder, name), 'hex')),
    )
    expect(new Set(keys).size).toBe(keys.length)
    await destroyKeptKeys(test.config, () => new Date('2099-01-01'))
    expect((await file(id)).status).toBe(404)
  })

  it('keeps nothing where the citizen deletes it, nothing was said, or the subject isn’t configured', async () => {
    await test.database.query('delete from kept_text')
    const stopped = await talked()
    await stopped.browser.post(`${stopped.path}/stop`)
    expect(await (await stopped.browser.get(stopped.path)).text()).toContain(
      'De gegevens zelf niet.',
    )

    const silent = await arrived(test)
    await stopped.agent.post(`/desk/conversations/${silent.id}/accept`)
    await stopped.agent.post(`/desk/conversations/${silent.id}/delete`)

    const moved = await talked()
    const to = { to: { subject: 'question' } }
    expect((await moved.agent.post(`${moved.desk}/transfer`, to)).status).toBeLessThan(300)
    expect((await viewOf(moved.browser, moved.path)).keeps).toBeNull()
    await moved.agent.post(`${moved.desk}/accept`)
    await moved.agent.post(`${moved.desk}/delete`)
    expect(await keptRows()).toEqual([])
  })

  it('keeps no longer than either subject says, and no longer than was told at the beginning', async () => {
    const { browser, path, id, agent, desk } = await talked()
    await agent.post(`${desk}/transfer`, { to: { subject: 'passport' } })
    expect((await viewOf(browser, path)).keeps).toEqual({ days: 7, reason })
    await test.database.query('update conversation set keep_days = 2 where id = $1', [id])
    expect((await viewOf(browser, path)).keeps).toEqual({ days: 2, reason })
    // Begun before it was configured: nobody was told.
    await test.database.query('update conversation set keep_days = null where id = $1', [id])
    expect((await viewOf(browser, path)).keeps).toBeNull()
  })

  it('goes at once where its citizen says so after all, and stays unreadable by its key', async () => {
    const { browser, path, id, agent, desk } = await talked()
    await agent.post(`${desk}/delete`)
    const ask = `${path}/kept/delete`
    expect(await (await browser.get(path)).text()).toContain(`href="${ask}?lang=nl"`)
    expect(await (await browser.get(ask)).text()).toContain('Ook de berichten wissen?')
    expect((await file(id)).status).toBe(200)
    expect((await new Browser(test).submit(ask)).status).toBe(403)

    expect((await browser.submit(ask)).headers.get('location')).toBe(path)
    expect((await file(id)).status).toBe(404)
    const page = await (await browser.get(path)).text()
    expect(page).toContain('2 berichten en 1 notitie')
    expect(page).toContain('De berichten hebben wij eerst bewaard. Nu zijn ze ook gewist:')
    expect(page).not.toContain(`href="${ask}`)
    const receipt = await (await browser.get(`${path}/receipt`)).text()
    expect(receipt).toContain('Bewaarde berichten gewist op')
    expect(receipt).not.toContain('Sleutel vernietigd op')
    // The page and the proof say when the key of the rest goes, and when that of the messages.
    for (const text of [page, receipt]) {
      expect(text).toContain('Kopieën van de bewaarde berichten hebben een eigen sleutel.')
    }
    // Once is enough, also for whoever presses it on an older page.
    expect((await browser.submit(ask)).status).toBe(303)
    expect(await acts(id)).toEqual([{ act: 'kept_deleted_by_citizen', agent: null }])
  })

  it('can be deleted by the privacy officer, by nobody else at the desk, and the log says by whom', async () => {
    const { id, agent, desk } = await talked()
    await agent.post(`${desk}/delete`)
    const ask = `/desk/privacy/kept/${id}/delete`
    expect((await agent.submit(ask)).status).toBe(403)
    expect(await (await officer.get('/desk/privacy')).text()).toContain(`href="${ask}"`)
    expect(await (await officer.get(ask)).text()).toContain('Dit bewaarde gesprek wissen?')
    expect((await officer.submit(ask)).status).toBe(303)
    expect((await officer.submit(ask)).status).toBe(404)
    expect(await (await officer.get('/desk/privacy')).text()).not.toContain(`href="${ask}"`)
    expect(await acts(id)).toEqual([{ act: 'kept_deleted_by_officer', agent: 'Privacy' }])
  })

  it('is kept too when the time runs out, and what can’t be read keeps nothing from being deleted', async () => {
    await test.database.query('delete from kept_text')
    const [well, damaged] = [await talked(), await talked()]
    await test.database.query(
      `update message set sealed_text = '\\x00'::bytea where conversation_id = $1`,
      [damaged.id],
    )
    for (const minutes of [16, 16]) {
      test.pass(minutes)
      await sweep(await contextOf(test))
    }
    expect(await test.database.query('select conversation_id from kept_text')).toEqual([
      { conversation_id: well.id },
    ])
    expect((await viewOf(damaged.browser, damaged.path)).at).toBe('deleted')
  })

  it('is nothing that an agent or somebody else can get, and nothing that can be had by looking', async () => {
    const { id, agent, desk, browser } = await talked()
    await agent.post(`${desk}/delete`)
    expect((await file(id, agent)).status).toBe(403)
    expect((await file(id, browser)).status).toBe(401)
    expect((await officer.get(`/desk/privacy/kept/${id}.csv`)).status).toBe(404)
    expect((await file('x'.repeat(22))).status).toBe(404)
    const elsewhere = await officer.post(`/desk/privacy/kept/${id}.csv`, undefined, {
      'sec-fetch-site': 'cross-site',
    })
    expect(elsewhere.status).toBe(403)
  })
})
