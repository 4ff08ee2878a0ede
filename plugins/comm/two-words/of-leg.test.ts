import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CommContext } from '../conversation/context.ts'
import { deskConversation } from '../conversation/desk-view.ts'
import { type ConversationRow, findConversation } from '../conversation/row.ts'
import { makeConversationKey, unwrapConversationKey } from '../retention/conversation-key.ts'
import { type Keyring, openKeyring } from '../retention/keyring.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { accepts, arrived, type Browser, loggedIn } from '../testing/people.ts'
import { drawWordsAnew, newSeed, type TwoWords, wordsOf } from './of-leg.ts'
import { words } from './words.ts'

describe('the words of a leg', () => {
  let folder: string
  let keyring: Keyring
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'id-contact-keyring-'))
    keyring = await openKeyring(folder, () => new Date('2026-11-22T14:00:00Z'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const newKey = async (id: string) => (await makeConversationKey(keyring, id)).key

  it('are two different ones, from the whole list', async () => {
    const key = await newKey('a')
    const drawn = Array.from({ length: 20_000 }, () => wordsOf(key, newSeed()))
    expect(drawn.filter(({ agent, citizen }) => agent === citizen)).toEqual([])
    for (const side of ['agent', 'citizen'] as const) {
      // One of 2,048 is left out of 20,000 draws about once in ten tries: 20 of them never are.
      expect(new Set(drawn.map((two) => two[side])).size).toBeGreaterThan(words.length - 20)
    }
  })

  it('are the same on both sides, and nobody’s who has what is stored but not the key', async () => {
    const [key, seed] = [await newKey('a'), newSeed()]
    expect(wordsOf(key, seed)).toEqual(wordsOf(key, seed))
    expect(wordsOf(await newKey('a'), seed)).not.toEqual(wordsOf(key, seed))
  })
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
    await drawWordsAnew(test.database, row)
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

  it('shows those that a process of the release before drew and sealed, until others are drawn', async () => {
    const citizen = await arrived(test)
    await accepts(one, citizen.id)
    const row = await findConversation(test.database, citizen.id)
    const key = row && (await unwrapConversationKey(context.keyring, row.id, row))
    if (row === undefined || key === undefined) throw new Error('There is no conversation.')
    const sealed = key.seal('two words', JSON.stringify({ agent: 'kapstok', citizen: 'zeemeeuw' }))
    await test.database.query('update conversation set sealed_words = $1', [sealed])
    expect(await onPage(citizen)).toEqual(['kapstok', 'zeemeeuw'])
    expect(await atDesk(citizen)).toEqual(['kapstok', 'zeemeeuw'])
    await drawWordsAnew(test.database, row)
    const after = await onPage(citizen)
    expect(after).toHaveLength(2)
    expect(after).not.toEqual(['kapstok', 'zeemeeuw'])
  })

  it('stores nothing that says them to who has no key, and logs none', async () => {
    const citizen = await arrived(test)
    await accepts(one, citizen.id)
    const [word = ''] = await onPage(citizen)
    const [row] = await test.database.query<Pick<ConversationRow, 'words_seed' | 'sealed_words'>>(
      'select words_seed, sealed_words from conversation',
    )
    expect(row).toMatchObject({ sealed_words: null })
    expect(row?.words_seed).toHaveLength(16)
    expect(Buffer.from(row?.words_seed ?? []).toString('latin1')).not.toContain(word)
    expect(test.lines.join()).not.toContain(`"${word}"`)
  })
})
