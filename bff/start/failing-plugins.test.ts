import { describe, expect, test } from 'vitest'
import {
  browser,
  conversation,
  login,
  postForm,
  postJson,
  site,
  start,
  tryCore,
  type Tried,
} from '../testing/core.ts'
import { canary, down, failures } from '../testing/failing-plugins.ts'
import { stubPlugin, type Stub } from '../testing/stub-plugin.ts'

async function withFailing(part: 'comm' | 'auth', plugin: () => Promise<Stub>): Promise<Tried> {
  return tryCore({ [part]: await plugin() })
}

describe.each([
  ['comm', 'chat', 'start_communication', 'Chatten'],
  ['auth', 'demo', 'start_authentication', 'Testinlog'],
] as const)('a %s plugin that', (part, method, call, name) => {
  describe.each(failures(conversation))('%s', (_what, plugin, status, code, facts) => {
    test('gives scripts the code and the method, and the log one line with the reason', async () => {
      const core = await withFailing(part, plugin)
      const response = await core.public.request('/start', postJson(start))
      expect(response.status).toBe(status)
      const body = await response.text()
      expect(JSON.parse(body)).toMatchObject({ code, method })
      expect(core.logged).toEqual([
        {
          level: 'error',
          event: 'plugin_failed',
          facts: expect.objectContaining({ code, method, call, ...facts }),
        },
      ])
      expect(body + JSON.stringify(core.logged)).not.toContain(canary)
    })

    test('gives citizens a sentence, another try and the way back', async () => {
      const core = await withFailing(part, plugin)
      const fields = { ...start, return_url: `${site}/verhuizen#deel`, locale: 'nl' }
      const response = await core.public.request('/start', postForm(fields))
      expect(response.status).toBe(status)
      const page = await response.text()
      expect(page).toContain(`<h1>${name} werkt nu even niet</h1>`)
      expect(page).toContain('action="/id/start"')
      for (const [field, value] of Object.entries(fields))
        expect(page).toContain(`name="${field}" value="${value}"`)
      expect(page).toContain('Probeer het opnieuw')
      expect(page).toContain(`href="${site}/verhuizen#deel&amp;id-contact=unavailable"`)
      expect(page).not.toContain(canary)
    })
  })
})

test('citizens may be sent to http on this machine', async () => {
  const client_url = 'http://localhost:8081/comm/chat/c/abc'
  const core = await tryCore({ comm: await stubPlugin(() => ({ client_url })) })
  expect((await core.public.request('/start', postJson(start))).status).toBe(200)
})

test('a second try works when the plugin is back', async () => {
  let up = false
  const auth = await stubPlugin((_asked, response) => {
    response.statusCode = up ? 200 : 503
    return login
  })
  const core = await tryCore({ auth })
  expect((await core.public.request('/start', postForm(start))).status).toBe(502)
  up = true
  expect((await core.public.request('/start', postForm(start))).status).toBe(303)
})

test('the auth plugin is not asked when the comm plugin fails', async () => {
  const core = await tryCore({ comm: await down() })
  await core.public.request('/start', postJson(start, browser))
  expect(core.auth.asked).toEqual([])
})
