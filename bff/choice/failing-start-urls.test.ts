import { describe, expect, test } from 'vitest'
import { postForm } from '../testing/core.ts'
import { canary, failures, sendsTo } from '../testing/failing-plugins.ts'
import { stubPlugin } from '../testing/stub-plugin.ts'
import { clientUrl, room, tryChoice } from './testing/links.ts'

describe.each([...failures({ client_url: clientUrl }), sendsTo('tel:0881234567')])(
  'a start URL that %s',
  (_what, platform, status, code, facts) => {
    test('leaves the citizen on the page, with their choice, another try and the way back', async () => {
      const core = await tryChoice({ platform: await platform() })
      const params = await core.params({ start_url: `${core.platform.url}/start/${canary}` })
      const response = await core.public.request(
        `/start-auth/${params}`,
        postForm({ auth_method: 'wallet' }),
      )
      expect(response.status).toBe(status)
      const page = await response.text()
      expect(page).toContain('<title>Het is niet gelukt - Gemeente Voorbeeld</title>')
      expect(page).toContain('Er zijn geen gegevens gedeeld.')
      expect(page).toMatch(/value="wallet"\s+required\s+checked/)
      expect(page).toContain('Probeer het opnieuw')
      expect(page).toContain(`action="/id/start-auth/${params}"`)
      expect(page).toContain(`href="${room}"`)
      expect(page).not.toContain('auth_method-error')
      expect(page).not.toContain(canary)
    })

    test('gives the log one line with the reason, without the address or what was answered', async () => {
      const core = await tryChoice({ platform: await platform() })
      const params = await core.params({ start_url: `${core.platform.url}/start/${canary}` })
      await core.public.request(`/start-auth/${params}`, postForm({ auth_method: 'demo' }))
      expect(core.logged).toEqual([
        {
          level: 'error',
          event: 'plugin_failed',
          facts: expect.objectContaining({
            code,
            method: 'demo',
            call: 'start_url',
            signer: 'video',
            ...facts,
          }),
        },
      ])
      const log = JSON.stringify(core.logged)
      expect(log).not.toContain(canary)
      expect(log).not.toContain(params.slice(-16))
    })
  },
)

test('is not followed where it sends us elsewhere', async () => {
  const elsewhere = await stubPlugin(() => ({ client_url: clientUrl }))
  const platform = await stubPlugin((_asked, response) => {
    response.writeHead(307, { location: `${elsewhere.url}/secrets` }).end()
  })
  const core = await tryChoice({ platform })
  const url = `/start-auth/${await core.params()}`
  const response = await core.public.request(url, postForm({ auth_method: 'demo' }))
  expect(response.status).toBe(502)
  expect(elsewhere.asked).toEqual([])
  expect(core.logged).toMatchObject([{ facts: { code: 'plugin_refused', answer: 307 } }])
})

test('is read as JSON whatever its content type says', async () => {
  const platform = await stubPlugin((_asked, response) => {
    response.setHeader('content-type', 'text/plain')
    return { client_url: 'https://inloggen.example/sessie/é', something_new: true }
  })
  const core = await tryChoice({ platform })
  const url = `/start-auth/${await core.params()}`
  const response = await core.public.request(url, postForm({ auth_method: 'demo' }))
  expect(response.headers.get('location')).toBe('https://inloggen.example/sessie/%C3%A9')
})

test('a second try works when it is back', async () => {
  let up = false
  const platform = await stubPlugin((_asked, response) => {
    response.statusCode = up ? 200 : 503
    return { client_url: clientUrl }
  })
  const core = await tryChoice({ platform })
  const url = `/start-auth/${await core.params({ purpose: 'passport' })}`
  const failed = await core.public.request(url, postForm({ auth_method: 'demo' }))
  expect(failed.status).toBe(502)
  expect(await failed.text()).toContain('name="auth_method" value="demo"')
  up = true
  expect((await core.public.request(url, postForm({ auth_method: 'demo' }))).status).toBe(303)
})
