import { afterAll, beforeAll, expect, it } from 'vitest'
import { openEmbedded } from '../testing/databases.ts'
import { type TestComm, testComm } from '../testing/comm.ts'
import { accepts, Browser, loggedIn, start } from '../testing/people.ts'

let comm: TestComm
beforeAll(async () => {
  comm = await testComm({}, openEmbedded)
})
afterAll(() => comm.close())

it('a result that the browser itself brings during a talk changes the words', async () => {
  const { clientPath } = await start(comm, { purpose: 'passport' })
  const citizen = new Browser(comm)
  const path = (await citizen.get(clientPath)).headers.get('location') ?? ''
  const page = async () => (await citizen.get(path)).text()
  await page()
  const id = path.split('/').at(-1) ?? ''
  await comm.database.query(
    "update conversation set state = 'waiting', queued_at = $2 where id = $1",
    [id, comm.now()],
  )
  const agent = await loggedIn(comm)
  expect(await accepts(agent, id)).toBe(id)
  const words = async () => /"words":\{[^}]*\}/.exec(await page())?.[0]
  const before = await words()
  await citizen.get(`${clientPath}?result=${await comm.seal({ auth_method: 'demo' })}`)
  expect(await page()).toContain('Testburger 1')
  expect(await words()).not.toBe(before)
})
