import { afterAll, beforeAll, expect, it } from 'vitest'
import { openEmbedded } from '../testing/databases.ts'
import { Browser } from '../testing/people.ts'
import {
  delivered,
  guestStarts,
  type TestPlatform,
  testPlatform,
  tokensOf,
} from '../testing/platform.ts'

let test: TestPlatform
beforeAll(async () => {
  test = await testPlatform(openEmbedded)
})
afterAll(() => test.close())

it('a guest whose data are damaged is shown to be so, and the others as they are', async () => {
  const tokens = tokensOf(test)
  for (const id of ['damaged', 'nameless', 'whole']) {
    const guest = await tokens.guest({ id, name: `Bezoeker ${id}` })
    const attr = await guestStarts(test, `/platform/video/guest/start/${guest}`)
    expect(await delivered(test, attr, { attributes: { name: `Naam ${id}`, bsn: '1' } })).toBe(204)
  }
  const damage = (column: string, number: number) =>
    test.comm.database.query(
      `update platform_guest set ${column} = set_byte(${column}, 20, get_byte(${column}, 20) # 1)
       where number = $1`,
      [number],
    )
  await damage('sealed_result', 1)
  await damage('sealed_about', 2)
  const answer = await new Browser(test.comm).get(`/platform/video/host/${await tokens.host()}`)
  const page = await answer.text()
  expect(answer.status).toBe(200)
  for (const shown of ['Gegevens niet leesbaar', 'Bezoeker damaged', 'Bezoeker 2', 'Naam whole']) {
    expect(page).toContain(shown)
  }
  expect(page).not.toContain('Naam damaged')
  expect(test.comm.lines.filter((line) => line.includes('result_damaged'))).toHaveLength(2)
  // Of whom it can't be known that they are of this instance.
  const elsewhere = await tokens.host({ instance: 'one.example' })
  const own = await (await new Browser(test.comm).get(`/platform/video/host/${elsewhere}`)).text()
  expect(own).toContain('Naam whole')
  expect(own).not.toContain('Bezoeker 2')
})
