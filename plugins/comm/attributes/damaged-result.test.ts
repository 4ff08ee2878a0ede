import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
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
import { accepts, arrived, Browser, loggedIn } from '../testing/people.ts'

let comm: AskingComm
beforeAll(async () => {
  comm = await askingComm()
})
afterAll(() => comm.close())

/** One bit of what is sealed turns over. */
const damage = (table: 'citizen' | 'identification', id: string) =>
  comm.database.query(
    `update ${table} set sealed_result = set_byte(sealed_result, 20, get_byte(sealed_result, 20) # 1)
     where conversation_id = $1`,
    [id],
  )

it('a result that is damaged is said to be so to both sides, and the talk goes on until they share anew', async () => {
  const talk = await talking(comm)
  await damage('citizen', talk.id)
  const [citizen] = (await atDesk(comm, talk)).citizens
  expect(citizen).toMatchObject({ damaged: true, identification: null, hidden: 0 })
  const page = await (await talk.citizen.get(talk.page)).text()
  expect(page).toContain('Wij kunnen uw gegevens niet meer lezen')
  expect(page).not.toContain('Ingelogd als')
  const said = { key: randomUUID(), text: 'Hallo' }
  expect((await talk.citizen.post(`${talk.page}/messages`, said)).status).toBe(201)
  const line = comm.lines.find((one) => one.includes('result_damaged'))
  expect(line).toContain(talk.id)
  expect(comm.lines.join()).not.toContain('Testburger')

  await asks(talk)
  await begins(talk)
  await shares(comm)
  await talk.citizen.get(newest(comm).back)
  expect((await stands(comm, talk)).shown).toEqual(['Kanarie', '999990020'])
  expect(await viewOf(talk)).toMatchObject({ damaged: false, identified_as: 'Kanarie' })

  await damage('citizen', talk.id)
  await talk.citizen.submit(`${talk.page}/take-back`)
  expect((await atDesk(comm, talk)).citizens[0]).toMatchObject({ damaged: false })
})

it('a conversation with one is accepted, ended and deleted as any other', async () => {
  const { browser, id, path } = await arrived(comm)
  await browser.get(path)
  await damage('citizen', id)
  const agent = await loggedIn(comm)
  expect(await accepts(agent, id)).toBe(id)
  for (const act of ['end', 'delete']) {
    expect((await agent.post(`/desk/conversations/${id}/${act}`)).status, act).toBeLessThan(300)
  }
  expect((await viewOf({ citizen: browser, page: path })).at).toBe('deleted')
})

it('one that is damaged before it was let in comes to nothing, and can be shared again', async () => {
  const talk = await talking(comm, 'question')
  await asks(talk, { citizen: 1, purpose: 'identify', attributes: ['name', 'bsn'] })
  await begins(talk)
  await shares(comm)
  await damage('identification', talk.id)
  expect((await talk.citizen.get(newest(comm).back)).headers.get('location')).toBe(talk.page)
  expect(await stands(comm, talk)).toEqual({ state: 'failed', shown: [] })
  await begins(talk)
  await shares(comm)
  await damage('identification', talk.id)
  expect((await new Browser(comm).get(newest(comm).back)).status).toBe(403)
  expect(await stands(comm, talk)).toEqual({ state: 'not_confirmed', shown: [] })
})
