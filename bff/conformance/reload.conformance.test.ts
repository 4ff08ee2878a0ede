import { describe, expect, onTestFinished, test } from 'vitest'
import { fileOf, secret, type Family } from './testing/families.ts'
import { conversation, endInstallation, login, startInstallation } from './testing/installation.ts'
import { withPurpose } from './testing/purposes.ts'
import { clientUrl, json } from './testing/requests.ts'
import { until } from './testing/until.ts'

const family: Family = '2024'

async function running() {
  const at = await startInstallation({ family })
  onTestFinished(() => endInstallation(at))
  const { server, auth, comm } = at
  const write = (change?: (tables: Record<string, unknown>) => Record<string, unknown>) =>
    server.write(fileOf(family, { auth: auth.url, comm: comm.url }, server.ports, change))
  const statusOf = async (purpose: string) =>
    (await fetch(`${server.url}/session_options/${purpose}`)).status
  return { ...at, write, statusOf }
}

const added = withPurpose({
  tag: 'added',
  attributes: [],
  allowed_auth: ['*'],
  allowed_comm: ['*'],
})

test('a reload drops none of 200 starts under way, and has the new purpose', async () => {
  const { server, comm, write, statusOf } = await running()
  const held: (() => void)[] = []
  comm.answer = (_asked, response) =>
    void held.push(() => response.end(JSON.stringify(conversation(comm.url))))
  const starts = Array.from({ length: 200 }, (_, index) => {
    const comm_method = ['call', 'chat', 'video'][index % 3]
    const auth_method = ['irma', 'digid', 'browser'][index % 3]
    const body = { purpose: 'report_move', auth_method, comm_method }
    return fetch(`${server.url}/start`, json(body))
  })
  // So many are let through at a time; the others wait in the server.
  await until(() => held.length === 3 * 64)
  expect(await statusOf('added')).toBe(400)

  await write(added)
  await server.reload()
  expect(await statusOf('added')).toBe(200)

  comm.answer = undefined
  for (const answer of held) answer()
  const answers = await Promise.all(starts.map(async (start) => clientUrl(await start)))
  expect(answers).toEqual(Array.from({ length: 200 }, () => login.client_url))
})

test('reloads one after the other drop no request that comes meanwhile', async () => {
  const { server, write } = await running()
  let over = false
  const statuses: number[] = []
  const visitor = async () => {
    while (!over) statuses.push((await fetch(`${server.url}/session_options`)).status)
  }
  const visitors = [visitor(), visitor(), visitor(), visitor()]
  for (let time = 1; time <= 5; time += 1) {
    await write(time % 2 === 0 ? undefined : added)
    await server.reload()
  }
  over = true
  await Promise.all(visitors)
  expect(statuses.length).toBeGreaterThan(20)
  expect(statuses.filter((status) => status !== 200)).toEqual([])
})

describe('a bad new file', () => {
  test.each([
    [
      'with a fault in it',
      'global.purposes[3].allowed_auth[0]',
      withPurpose({ tag: 'added', attributes: [], allowed_auth: ['gone'], allowed_comm: ['*'] }),
    ],
    [
      'with a bad secret in it',
      'global.internal_secret',
      (tables: Record<string, unknown>) => ({ ...tables, internal_secret: 'kort-geheim' }),
    ],
  ])('%s is told, and the old one stays', async (_what, place, change) => {
    const { server, write, statusOf } = await running()
    await write(change)
    await server.reload()
    const refused = await server.events('configuration_refused')
    expect(refused).toMatchObject([{ level: 'error' }])
    expect(refused[0]?.fault).toContain(`core.toml: ${place}`)
    expect(await server.said()).not.toContain('kort-geheim')
    expect(await server.said()).not.toContain(secret)
    expect(await statusOf('report_move')).toBe(200)
    expect(await statusOf('added')).toBe(400)

    await write(added)
    await server.reload()
    expect(await statusOf('added')).toBe(200)
  })

  test('that is cut off is told, and the old one stays', async () => {
    const { server, statusOf } = await running()
    await server.write('[global]\nserver_url = "http')
    await server.reload()
    expect((await server.events('configuration_refused')).length).toBeGreaterThan(0)
    expect(await statusOf('report_move')).toBe(200)
  })
})

test('what counts only from the next start on is named', async () => {
  const { server, write, statusOf } = await running()
  await server.write(
    fileOf(
      family,
      { auth: 'http://127.0.0.1:1', comm: 'http://127.0.0.1:1' },
      { ...server.ports, public: 1 },
    ),
  )
  await server.reload()
  expect(await server.events('restart_needed')).toMatchObject([{ setting: 'port' }])
  expect(await statusOf('report_move')).toBe(200)
  await write()
})
