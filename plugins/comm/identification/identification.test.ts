import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AskingComm,
  askingComm,
  asks,
  atDesk,
  begins,
  newest,
  shares,
  stands,
  talking,
  viewOf,
} from '../testing/asking.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { Browser } from '../testing/people.ts'

onBothDatabases(({ open }) => {
  let comm: AskingComm
  beforeAll(async () => {
    comm = await askingComm(open)
  })
  afterAll(() => comm.close())

  describe('an agent asks, and the citizen shows who they are', () => {
    it('goes by the core and comes back to the same conversation, and only then the desk shows it', async () => {
      const talk = await talking(comm, 'question')
      const asked = { citizen: 1, purpose: 'identify', attributes: ['name', 'bsn'] }
      expect((await asks(talk, asked)).status).toBe(204)
      expect(await stands(comm, talk)).toEqual({ state: 'asked', shown: [] })
      expect((await viewOf(talk)).ask).toMatchObject({
        state: 'asked',
        agent: 'Medewerker 1',
        purpose: 'Laten zien wie u bent',
        attributes: [{ name: 'Naam' }, { name: 'BSN' }],
        methods: [
          { tag: 'demo', available: true },
          { tag: 'wallet', available: false },
        ],
      })

      const away = await begins(talk)
      expect([away.status, away.headers.get('location')]).toEqual([
        303,
        'https://login.example/session/1',
      ])
      expect(comm.core.starts.at(-1)).toMatchObject({
        purpose: 'identify',
        auth_method: 'demo',
        asked_at: comm.now().toISOString(),
        subject: 'Algemene vraag',
      })
      expect(await stands(comm, talk)).toMatchObject({ state: 'busy' })

      expect((await shares(comm)).status).toBe(204)
      expect(await stands(comm, talk)).toEqual({ state: 'busy', shown: [] })

      const back = await talk.citizen.get(newest(comm).back)
      expect([back.status, back.headers.get('location')]).toEqual([303, talk.page])
      expect(await stands(comm, talk)).toEqual({ state: 'done', shown: ['Kanarie', '999990020'] })
      expect(await viewOf(talk)).toMatchObject({
        identified_as: 'Kanarie',
        shared: [
          { name: 'Naam', value: 'Kanarie' },
          { name: 'BSN', value: '999990020' },
        ],
      })
    })
  })

  it('of a part that is asked no more is asked for, nor kept where more came', async () => {
    const talk = await talking(comm)
    await asks(talk, { citizen: 1, purpose: 'report_move', attributes: ['name'] })
    await begins(talk)
    expect(comm.core.starts.at(-1)?.attributes).toEqual(['name'])
    await shares(comm)
    await talk.citizen.get(newest(comm).back)
    expect(await stands(comm, talk)).toEqual({ state: 'done', shown: ['Kanarie'] })
    expect(JSON.stringify(await atDesk(comm, talk))).not.toContain('999990020')
  })

  it('in a browser that is not of the conversation what was shared is destroyed, and both sides read so', async () => {
    const talk = await talking(comm, 'question')
    await asks(talk, { citizen: 1, purpose: 'identify', attributes: ['name', 'bsn'] })
    await begins(talk)
    await shares(comm)
    const { back } = newest(comm)
    const { status, address, text } = await new Browser(comm).isRefused(back)
    expect([status, address]).toEqual([403, '/comm/chat/refused/elsewhere'])
    expect(text).toContain('Ga terug naar het venster van uw gesprek')
    expect(text).not.toContain('Kanarie')
    expect(await stands(comm, talk)).toEqual({ state: 'not_confirmed', shown: [] })
    expect((await viewOf(talk)).ask?.state).toBe('not_confirmed')

    // The nonce is used: whose conversation it is gets nothing by it any more.
    await talk.citizen.get(back)
    expect(await stands(comm, talk)).toEqual({ state: 'not_confirmed', shown: [] })
    // They can try again.
    await begins(talk)
    await shares(comm)
    await talk.citizen.get(newest(comm).back)
    expect((await stands(comm, talk)).shown).toEqual(['Kanarie', '999990020'])
  })
})
