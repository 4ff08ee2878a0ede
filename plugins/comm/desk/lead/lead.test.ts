import { afterAll, beforeAll, expect, it } from 'vitest'
import { timelineOf } from '../../conversation/timeline.ts'
import { type TestComm, testComm } from '../../testing/comm.ts'
import { listening, ReceivedStream } from '../../testing/listener.ts'
import { arrived, type Browser, listOf, loggedIn } from '../../testing/people.ts'
import type { LeadView } from './lead-view.ts'
import { readLeadView } from './read-lead-view.ts'
import { onBothDatabases } from '../../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  let lead: Browser
  beforeAll(async () => {
    comm = await testComm(
      {
        comm: {
          desk: {
            local_agents: [
              'Medewerker 1',
              'Medewerker 2',
              { name: 'Medewerker 3', subjects: ['passport'] },
              { name: 'Medewerker 4', channels: ['phone'] },
              { name: 'Leiding', roles: ['lead'] },
            ],
          },
        },
      },
      open,
    )
    lead = await loggedIn(comm, 'Leiding')
  })
  afterAll(() => comm.close())

  const view = (): Promise<LeadView> => readLeadView(comm, 'nl')
  const rowOf = async (purpose: string) =>
    (await view()).rows.find((row) => row.purpose === purpose)

  async function visited(outcome: 'served' | 'abandoned', waited: number): Promise<void> {
    const ago = (seconds: number) => new Date(comm.now().getTime() - seconds * 1000)
    await comm.database.query(
      `insert into visit (purpose, channel, queued_at, accepted_at, ended_at, outcome)
     values ('passport', 'chat', $1, $2, $3, $4)`,
      [ago(400 + waited), outcome === 'served' ? ago(400) : null, ago(100), outcome],
    )
  }

  it('counts who waits, who was served and who left, and how long that took', async () => {
    for (const waited of [60, 100, 200, 300]) await visited('served', waited)
    await visited('abandoned', 30)
    expect(await rowOf('passport')).toMatchObject({
      subject: 'Paspoort',
      served: 4,
      abandoned: 1,
      average_wait: 165,
      average_handling: 300,
      within_target: 0.5,
      waiting: 0,
    })
    expect((await view()).hours).toEqual([{ hour: 14, served: 4, abandoned: 1 }])
    expect((await view()).alerts).toEqual([])
    await visited('served', 300)
    expect((await view()).alerts).toEqual([
      { kind: 'target_missed', conversation: null, subject: 'Paspoort', channel: 'chat' },
    ])
  })

  it('says that nobody is there for who waits, and what an agent has marked', async () => {
    const { id } = await arrived(comm)
    const kinds = async () => (await view()).alerts.map(({ kind }) => kind)
    expect(await kinds()).toContain('nobody_available')
    const agent = await loggedIn(comm)
    expect(await kinds()).not.toContain('nobody_available')
    await agent.post(`/desk/conversations/${id}/accept`)
    await agent.post(`/desk/conversations/${id}/mark`, { mark: 'emergency' })
    expect((await view()).alerts[0]).toMatchObject({ kind: 'emergency', conversation: id })
    expect((await view()).conversations).toContainEqual(
      expect.objectContaining({
        ...{ id, agent: 'Medewerker 1', mark: 'emergency', state: 'talking' },
        ...{ marked_by: 'Medewerker 1', marked_at: comm.now().toISOString() },
      }),
    )
    // Also where another has it now.
    await agent.post(`/desk/conversations/${id}/transfer`, { to: { subject: 'report_move' } })
    expect((await view()).conversations).toContainEqual(
      expect.objectContaining({ id, agent: null, marked_by: 'Medewerker 1' }),
    )
    await agent.post(`/desk/conversations/${id}/accept`)
    await agent.post(`/desk/conversations/${id}/delete`)
  })

  it('moves a talk to the front of the queue, or to another agent whose turn it then is', async () => {
    const { id } = await arrived(comm)
    const first = await loggedIn(comm)
    const second = await loggedIn(comm, 'Medewerker 2')
    await first.post(`/desk/conversations/${id}/accept`)
    const move = `/desk/lead/conversations/${id}/move`
    expect((await lead.post(move, { to: 'queue' })).status).toBe(204)
    expect((await listOf(comm)).waiting[0]?.id).toBe(id)
    expect((await lead.post(move, { to: { agent: 'Leiding' } })).status).toBe(400)
    expect((await lead.post(move, { to: { agent: 'Medewerker 2' } })).status).toBe(204)
    const [row] = await comm.database.query('select * from conversation where id = $1', [id])
    expect(row).toMatchObject({ state: 'waiting', agent: null, offered_to: 'Medewerker 2' })
    expect((await view()).conversations).toContainEqual(
      expect.objectContaining({ id, state: 'waiting', agent: null, offered_to: 'Medewerker 2' }),
    )
    expect((await second.post(`/desk/conversations/${id}/accept`)).status).toBe(200)
    await second.post(`/desk/conversations/${id}/end`)
    expect((await lead.post(move, { to: 'queue' })).status).toBe(409)
  })

  it('who has it already keeps it, also where the lead gives it to them', async () => {
    const { id } = await arrived(comm)
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${id}/accept`)
    const before = await timelineOf(comm.database, id)
    const to = { agent: 'Medewerker 1' }
    expect((await lead.post(`/desk/lead/conversations/${id}/move`, { to })).status).toBe(204)
    expect((await listOf(comm)).mine).toContainEqual(
      expect.objectContaining({ id, state: 'talking' }),
    )
    expect(await timelineOf(comm.database, id)).toEqual(before)
    expect((await view()).conversations).toContainEqual(
      expect.objectContaining({ id, purpose: 'report_move', agent_id: 'Medewerker 1' }),
    )
    await agent.post(`/desk/conversations/${id}/delete`)
  })

  it('gives nobody a conversation of a subject or channel that isn’t theirs', async () => {
    const { id } = await arrived(comm)
    for (const agent of ['Medewerker 3', 'Medewerker 4']) {
      await loggedIn(comm, agent)
      const move = `/desk/lead/conversations/${id}/move`
      expect((await lead.post(move, { to: { agent } })).status).toBe(400)
      expect((await listOf(comm, agent)).offers).toEqual([])
    }
    await comm.database.query('delete from agent where name = any($1)', [
      ['Medewerker 3', 'Medewerker 4'],
    ])
  })

  it('sets an agent to pause', async () => {
    await loggedIn(comm, 'Medewerker 2')
    const address = `/desk/lead/agents/${encodeURIComponent('Medewerker 2')}/pause`
    expect((await lead.post(address)).status).toBe(204)
    expect((await view()).agents).toContainEqual(
      expect.objectContaining({ name: 'Medewerker 2', presence: 'pause' }),
    )
    expect(await listOf(comm, 'Medewerker 2')).toMatchObject({ presence_by: 'Leiding' })
    expect((await lead.post('/desk/lead/agents/niemand/pause')).status).toBe(404)
  })

  it('what was offered to who is set to pause goes to somebody else, as if they had said no', async () => {
    const { id } = await arrived(comm)
    const second = await loggedIn(comm, 'Medewerker 2')
    await second.post('/desk/presence', { presence: 'available' })
    await lead.post(`/desk/lead/conversations/${id}/move`, { to: { agent: 'Medewerker 2' } })
    await lead.post(`/desk/lead/agents/${encodeURIComponent('Medewerker 2')}/pause`)
    const [row] = await comm.database.query('select * from conversation where id = $1', [id])
    expect(row).toMatchObject({ offered_to: null, passed_by: ['Medewerker 2'] })
    expect((await timelineOf(comm.database, id)).at(-1)).toMatchObject({
      kind: 'declined',
      agent: 'Medewerker 2',
    })
  })

  it('closes a subject for new visitors, and opens it again', async () => {
    const available = async () => {
      const response = await comm.internalApp.request('/comm/chat/availability?purpose=report_move')
      return ((await response.json()) as { available: boolean }).available
    }
    const closing = { purpose: 'report_move', channel: 'chat' }
    await lead.post('/desk/lead/closures', { ...closing, closed: true })
    expect((await rowOf('report_move'))?.closed).toBe(true)
    expect(await available()).toBe(false)
    await lead.post('/desk/lead/closures', { ...closing, closed: false })
    expect(await available()).toBe(true)
  })

  it('says who is gone', async () => {
    await loggedIn(comm, 'Medewerker 2')
    await comm.database.query(
      `update agent set presence = 'available', connected_until = $1 where name = 'Medewerker 2'`,
      [new Date(comm.now().getTime() - 1000)],
    )
    expect((await view()).agents).toContainEqual(
      expect.objectContaining({ name: 'Medewerker 2', presence: 'away' }),
    )
  })

  it('gives nobody to who is gone, says they are away or has logged out, and says so', async () => {
    const agent = await loggedIn(comm, 'Medewerker 2')
    const { id } = await arrived(comm)
    const move = async () => {
      const to = { agent: 'Medewerker 2' }
      const response = await lead.post(`/desk/lead/conversations/${id}/move`, { to })
      return response.status === 204
        ? 'moved'
        : ((await response.json()) as { fault?: string }).fault
    }
    await agent.post('/desk/presence', { presence: 'away' })
    expect(await move()).toBe('colleague')
    await agent.post('/desk/presence', { presence: 'pause' })
    expect(await move()).toBe('moved')
    await comm.database.query(`update agent set connected_until = $1 where name = 'Medewerker 2'`, [
      comm.now(),
    ])
    expect(await move()).toBe('colleague')
    await loggedIn(comm, 'Medewerker 2')
    expect(await move()).toBe('moved')
    await comm.database.query('delete from agent_login where agent = $1', ['Medewerker 2'])
    const again = await loggedIn(comm, 'Medewerker 2')
    await again.submit('/desk/logout')
    expect(await move()).toBe('colleague')
    expect((await listOf(comm)).waiting.map((item) => item.id)).toContain(id)
  })

  it('takes no nonsense', async () => {
    const closing = { purpose: '*', closed: true }
    for (const channel of ['nonsense', 'x'.repeat(5000), '\0']) {
      expect((await lead.post('/desk/lead/closures', { ...closing, channel })).status).toBe(400)
    }
    expect((await lead.post('/desk/lead/agents/%00/pause')).status).toBe(404)
    const { id } = await arrived(comm)
    const to = { agent: '\0' }
    expect((await lead.post(`/desk/lead/conversations/${id}/move`, { to })).status).toBe(400)
  })

  it('closes a whole channel, and opens it again without a thought for single subjects', async () => {
    const closing = { purpose: '*', channel: 'chat' }
    const available = async (purpose: string) => {
      const response = await comm.internalApp.request(`/comm/chat/availability?purpose=${purpose}`)
      return ((await response.json()) as { available: boolean }).available
    }
    await lead.post('/desk/lead/closures', { ...closing, closed: true })
    expect((await view()).channels).toEqual([{ channel: 'chat', closed: true }])
    expect((await view()).rows.every(({ closed }) => closed)).toBe(true)
    expect(await available('report_move')).toBe(false)
    await lead.post('/desk/lead/closures', { ...closing, closed: false })
    expect((await view()).channels).toEqual([{ channel: 'chat', closed: false }])
    expect(await available('report_move')).toBe(true)
  })

  it('hears at once what an agent marks', async () => {
    const { id } = await arrived(comm)
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${id}/accept`)
    const server = await listening(comm)
    const stream = await ReceivedStream.open(`${server.url}/desk/lead/events`, lead)
    await stream.next('lead')
    await agent.post(`/desk/conversations/${id}/mark`, { mark: 'abuse' })
    await stream.next('lead', ({ alerts, conversations }: LeadView) =>
      JSON.stringify([alerts, conversations]).includes('abuse'),
    )
    await agent.post(`/desk/conversations/${id}/delete`)
    stream.close()
    await server.close()
  })

  it('is nothing that an agent can see or do', async () => {
    const agent = await loggedIn(comm)
    expect((await agent.get('/desk/lead')).headers.get('location')).toBe('/desk')
    for (const path of ['lead/events', 'lead/numbers.csv']) {
      expect((await agent.get(`/desk/${path}`)).status, path).toBe(403)
    }
    const closing = { purpose: '*', channel: '*', closed: true }
    expect((await agent.post('/desk/lead/closures', closing)).status).toBe(403)
  })

  it('gives the numbers as a file, and nothing about anybody', async () => {
    await arrived(comm)
    const [oldest] = await comm.database.query<{ since: Date }>(
      `select min(queued_at) as since from conversation where state = 'waiting'`,
    )
    comm.pass(1.5)
    const waited = (comm.now().getTime() - (oldest?.since.getTime() ?? 0)) / 1000
    const response = await lead.get('/desk/lead/numbers.csv')
    expect(response.headers.get('content-type')).toContain('text/csv')
    const text = await response.text()
    expect(text).toMatch(/Paspoort,Chat,0,0,5,1,192,300,40,0/)
    expect(text).toContain(`,0,${String(Math.round(waited))}\r\n`)
    for (const said of [text, JSON.stringify(await view())]) {
      expect(said).not.toContain('Testburger')
      expect(said).not.toContain('999990019')
    }
  })
})
