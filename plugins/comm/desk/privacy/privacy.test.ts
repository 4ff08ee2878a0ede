import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestComm, testComm } from '../../testing/comm.ts'
import { listening, ReceivedStream } from '../../testing/listener.ts'
import { arrived, type Browser, loggedIn } from '../../testing/people.ts'
import { onBothDatabases } from '../../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  let officer: Browser
  beforeAll(async () => {
    comm = await testComm(
      {
        purposes: [
          {
            tag: 'report_move',
            name: 'Verhuizing doorgeven',
            attributes: ['name', 'bsn'],
            reasons: { bsn: 'om u te vinden' },
            legal_basis: 'Wet BRP, artikel 2.38',
            retention: 'tot na het gesprek',
            controller: 'Gemeente Elders',
          },
        ],
        comm: {
          desk: {
            local_agents: [
              'Medewerker 1',
              'Medewerker 2',
              'Medewerker 3',
              { name: 'Leiding', roles: ['lead'] },
              { name: 'Privacy', roles: ['privacy_officer'] },
            ],
          },
        },
      },
      open,
    )
    officer = await loggedIn(comm, 'Privacy')
  })
  afterAll(() => comm.close())

  const page = async (query = '') => (await officer.get(`/desk/privacy${query}`)).text()

  it('shows who saw and deleted which kinds of data in which conversation, never a value', async () => {
    const { id } = await arrived(comm)
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${id}/accept`)
    await agent.post(`/desk/conversations/${id}/delete`)
    const text = await vi.waitFor(async () => {
      const shown = await page()
      expect(shown).toContain('Gewist door de medewerker')
      return shown
    })
    expect(text).toContain('Het logboek klopt')
    for (const said of ['Medewerker 1', id, 'Gezien', 'Gewist door de medewerker', 'Naam, BSN']) {
      expect(text).toContain(said)
    }
    expect(text).not.toContain('Testburger')
    expect(text).not.toContain('999990019')
  })

  it('says when a conversation passed, from whom and to whom: transferred, taken away, or its agent gone', async () => {
    const { id } = await arrived(comm)
    const [one, two, lead] = await Promise.all(
      ['Medewerker 3', 'Medewerker 2', 'Leiding'].map((name) => loggedIn(comm, name)),
    )
    const at = `/desk/conversations/${id}`
    await one?.post(`${at}/accept`)
    await one?.post(`${at}/transfer`, { to: { subject: 'report_move' } })
    // Until somebody has taken it, it went to nobody.
    const said = async () =>
      [
        ...(await page(`?conversation=${id}`)).matchAll(
          /<td class="lead-moment">([^<]+)<\/td>\s*<td>([^<]+)<\/td>\s*<td>([^<]+)<\/td>/g,
        ),
      ].map(([, moment, agent, act]) => [moment, agent, act])
    const moment = '22-11-2026, 15:00:00'
    expect((await said())[0]).toEqual([moment, 'Medewerker 3', 'Doorverbonden'])
    await two?.post(`${at}/accept`)
    await lead?.post(`/desk/lead/conversations/${id}/move`, { to: 'queue' })
    await one?.post(`${at}/accept`)
    await one?.post('/desk/logout')
    await two?.post(`${at}/accept`)
    const lines = (await said()).filter(([, , act]) => act !== 'Gezien')
    expect(lines.reverse()).toEqual([
      [moment, 'Medewerker 3', 'Doorverbonden, naar Medewerker 2'],
      [moment, 'Medewerker 2', 'Overgenomen, van Medewerker 3'],
      [moment, 'Medewerker 2', 'Weggehaald door een teamleider, naar Medewerker 3'],
      [moment, 'Medewerker 3', 'Overgenomen, van Medewerker 2'],
      [
        moment,
        'Medewerker 3',
        'Terug in de wachtrij: de medewerker was er niet meer, naar Medewerker 2',
      ],
      [moment, 'Medewerker 2', 'Overgenomen, van Medewerker 3'],
    ])
    expect(await (await officer.get(`/desk/privacy/log.csv?conversation=${id}`)).text()).toContain(
      'Overgenomen, van Medewerker 3',
    )
  })

  it('finds by agent, conversation, act and day, and says when there is nothing', async () => {
    const { id } = await arrived(comm)
    await (await loggedIn(comm)).post(`/desk/conversations/${id}/accept`)
    const lines = async (query: string) =>
      ((await page(query)).match(/<th scope="row">\d+/g) ?? []).length
    // Somebody else may be at the chain.
    await vi.waitFor(async () => expect(await lines(`?conversation=${id}`)).toBe(1))
    expect(await lines(`?conversation=${id}&act=shown&from=2026-11-22&to=2026-11-22`)).toBe(1)
    expect(await lines(`?conversation=${id}&act=copied`)).toBe(0)
    expect(await lines(`?conversation=${id}&agent=niemand`)).toBe(0)
    expect(await lines(`?conversation=${id}&agent=MEDE`)).toBe(1)
    // Nothing that stands for other letters.
    for (const agent of ['%', '_', 'M%r', '\\']) {
      expect(await lines(`?conversation=${id}&agent=${encodeURIComponent(agent)}`), agent).toBe(0)
    }
    expect(await lines(`?conversation=${id}&from=2026-11-23`)).toBe(0)
    expect(await page('?conversation=x')).toContain('Niets gevonden')
  })

  it('says below a day why it can’t be looked for', async () => {
    expect(await page('?from=2026-02-30')).toMatch(
      /id="filter-from-error"[^>]*>Kies een dag die bestaat/,
    )
    const deletions = await officer.get('/desk/privacy/deletions?from=2026-11-23&to=2026-11-22')
    expect(await deletions.text()).toMatch(/id="filter-to-error"[^>]*>Deze dag is vóór de eerste/)
    expect(await page('?from=&to=2026-11-22')).not.toContain('field-error')
  })

  it('leaves out of a filter what nobody can understand', async () => {
    const nonsense = ['from=2026-02-30', 'from=2026-13-45', 'to=0000-00-00', 'to=0000-01-01']
    for (const query of [...nonsense, 'conversation=%00', 'agent=%00']) {
      for (const path of ['', '/log.csv', '/deletions', '/deletions.csv']) {
        const response = await officer.get(`/desk/privacy${path}?${query}`)
        expect(response.status, `${path}?${query}`).toBe(200)
      }
    }
  })

  it('notes no download of a file that could not be given', async () => {
    const exported = "select 1 from access_entry where act = 'deletions_exported'"
    const before = (await comm.database.query(exported)).length
    await comm.database.query('alter table deletion rename column deleted_at to away')
    try {
      expect((await officer.get('/desk/privacy/deletions.csv')).status).toBe(500)
    } finally {
      await comm.database.query('alter table deletion rename column away to deleted_at')
    }
    expect(await comm.database.query(exported)).toHaveLength(before)
  })

  it('gives the log as a file, and notes that it did', async () => {
    const response = await officer.get('/desk/privacy/log.csv')
    expect(response.headers.get('content-disposition')).toContain('id-contact-log.csv')
    const text = await response.text()
    expect(text).toContain('Medewerker 1,Gezien')
    expect(text).not.toContain('999990019')
    expect(await page('?act=exported')).toMatch(/<td>Privacy<\/td>\s*<td>Dit logboek gedownload/)
  })

  it('says whether a fingerprint from before is still in the log', async () => {
    const kept = /<span class="lead-mono">([0-9a-f]{64})</.exec(await page())?.[1] ?? ''
    await (await loggedIn(comm)).post(`/desk/conversations/${(await arrived(comm)).id}/accept`)
    expect(await page(`?fingerprint=${kept}`)).toContain('Dit is hetzelfde logboek')
    // As it comes out of a letter.
    const spaced = `${kept.slice(0, 32).toUpperCase()} ${kept.slice(32)}\n`
    expect(await page(`?fingerprint=${encodeURIComponent(spaced)}`)).toContain('hetzelfde logboek')
    expect(await page(`?fingerprint=${'0'.repeat(64)}`)).toContain('staat niet in het logboek')
    expect(await page('?fingerprint=%3Cimg%3E')).toContain('Dit is geen kenmerk')
    expect(await page('?fingerprint=%3Cimg%3E')).not.toContain('<img>')
  })

  it('says what the processing register asks for, also as a file', async () => {
    const said = [
      'om u te vinden',
      'Wet BRP, artikel 2.38',
      'tot na het gesprek',
      'Gemeente Elders',
    ]
    const text = await page()
    const file = await (await officer.get('/desk/privacy/register.csv')).text()
    for (const one of said) {
      expect(text).toContain(one)
      expect(file).toContain(one)
    }
  })

  it('shows what was deleted, by whom, and since when nobody can read a copy; also as a file', async () => {
    const { id, browser, path } = await arrived(comm)
    await browser.post(`${path}/stop`)
    const deletions = async (query = '') =>
      (await (await officer.get(`/desk/privacy/deletions?conversation=${id}${query}`)).text())
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
    expect(await deletions()).toContain(
      `22-11-2026, 15:00:00 Verhuizing doorgeven Naam, BSN 0 0 Een burger gepland: 22-11-2026, 19:26:00 ${id}`,
    )
    expect(await deletions('&from=2026-11-23')).toContain('Niets gevonden')
    await comm.database.query(
      'update deletion set unreadable_at = $2, messages = 3, notes = 1 where conversation_id = $1',
      [id, new Date('2026-11-22T18:25:04Z')],
    )
    expect(await deletions()).toContain(`3 1 Een burger 22-11-2026, 19:25:04 ${id}`)
    const file = await officer.get(`/desk/privacy/deletions.csv?conversation=${id}`)
    expect(file.headers.get('content-disposition')).toContain('id-contact-deletions.csv')
    expect(await file.text()).toContain(
      `2026-11-22T14:00:00.000Z,report_move,name bsn,3,1,Een burger,2026-11-22T18:25:04.000Z`,
    )
    expect(await page('?act=deletions_exported')).toMatch(
      /<td>Privacy<\/td>\s*<td>De lijst van wat is gewist gedownload/,
    )
    expect(await page()).toContain('href="/desk/privacy/deletions"')
  })

  describe('while somebody reads it', () => {
    let server: Awaited<ReturnType<typeof listening>>
    beforeAll(async () => {
      server = await listening(comm)
    })
    afterAll(() => server.close())

    /** Where the page, as it is read now, hears of more. */
    async function streamOf(path: string) {
      const text = await (await officer.get(`/desk/privacy${path}`)).text()
      const [, address = ''] = /<id-contact-privacy-news stream="([^"]+)"/.exec(text) ?? []
      return ReceivedStream.open(`${server.url}${address.replaceAll('&amp;', '&')}`, officer)
    }

    it.each(['', '?act=deleted_by_agent', '/deletions'])(
      'hears that an agent deleted something, on the page “%s”',
      async (path) => {
        const { id } = await arrived(comm)
        const agent = await loggedIn(comm)
        await agent.post(`/desk/conversations/${id}/accept`)
        const stream = await streamOf(path)
        await agent.post(`/desk/conversations/${id}/delete`)
        expect((await stream.next('news')).data).toEqual({})
        stream.close()
      },
    )

    it('hears nothing of what it doesn’t look for, and nothing of before', async () => {
      const { id } = await arrived(comm)
      const agent = await loggedIn(comm)
      await agent.post(`/desk/conversations/${id}/accept`)
      await page()
      const other = await streamOf('?conversation=another')
      const deletions = await streamOf('/deletions')
      const first = Promise.race([
        other.next('news').then(() => 'another'),
        deletions.next('news').then(() => 'deletions'),
      ])
      await agent.post(`/desk/conversations/${id}/copied`, { kind: 'bsn' })
      await agent.post(`/desk/conversations/${id}/delete`)
      expect(await first).toBe('deletions')
      other.close()
      deletions.close()
    })

    it('is heard by nobody else', async () => {
      const agent = await loggedIn(comm)
      expect((await agent.get('/desk/privacy/news')).status).toBe(403)
    })
  })

  it('leads to the help that agents have, and gets in there', async () => {
    expect(await page()).toContain('href="/desk/help?lang=nl"')
    expect((await officer.get('/desk/help')).status).toBe(200)
  })

  it('is nothing that an agent can see', async () => {
    const agent = await loggedIn(comm)
    expect((await agent.get('/desk/privacy')).headers.get('location')).toBe('/desk')
    expect((await agent.get('/desk/privacy/log.csv')).status).toBe(403)
    expect((await agent.get('/desk/privacy/deletions')).headers.get('location')).toBe('/desk')
    expect((await agent.get('/desk/privacy/deletions.csv')).status).toBe(403)
  })

  it('says where the log was changed', async () => {
    await comm.database.query(`update access_entry set agent = 'Medewerker 2' where link = 2`)
    const text = await page()
    expect(text).toContain('Het logboek is veranderd')
    expect(text).toContain('Regel 2 is niet meer zoals die geschreven is.')
  })
})
