import { describe, expect, test, type TestContext } from 'vitest'
import { PurposeOptions } from '../../protocol/session-options.ts'
import { endInstallation, login, startInstallation } from './testing/installation.ts'
import { RecordingPlugin } from './testing/recording-plugin.ts'
import { clientUrl, json, script } from './testing/requests.ts'
import type { Server } from './testing/server.ts'
import { until } from './testing/until.ts'

const full = { purpose: 'report_move', auth_method: 'irma', comm_method: 'chat' }

async function running({ onTestFinished }: TestContext) {
  const at = await startInstallation({ family: '2021' })
  onTestFinished(() => endInstallation(at))
  return { ...at, start: (body: object = full) => fetch(`${at.server.url}/start`, json(body)) }
}

/** Whether a citizen can choose it. */
async function isOffered(server: Server, tag: string): Promise<boolean> {
  const response = await fetch(`${server.url}/session_options/report_move`, { headers: script })
  const { auth_methods, comm_methods } = PurposeOptions.parse(await response.json())
  const method = [...auth_methods, ...comm_methods].find((one) => one.tag === tag)
  return method?.available ?? true
}

// Each has servers of its own, and waits a lot.
describe.concurrent.each([
  ['comm', 'chat', 'call'],
  ['auth', 'irma', 'digid'],
] as const)('a %s plugin that fails again and again', (part, tag, other) => {
  test('can not be chosen any more, is left alone, and can be when it is back', async (context) => {
    const { server, start, ...at } = await running(context)
    at[part].answer = (_asked, response) => void response.writeHead(500).end()
    await until(async () => {
      await start()
      return !(await isOffered(server, tag))
    })
    expect(await server.events('plugin_unavailable')).toMatchObject([
      { level: 'error', method: tag },
    ])

    const before = at[part].starts.length
    const response = await start()
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'plugin_unavailable', method: tag })
    expect(at[part].starts).toHaveLength(before)
    // The other methods of the same address go on being asked, and offered.
    expect(await isOffered(server, other)).toBe(true)

    at[part].answer = undefined
    await until(() => isOffered(server, tag))
    expect(await clientUrl(await start())).toBe(login.client_url)
    expect(await server.events('plugin_back')).toMatchObject([{ level: 'info', method: tag }])
    const metrics = await (await fetch(`${server.internalUrl}/metrics`)).text()
    expect(metrics).toContain(`id_contact_plugin_available{method="${tag}"} 1`)
  })

  test('because it is gone can be chosen when it is started again', async (context) => {
    const { server, start, journal, ...at } = await running(context)
    const { port } = at[part]
    await at[part].close()
    await until(async () => {
      await start()
      return !(await isOffered(server, tag))
    })
    const again = await RecordingPlugin.start(
      part === 'comm' ? { client_url: 'https://chat.example/c' } : login,
      { journal, port },
    )
    context.onTestFinished(() => again.close())
    await until(() => isOffered(server, tag))
    await until(async () => (await start()).status === 200)
  })
})
