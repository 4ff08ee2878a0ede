import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CommContext } from '../conversation/context.ts'
import { deskConversation } from '../conversation/desk-view.ts'
import { findConversation } from '../conversation/row.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, arrived, type Browser, loggedIn } from '../testing/people.ts'
import { drawWords, drawWordsAnew, type TwoWords } from './of-leg.ts'
import { words } from './words.ts'

it('draws two different words, from the whole list', () => {
  const drawn = Array.from({ length: 20_000 }, drawWords)
  expect(drawn.filter(({ agent, citizen }) => agent === citizen)).toEqual([])
  for (const side of ['agent', 'citizen'] as const) {
    // One of 2,048 is left out of 20,000 draws about once in ten tries: 20 of them never are.
    expect(new Set(drawn.map((two) => two[side])).size).toBeGreaterThan(words.length - 20)
  }
})

onBothDatabases(({ open }) => {
  let test: TestComm
  let context: CommContext
  let one: Browser
  let two: Browser
  beforeAll(async () => {
    test = await testComm({}, open)
    context = await contextOf(test)
    one = await loggedIn(test)
    two = await loggedIn(test, 'Medewerker 2')
  })
  beforeEach(() => test.database.query('delete from conversation'))
  afterAll(() => test.close())

  type Citizen = Awaited<ReturnType<typeof arrived>>

  /** What stands on the citizen's page, as it comes from the server. */
  async function onPage({ browser, path }: Citizen): Promise<string[]> {
    const page = await (await browser.get(path)).text()
    return [...page.matchAll(/<b lang="nl" dir="ltr">([a-z]+)<\/b>/g)].map(([, word]) => word ?? '')
  }
  async function atDesk({ id }: Citizen, agent = 'Medewerker 1'): Promise<string[]> {
    const { view } = await deskConversation(context, agent, id, 'nl')
    const shown: TwoWords | null | undefined = view.at === 'talking' ? view.words : null
    return shown ? [shown.agent, shown.citizen] : []
  }

  it('shows none before somebody accepts, then the same two on both sides', async () => {
    const citizen = await arrived(test)
    expect(await onPage(citizen)).toEqual([])
    await accepts(one, citizen.id)
    const shown = await onPage(citizen)
    expect(shown).toHaveLength(2)
    expect(shown.filter((word) => words.includes(word))).toEqual(shown)
    expect(await atDesk(citizen)).toEqual(shown)
    expect(await onPage(citizen)).toEqual(shown)
  })

  it('shows none while it is handed over, and others once it is accepted anew', async () => {
    const citizen = await arrived(test)
    await accepts(one, citizen.id)
    const before = await onPage(citizen)
    const to = { agent: 'Medewerker 2' }
    await one.post(`/desk/conversations/${citizen.id}/transfer`, { to })
    expect(await onPage(citizen)).toEqual([])
    expect(await atDesk(citizen)).toEqual([])
    test.pass(0.01)
    await accepts(two, citizen.id)
    const after = await onPage(citizen)
    expect(after).toHaveLength(2)
    expect(after).not.toEqual(before)
    expect(await atDesk(citizen, 'Medewerker 2')).toEqual(after)
  })

  it('draws others in a talk that goes on, such as when somebody identifies in it', async () => {
    const citizen = await arrived(test)
    await accepts(one, citizen.id)
    const before = await onPage(citizen)
    const row = await findConversation(test.database, citizen.id)
    if (row === undefined) throw new Error('There is no conversation.')
    await drawWordsAnew(context, test.database, row)
    const after = await onPage(citizen)
    expect(after).toHaveLength(2)
    expect(after).not.toEqual(before)
    expect(await atDesk(citizen)).toEqual(after)
  })

  it('shows none after the end', async () => {
    const citizen = await arrived(test)
    await accepts(one, citizen.id)
    await one.post(`/desk/conversations/${citizen.id}/end`)
    expect(await onPage(citizen)).toEqual([])
    expect(await atDesk(citizen)).toEqual([])
  })

  it('shows none where a process of the release before took it over, which drew none', async () => {
    const citizen = await arrived(test)
    await accepts(one, citizen.id)
    await test.database.query(
      `update conversation set agent = 'Medewerker 2', accepted_at = accepted_at + interval '1 s'`,
    )
    expect(await onPage(citizen)).toEqual([])
    expect(await atDesk(citizen, 'Medewerker 2')).toEqual([])
  })

  it('keeps them sealed', async () => {
    const citizen = await arrived(test)
    await accepts(one, citizen.id)
    const [word = ''] = await onPage(citizen)
    const [row] = await test.database.query<{ sealed_words: Uint8Array }>(
      'select sealed_words from conversation',
    )
    const stored = Buffer.from(row?.sealed_words ?? []).toString('latin1')
    expect(stored.length).toBeGreaterThan(20)
    expect(stored).not.toContain(word)
    expect(test.lines.join()).not.toContain(`"${word}"`)
  })
})
