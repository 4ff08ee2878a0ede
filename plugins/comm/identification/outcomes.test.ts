import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteConversation } from '../retention/delete-conversation.ts'
import { sweep } from '../retention/sweep.ts'
import {
  type AskingComm,
  askingComm,
  asks,
  atDesk,
  begins,
  newest,
  shares,
  stands,
  type Talk,
  talking,
  viewOf,
} from '../testing/asking.ts'
import { contextOf } from '../testing/context.ts'
import { workOn } from '../testing/crew.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { Browser, deliver, listOf, loggedIn } from '../testing/people.ts'

const identify = { citizen: 1, purpose: 'identify', attributes: ['name', 'bsn'] }

onBothDatabases(({ open }) => {
  let comm: AskingComm
  beforeAll(async () => {
    comm = await askingComm(open)
  })
  afterAll(() => comm.close())

  /** Asked in a conversation in which nobody has said who they are. */
  async function asked(): Promise<Talk> {
    const talk = await talking(comm, 'question')
    await asks(talk, identify)
    return talk
  }

  async function begun(): Promise<Talk> {
    const talk = await asked()
    await begins(talk)
    return talk
  }

  const withdraws = ({ agent, id }: Talk) =>
    agent.post(`/desk/conversations/${id}/ask/withdraw`, { citizen: 1 })
  const back = (more = '') => `${newest(comm).back}${more}`
  const cancel = (more = '') => `${newest(comm).cancel}${more}`
  const noted = async ({ id }: Talk) =>
    comm.database.query<{ act: string; kinds: string[] }>(
      'select act, kinds from access_entry where conversation_id = $1 order by number',
      [id],
    )
  const failed = () =>
    comm
      .seal({ status: 'failed', attributes: {} })
      .then((result) => deliver(comm, newest(comm).attr, result))
  const waits = async (minutes: number) => {
    await workOn(minutes, comm)
    comm.pass(minutes)
    await sweep(await contextOf(comm))
  }

  describe('what comes of it, without anything being shared, is told to both sides', () => {
    it.each<[string, string, (talk: Talk) => Promise<unknown>]>([
      ['cancelled', 'cancels', ({ citizen }) => citizen.get(cancel('?notice=cancelled'))],
      [
        'level_too_low',
        'is not sure enough',
        ({ citizen }) => citizen.get(cancel('?notice=level_too_low')),
      ],
      ['failed', 'fails', ({ citizen }) => citizen.get(cancel('?notice=failed'))],
      ['failed', 'cancels and says nothing of it', ({ citizen }) => citizen.get(cancel())],
      ['failed', 'comes back with nothing', ({ citizen }) => citizen.get(back())],
      [
        'failed',
        'comes back with what is no result',
        ({ citizen }) => citizen.get(back('?result=x')),
      ],
      [
        'cancelled',
        'cancels, of which the plugin tells too',
        async ({ citizen }) => {
          await failed()
          return citizen.get(cancel('?notice=cancelled'))
        },
      ],
      [
        'cancelled',
        'cancels what a process of the release before began',
        async ({ citizen, id }) => {
          const before = 'update identification set cancel_nonce_hash = null'
          await comm.database.query(`${before} where conversation_id = $1`, [id])
          return citizen.get(back('?notice=cancelled'))
        },
      ],
      ['refused', 'says no', ({ citizen, page }) => citizen.submit(`${page}/identify/refuse`)],
      ['withdrawn', 'is asked no more', withdraws],
    ])('%s: who %s', async (state, _who, happens) => {
      const talk = await begun()
      await happens(talk)
      expect(await stands(comm, talk)).toEqual({ state, shown: [] })
      expect((await viewOf(talk)).ask?.state).toBe(state)
      // What was begun comes to nothing any more, by no door.
      expect((await shares(comm)).status).toBe(404)
      await talk.citizen.get(cancel('?notice=failed'))
      await talk.citizen.get(back(`?result=${await comm.seal()}`))
      expect(await stands(comm, talk)).toEqual({ state, shown: [] })
    })

    it('who lets the time go by is asked no more, and who cancelled elsewhere is not waited for', async () => {
      const [talk, gone] = [await asked(), await begun()]
      await failed()
      await waits(1.5)
      // The browser never came back to say why.
      await waits(1)
      expect((await stands(comm, gone)).state).toBe('failed')
      await comm.database.query(`update conversation set ends_at = ends_at + interval '1 hour'`)
      await waits(13)
      expect((await stands(comm, talk)).state).toBe('expired')
      expect((await begins(talk)).headers.get('location')).toBe(talk.page)
    })

    it('who tries again after it can, by the newest way only', async () => {
      const talk = await begun()
      await talk.citizen.get(back('?notice=cancelled'))
      await begins(talk)
      const older = newest(comm)
      await begins(talk)
      expect((await deliver(comm, older.attr, await comm.seal())).status).toBe(404)
      await talk.citizen.get(older.back)
      expect((await stands(comm, talk)).state).toBe('busy')
      await shares(comm)
      await talk.citizen.get(back())
      expect((await stands(comm, talk)).shown).toEqual(['Kanarie', '999990020'])
    })
  })

  describe('the address for who cancels', () => {
    it('lets nothing in, neither what came before nor what is brought, and is used up with the other', async () => {
      const talk = await begun()
      await shares(comm)
      await talk.citizen.get(cancel(`?notice=cancelled&result=${await comm.seal()}`))
      const nothing = { state: 'cancelled', shown: [] }
      expect(await stands(comm, talk)).toEqual(nothing)
      expect((await noted(talk)).map(({ act }) => act)).toEqual(['destroyed_unconfirmed'])
      await talk.citizen.get(back(`?result=${await comm.seal()}`))
      expect(await stands(comm, talk)).toEqual(nothing)

      await begins(talk)
      const brought = await comm.seal()
      await talk.citizen.get(cancel(`?result=${brought}`))
      expect(await stands(comm, talk)).toEqual({ state: 'failed', shown: [] })

      // And where who identified was first.
      await begins(talk)
      await shares(comm)
      await talk.citizen.get(back())
      await talk.citizen.get(cancel('?notice=cancelled'))
      expect(await stands(comm, talk)).toEqual({ state: 'done', shown: ['Kanarie', '999990020'] })
    })

    it('in a browser that is not of the conversation destroys what was shared', async () => {
      const talk = await begun()
      await shares(comm)
      const stranger = new Browser(comm)
      const { status, text } = await stranger.isRefused(cancel('?notice=cancelled'))
      expect([status, text]).toEqual([403, expect.stringContaining('gewist')])
      expect(await stands(comm, talk)).toEqual({ state: 'not_confirmed', shown: [] })
      await talk.citizen.get(back())
      expect(await stands(comm, talk)).toEqual({ state: 'not_confirmed', shown: [] })
    })

    it('counts no more once the citizen has begun again, also with a process of the release before', async () => {
      const talk = await begun()
      const older = cancel('?notice=cancelled')
      await begins(talk)
      await talk.citizen.get(older)
      expect((await stands(comm, talk)).state).toBe('busy')
      const newer = cancel('?notice=cancelled')
      // That one leaves what it doesn't know as it is.
      await comm.database.query(
        'update identification set nonce_hash = $2 where conversation_id = $1',
        [talk.id, Buffer.from(talk.id)],
      )
      await talk.citizen.get(newer)
      expect((await stands(comm, talk)).state).toBe('busy')
    })
  })

  it('what no browser came for is destroyed, and noted by its kinds', async () => {
    const talk = await begun()
    await shares(comm)
    await waits(2.5)
    expect(await stands(comm, talk)).toEqual({ state: 'not_confirmed', shown: [] })
    const [held] = await comm.database.query<{ sealed_result: unknown }>(
      'select sealed_result from identification where conversation_id = $1',
      [talk.id],
    )
    expect(held?.sealed_result).toBeNull()
    expect(await noted(talk)).toContainEqual({
      act: 'destroyed_unconfirmed',
      kinds: ['name', 'bsn'],
    })
    await talk.citizen.get(back())
    expect((await stands(comm, talk)).shown).toEqual([])
  })

  it.each<[string, (talk: Talk) => Promise<unknown>]>([
    ['is asked no more', withdraws],
    ['says no', ({ citizen, page }) => citizen.submit(`${page}/identify/refuse`)],
    ['begins again', begins],
    ['is asked something else', (talk) => asks(talk, identify)],
    ['comes to the end', ({ agent, id }) => agent.post(`/desk/conversations/${id}/end`)],
    ['goes', ({ citizen, page }) => citizen.post(`${page}/stop`)],
  ])(
    'what is held of who %s is destroyed, noted and in the proof of deletion',
    async (_, happens) => {
      const talk = await begun()
      await shares(comm)
      await happens(talk)
      const destroyed = { act: 'destroyed_unconfirmed', kinds: ['name', 'bsn'] }
      const ofHeld = async () =>
        (await noted(talk)).filter(({ act }) => act === 'destroyed_unconfirmed')
      expect(await ofHeld()).toEqual([destroyed])
      await deleteConversation(await contextOf(comm), talk.id, 'agent', () => true).catch(() => {})
      const [deletion] = await comm.database.query<{ attributes: string[] }>(
        'select attributes from deletion where conversation_id = $1',
        [talk.id],
      )
      expect(deletion?.attributes.toSorted()).toEqual(['bsn', 'name'])
      expect(await ofHeld()).toEqual([destroyed])
    },
  )

  describe('a result', () => {
    it('comes along with the browser as well, once', async () => {
      const talk = await begun()
      const result = await comm.seal({ attributes: { name: 'Kanarie', bsn: '999990020' } })
      await talk.citizen.get(back(`?result=${result}`))
      expect((await stands(comm, talk)).shown).toEqual(['Kanarie', '999990020'])
      const other = await comm.seal({ attributes: { name: 'Ander', bsn: '999990021' } })
      await talk.citizen.get(back(`?result=${other}`))
      expect((await stands(comm, talk)).shown).toEqual(['Kanarie', '999990020'])
    })

    it('that came with another browser is used up', async () => {
      const talk = await begun()
      const result = await comm.seal()
      const stranger = new Browser(comm)
      expect((await stranger.isRefused(back(`?result=${result}`))).status).toBe(403)
      await begins(talk)
      expect((await deliver(comm, newest(comm).attr, result)).status).toBe(404)
      await talk.citizen.get(back(`?result=${result}`))
      expect(await stands(comm, talk)).toEqual({ state: 'failed', shown: [] })
    })

    it('gets into one conversation, by whichever door it comes to another', async () => {
      const result = await comm.seal()
      const first = await begun()
      await deliver(comm, newest(comm).attr, result)
      await first.citizen.get(back())
      const second = await begun()
      expect((await deliver(comm, newest(comm).attr, result)).status).toBe(404)
      await second.citizen.get(back(`?result=${result}`))
      expect((await stands(comm, second)).shown).toEqual([])
      expect((await stands(comm, first)).shown).toHaveLength(2)
    })

    it.each([
      ['by another way than was chosen', { auth_method: 'wallet' }],
      ['for another purpose', { purpose: 'report_move' }],
      ['without something that was asked', { attributes: { name: 'Kanarie' } }],
    ])('made %s is refused', async (_what, made) => {
      const talk = await begun()
      const answer = await deliver(comm, newest(comm).attr, await comm.seal(made))
      expect(answer.status).toBe(400)
      expect(await answer.text()).not.toContain('Kanarie')
      await talk.citizen.get(back())
      expect((await stands(comm, talk)).shown).toEqual([])
    })

    it('after the end, or after all is deleted, is not taken, and the browser reads where it is', async () => {
      const talk = await begun()
      await talk.agent.post(`/desk/conversations/${talk.id}/end`)
      expect((await shares(comm)).status).toBe(404)
      expect((await talk.citizen.get(back())).headers.get('location')).toBe(talk.page)
      expect((await viewOf(talk)).at).toBe('ended')
      await talk.agent.post(`/desk/conversations/${talk.id}/delete`)
      expect((await shares(comm)).status).toBe(404)
      expect((await new Browser(comm).isRefused(back())).status).toBe(403)
    })
  })

  describe('a conversation that goes to somebody else', () => {
    it('keeps what was asked with a colleague, who sees what is shared meanwhile', async () => {
      const talk = await begun()
      const colleague = await loggedIn(comm, 'Medewerker 2')
      await workOn(1, comm)
      const handed = await talk.agent.post(`/desk/conversations/${talk.id}/transfer`, {
        to: { agent: 'Medewerker 2' },
      })
      expect(handed.status).toBe(204)
      await shares(comm)
      await talk.citizen.get(back())
      expect((await viewOf(talk)).at).toBe('waiting')
      await colleague.post(`/desk/conversations/${talk.id}/accept`)
      const view = await atDesk(comm, talk, 'Medewerker 2')
      expect(JSON.stringify(view.citizens)).toContain('Kanarie')
    })

    it('shows a subject that asks less no more than that, in the list nor in the talk', async () => {
      const talk = await begun()
      await shares(comm)
      await talk.citizen.get(back())
      const colleague = await loggedIn(comm, 'Medewerker 2')
      const to = { subject: 'passport' }
      await talk.agent.post(`/desk/conversations/${talk.id}/transfer`, { to })
      const { waiting } = await listOf(comm, 'Medewerker 2')
      expect(waiting.find(({ id }) => id === talk.id)?.identified).toBe(true)
      await colleague.post(`/desk/conversations/${talk.id}/accept`)
      const [citizen] = (await atDesk(comm, talk, 'Medewerker 2')).citizens
      expect(JSON.stringify(citizen)).toContain('Kanarie')
      expect(JSON.stringify(citizen)).not.toContain('999990020')
      expect(citizen?.hidden).toBe(1)
    })

    it('is not asked any more what the new subject may not ask', async () => {
      const talk = await begun()
      await talk.agent.post(`/desk/conversations/${talk.id}/transfer`, {
        to: { subject: 'passport' },
      })
      expect((await shares(comm)).status).toBe(404)
      expect((await viewOf(talk)).ask?.state).toBe('withdrawn')
    })
  })

  it('the second of two is asked for themselves, and neither shows it for the other', async () => {
    const talk = await asked()
    const invited = await talk.agent.post(`/desk/conversations/${talk.id}/invite`)
    const { url } = (await invited.json()) as { url: string }
    const guest = new Browser(comm)
    await guest.get(new URL(url).pathname)
    await guest.get(talk.page)
    await asks(talk, { ...identify, citizen: 2 })
    const second = { citizen: guest, page: talk.page }
    await begins(second)
    await shares(comm)
    expect((await talk.citizen.isRefused(back())).status).toBe(403)
    expect((await stands(comm, talk, 2)).state).toBe('not_confirmed')

    await begins(second)
    await shares(comm)
    await guest.get(back())
    expect((await stands(comm, talk, 2)).shown).toEqual(['Kanarie', '999990020'])
    expect(await stands(comm, talk, 1)).toEqual({ state: 'asked', shown: [] })
    expect((await viewOf(talk)).shared).toBeNull()
    expect((await viewOf(second)).shared).toHaveLength(2)
  })

  it('what is taken back is gone at the desk; which kinds it were stays, for the proof', async () => {
    const talk = await talking(comm)
    await asks(talk, { citizen: 1, purpose: 'report_move', attributes: ['name'] })
    await begins(talk)
    await shares(comm)
    await talk.citizen.get(back())
    expect((await stands(comm, talk)).shown).toEqual(['Kanarie'])
    await talk.citizen.submit(`${talk.page}/take-back`)
    expect((await stands(comm, talk)).shown).toEqual([])
    expect((await atDesk(comm, talk)).citizens[0]?.taken_back_at).toBe(comm.now().toISOString())
    expect(await viewOf(talk)).toMatchObject({ identified_as: null, shared: null })
    expect(await noted(talk)).toEqual([
      { act: 'shown', kinds: ['name', 'bsn'] },
      { act: 'replaced', kinds: ['name', 'bsn'] },
      { act: 'shown', kinds: ['name'] },
      { act: 'taken_back', kinds: ['name'] },
    ])
    // The talk goes on.
    const said = { key: randomUUID(), text: 'Dank u' }
    expect((await talk.citizen.post(`${talk.page}/messages`, said)).status).toBe(201)
    await talk.citizen.submit(`${talk.page}/stop`)
    const view = await viewOf(talk)
    expect(view).toMatchObject({ at: 'deleted', attributes: ['Naam', 'BSN'] })
  })

  it('none of it stands in the log', () => {
    expect(comm.lines.join('\n')).not.toMatch(/Kanarie|99999002|eyJ|identified\//)
    expect(comm.lines.filter((line) => /"level":"error"/.test(line))).toEqual([])
  })
})
