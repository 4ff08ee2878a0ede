import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Message } from '../../conversation/views.ts'
import { type TestComm, testComm } from '../../testing/comm.ts'
import { arrived, loggedIn } from '../../testing/people.ts'
import { onBothDatabases } from '../../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  beforeAll(async () => {
    comm = await testComm({}, open)
  })
  afterAll(() => comm.close())

  async function talking() {
    const citizen = await arrived(comm)
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${citizen.id}/accept`)
    return { ...citizen, agent, agentPath: `/desk/conversations/${citizen.id}` }
  }

  const said = (text: string, key: string = crypto.randomUUID()) => ({ key, text })

  it('numbers what both say, in order, with who said it', async () => {
    const { browser, path, agent, agentPath } = await talking()
    const first = await browser.post(`${path}/messages`, said('Klopt mijn adres al?'))
    expect(first.status).toBe(201)
    const second = await agent.post(`${agentPath}/messages`, said('Ik kijk even.'))
    expect((await first.json()) as Message).toMatchObject({
      sequence: 1,
      from: 'citizen',
      name: null,
    })
    expect((await second.json()) as Message).toMatchObject({
      sequence: 2,
      from: 'agent',
      name: 'Medewerker 1',
      text: 'Ik kijk even.',
    })
  })

  it('adds nothing when the same message is sent again, also at the same moment', async () => {
    const { browser, path } = await talking()
    const message = said('Hallo?')
    const answers = await Promise.all(
      [1, 2, 3].map(async () => (await browser.post(`${path}/messages`, message)).json()),
    )
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    const next = (await (await browser.post(`${path}/messages`, said('Ja'))).json()) as Message
    expect(next.sequence).toBe(2)
  })

  it.each([
    ['empty', { text: '' }],
    ['only white space', { text: ' \n ' }],
    ['only what cannot be seen', { text: '\u200b\u2060' }],
    ['longer than 2,000 characters', { text: 'a'.repeat(2001) }],
    ['without a key', { key: undefined }],
    ['with a key that is no UUID', { key: '1' }],
  ])('refuses a message that is %s', async (_what, change) => {
    const { browser, path } = await talking()
    const response = await browser.post(`${path}/messages`, { ...said('Hallo'), ...change })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'body_invalid' })
  })

  it('takes nothing before an agent is there', async () => {
    const { browser, path } = await arrived(comm)
    const response = await browser.post(`${path}/messages`, said('Is daar iemand?'))
    expect(response.status).toBe(409)
  })

  it('answers what was said when it is sent again after the end', async () => {
    const { browser, path, agent, agentPath } = await talking()
    const message = said('Tot ziens')
    const first = await (await browser.post(`${path}/messages`, message)).json()
    await agent.post(`${agentPath}/end`)
    const again = await browser.post(`${path}/messages`, message)
    expect(again.status).toBe(201)
    expect(await again.json()).toEqual(first)
    expect((await browser.post(`${path}/messages`, said('Nog iets'))).status).toBe(409)
  })

  it('stores no word that can be read', async () => {
    const { browser, path, id } = await talking()
    await browser.post(`${path}/messages`, said('Canary-bericht'))
    const rows = await comm.database.query<{ sealed_text: Uint8Array }>(
      'select * from message where conversation_id = $1',
      [id],
    )
    expect(Buffer.from(rows[0]?.sealed_text ?? []).toString('latin1')).not.toContain('Canary')
    expect(comm.lines.join()).not.toContain('Canary')
  })

  it('starts the time without activity again', async () => {
    const { browser, path } = await talking()
    const endsAt = async () =>
      /"limit":\{[^}]*"ends_at":"([^"]+)"/.exec(await (await browser.get(path)).text())?.[1]
    const before = await endsAt()
    comm.pass(5)
    await browser.post(`${path}/messages`, said('Ik ben er nog'))
    expect(Date.parse((await endsAt()) ?? '') - Date.parse(before ?? '')).toBe(5 * 60_000)
  })
})
