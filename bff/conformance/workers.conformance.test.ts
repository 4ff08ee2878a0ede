import { request } from 'node:http'
import { expect, test } from 'vitest'
import { fileOf } from './testing/families.ts'
import { login, sharedInstallation } from './testing/installation.ts'
import { withPurpose } from './testing/purposes.ts'
import { clientUrl, json } from './testing/requests.ts'
import { until } from './testing/until.ts'

const at = sharedInstallation({ more: ['--workers', '2'] })

/** On a connection of its own, so that each worker gets its share. */
const statusOf = (url: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(url, { agent: false, headers: { connection: 'close' } }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode))
    })
      .on('error', reject)
      .end()
  })

const optionsLine = 'id_contact_http_requests_total{route="/session_options/:purpose",status="200"}'

async function counted(line: string): Promise<number> {
  const text = await (await fetch(`${at.server.internalUrl}/metrics`)).text()
  const found = text.split('\n').find((one) => one.startsWith(line))
  return Number(found?.split(' ').at(-1) ?? 0)
}

test('two workers serve, and whoever asks one for metrics gets those of both', async () => {
  const path = '/session_options/report_move'
  const statuses = await Promise.all(
    Array.from({ length: 40 }, () => statusOf(`${at.server.url}${path}`)),
  )
  expect(statuses.filter((status) => status !== 200)).toEqual([])
  expect(await counted(optionsLine)).toBe(40)
  expect(await counted(optionsLine)).toBe(40)

  const body = { purpose: 'report_move', auth_method: 'irma', comm_method: 'chat' }
  for (let time = 1; time <= 6; time += 1)
    expect(await clientUrl(await fetch(`${at.server.url}/start`, json(body)))).toBe(
      login.client_url,
    )
  expect(await counted('id_contact_starts_total{kind="full",outcome="ok"}')).toBe(6)
})

test('a reload reaches both', async () => {
  const { server, auth, comm } = at
  const added = withPurpose({
    tag: 'added',
    attributes: [],
    allowed_auth: ['*'],
    allowed_comm: ['*'],
  })
  await server.write(fileOf('2024', { auth: auth.url, comm: comm.url }, server.ports, added))
  await server.reload(2)
  const statuses = await Promise.all(
    Array.from({ length: 20 }, () => statusOf(`${server.url}/session_options/added`)),
  )
  expect(statuses.filter((status) => status !== 200)).toEqual([])
})

test('a worker that is killed is replaced, and the other one serves meanwhile', async () => {
  const { server } = at
  const before = await counted(optionsLine)
  const [worker = 0] = await server.children()
  process.kill(worker, 'SIGKILL')
  await until(async () => (await server.events('worker_ended')).length === 1)
  expect(await statusOf(`${server.url}/session_options`)).toBe(200)
  await until(async () => (await server.children()).filter((pid) => pid !== worker).length === 2)
  expect(await statusOf(`${server.url}/session_options`)).toBe(200)
  expect(await counted(optionsLine)).toBeGreaterThanOrEqual(before)
})

test('what workers counted since anybody asked is not lost when they are stopped', async () => {
  const { server } = at
  const before = await counted(optionsLine)
  const workers = await server.children()
  const path = '/session_options/report_move'
  for (let time = 1; time <= 20; time += 1) await statusOf(`${server.url}${path}`)
  for (const worker of workers) process.kill(worker, 'SIGTERM')
  await until(async () => {
    const now = await server.children()
    return now.length === 2 && now.every((pid) => !workers.includes(pid))
  })
  await until(() => counted(optionsLine).then(Boolean, () => false))
  expect(await counted(optionsLine)).toBe(before + 20)
})
