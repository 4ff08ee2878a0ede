import { expect, onTestFinished, test } from 'vitest'
import { conversation, endInstallation, login, startInstallation } from './testing/installation.ts'
import { clientUrl, json } from './testing/requests.ts'
import { until } from './testing/until.ts'

test.each([
  ['one process', []],
  ['two workers', ['--workers', '2']],
])('%s, told to stop, lets a slow start finish and takes no new one', async (_what, more) => {
  const at = await startInstallation({ more })
  onTestFinished(() => endInstallation(at))
  const { server, comm } = at
  let answer: (() => void) | undefined
  comm.answer = (_asked, response) => {
    answer = () => response.end(JSON.stringify(conversation(comm.url)))
  }
  const body = { purpose: 'report_move', auth_method: 'irma', comm_method: 'chat' }
  const start = fetch(`${server.url}/start`, json(body))
  await until(() => answer !== undefined)

  const stopped = server.end('SIGTERM')
  await until(() =>
    fetch(`${server.url}/healthz`).then(
      () => false,
      () => true,
    ),
  )
  answer?.()
  expect(await clientUrl(await start)).toBe(login.client_url)
  expect(await stopped).toBe(0)
})
