import { describe, expect, test } from 'vitest'
import { makeRsa } from '../../protocol/testing/keys.ts'
import { browser, noon, postForm } from '../testing/core.ts'
import { stubPlugin } from '../testing/stub-plugin.ts'
import {
  chat,
  claimsOf,
  cookieOf,
  placeOf,
  room,
  sign,
  tryChoice,
  type TriedChoice,
} from './testing/links.ts'

const choice = postForm({ auth_method: 'demo' })
const second = noon.getTime() / 1000

/** Looks at the page, then chooses; both are refused alike. */
async function refused(
  core: TriedChoice,
  params: string,
  { code, status = 400, title }: { code: string; status?: number; title: string },
): Promise<string> {
  let page = ''
  for (const request of [{ headers: browser }, choice]) {
    for (const address of [`/start-auth/${params}`, `/start-auth?${params}`]) {
      const response = await core.public.request(address, request)
      expect(response.status).toBe(status)
      expect(response.headers.get('location')).toBeNull()
      page = await response.text()
      expect(page).toContain(`<h1>${title}</h1>`)
    }
  }
  const told = await core.public.request(`/start-auth/${params}`, { headers: { accept: '*/*' } })
  expect(await told.text()).toContain(`<h1>${title}</h1>`)
  expect(core.platform.asked).toEqual([])
  const log = JSON.stringify(core.logged)
  expect(log).toContain(code)
  expect(log).not.toContain('kanarie-8f3a')
  expect(log).not.toContain(params.slice(-16))
  return page
}

const nowhere = { code: 'url_not_allowed', title: 'Dit kan niet vanaf deze website' }

describe('validly signed, but leading elsewhere: nothing is shown or asked', () => {
  test.each([
    ['a foreign website', 'https://kanarie-8f3a.example/start'],
    ['a website with our name in it', 'https://video.example.kanarie-8f3a.example/start'],
    ['our name as that of a user', 'https://video.example@kanarie-8f3a.example/start'],
    ['a user at the right place', 'https://kanarie-8f3a@video.example/start'],
    ['the right name without TLS', 'http://video.example/start'],
    ['another port', 'https://video.example:8443/start'],
    ['a private address', 'http://10.0.0.1/start'],
    ['the address of a cloud', 'http://169.254.169.254/latest/meta-data'],
    ['another port of this machine', 'http://127.0.0.1:1/start'],
    ['this machine by another number', 'http://[::ffff:127.0.0.1]/start'],
    ['a backslash that some read as a slash', 'https://video.example\\@kanarie-8f3a.example/'],
    ['a space', ' https://video.example/start'],
  ])('%s', async (_what, url) => {
    for (const claim of ['start_url', 'cancel_url']) {
      const core = await tryChoice()
      const page = await refused(core, await core.params({ [claim]: url }), nowhere)
      expect(page).not.toContain('kanarie-8f3a')
    }
  })

  test('the origin of another key', async () => {
    const core = await tryChoice()
    const ofVideo = claimsOf(`${core.platform.url}/guest/start/abc`)
    await refused(core, await sign(ofVideo, chat.privateKey), nowhere)
  })

  test('a service of this machine that is not configured', async () => {
    const other = await stubPlugin(() => ({ client_url: 'https://inloggen.example/' }))
    const core = await tryChoice()
    await refused(core, await core.params({ start_url: `${other.url}/internal/secrets` }), nowhere)
    expect(other.asked).toEqual([])
  })
})

describe('what cannot be believed, or no more, is refused with a way on:', () => {
  test('signed by a stranger', async () => {
    const core = await tryChoice()
    const claims = claimsOf(`${core.platform.url}/guest/start/kanarie-8f3a`)
    const params = await sign(claims, makeRsa().privateKey)
    const told = { code: 'signed_request_invalid', title: 'Deze pagina bestaat niet' }
    expect(await refused(core, params, told)).toContain('Terug naar de website')
  })

  test.each([
    ['no token', 'abc'],
    ['a common parameter', 'utm_source=kanarie-8f3a'],
    ['half a token', 'eyJhbGciOiJSUzI1NiJ9.e30'],
  ])('%s', async (_what, params) => {
    const core = await tryChoice()
    const told = { code: 'signed_request_invalid', title: 'Deze pagina bestaat niet' }
    await refused(core, params, told)
  })

  test('too old, with the way back that stands in it', async () => {
    const core = await tryChoice()
    const params = await core.params({ exp: second - 30 })
    const told = { code: 'signed_request_expired', title: 'Deze link is te oud' }
    expect(await refused(core, params, told)).toContain(`href="${room}"`)
  })

  test('too old between looking and choosing', async () => {
    const core = await tryChoice()
    const url = `/start-auth/${await core.params()}`
    const arrived = await core.public.request(url)
    expect((await core.visit(url)).status).toBe(200)
    core.wait(300)
    const headers = { ...choice.headers, cookie: cookieOf(arrived) }
    for (const [address, request] of [
      [url, choice],
      [placeOf(arrived), { ...choice, headers }],
      [placeOf(arrived), { headers }],
    ] as const) {
      const response = await core.public.request(address, request)
      expect(response.status).toBe(400)
      const page = await response.text()
      expect(page).toContain('Deze link is te oud')
      expect(page).toContain(`href="${room}"`)
    }
    expect(core.platform.asked).toEqual([])
  })

  test.each([
    ['a purpose that does not exist', 'kanarie-8f3a', 'purpose_unknown'],
    ['a purpose that every object knows', 'constructor', 'purpose_unknown'],
    ['a purpose for which nobody logs in', 'open', 'method_not_allowed'],
  ])('%s', async (_what, purpose, code) => {
    const core = await tryChoice({
      changes: {
        purposes: [
          { tag: 'open', authentication: 'none', allowed_auth: ['*'], allowed_comm: ['chat'] },
        ],
      },
    })
    const told = { code, title: 'Deze keuze bestaat niet meer' }
    expect(await refused(core, await core.params({ purpose }), told)).toContain(`href="${room}"`)
  })

  test('everything, where nobody may sign: there is no such page', async () => {
    const core = await tryChoice({ changes: { widget_params_keys: {} } })
    const told = { code: 'not_found', status: 404, title: 'Deze pagina bestaat niet' }
    await refused(core, await core.params(), told)
    expect((await core.public.request('/start-auth')).status).toBe(404)
  })
})

test('another HTTP method, too much, or no form is refused', async () => {
  const core = await tryChoice()
  const url = `/start-auth/${await core.params()}`
  const put = await core.public.request(url, { method: 'PUT' })
  expect(put.status).toBe(405)
  expect(put.headers.get('allow')).toBe('GET, POST')
  const much = await core.public.request(url, postForm({ auth_method: 'a'.repeat(70_000) }))
  expect(much.status).toBe(413)
  const json = { method: 'POST', body: '{"auth_method":"demo"}' }
  const headers = { 'content-type': 'application/json' }
  expect((await core.public.request(url, { ...json, headers })).status).toBe(404)
  expect(core.platform.asked).toEqual([])
})
