import { describe, expect, test } from 'vitest'
import { browser, postForm, postJson, script, site, start, tryCore } from '../testing/core.ts'

const canary = 'kanarie-8f3a'
const json = (body: unknown) => postJson(body)
const raw = (type: string, body: string) => ({
  method: 'POST',
  headers: { ...script, 'content-type': type },
  body,
})
const jws = 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln'

/** What is wrong, the request, and the status and code that come back. */
const refusals: [string, RequestInit, number, string][] = [
  ['nothing at all', raw('application/json', ''), 400, 'body_invalid'],
  ['no JSON', raw('application/json', `{"purpose": "${canary}"`), 400, 'body_invalid'],
  ['a list', json([start]), 400, 'body_invalid'],
  ['null', json(null), 400, 'body_invalid'],
  ['an empty object', json({}), 400, 'body_invalid'],
  ['an empty form', postForm('', script), 400, 'body_invalid'],
  ['a number for a tag', json({ ...start, purpose: 7 }), 400, 'body_invalid'],
  ['a list for a tag', json({ ...start, auth_method: [canary] }), 400, 'body_invalid'],
  ['a tag without end', json({ ...start, purpose: canary.repeat(20) }), 400, 'body_invalid'],
  ['a field twice', postForm('purpose=a&purpose=b', script), 400, 'body_invalid'],
  ['a language that is none', json({ ...start, locale: '../nl' }), 400, 'body_invalid'],
  [
    'comm_url without a signature',
    json({ ...start, comm_url: `https://${canary}` }),
    400,
    'body_invalid',
  ],
  ['attr_url without a signature', json({ ...start, attr_url: null }), 400, 'body_invalid'],
  ['attr_url in a form, empty', postForm({ ...start, attr_url: '' }, script), 400, 'body_invalid'],
  ['an unknown purpose', json({ ...start, purpose: canary }), 400, 'purpose_unknown'],
  [
    'a purpose every object knows',
    json({ ...start, purpose: 'constructor' }),
    400,
    'purpose_unknown',
  ],
  ['an unknown auth method', json({ ...start, auth_method: canary }), 400, 'method_unknown'],
  ['an unknown comm method', json({ ...start, comm_method: canary }), 400, 'method_unknown'],
  [
    'a method that the purpose does not allow',
    json({ ...start, purpose: 'passport', auth_method: 'wallet' }),
    400,
    'method_not_allowed',
  ],
  [
    'another content type',
    raw('text/plain', JSON.stringify(start)),
    404,
    'content_type_unsupported',
  ],
  ['multipart', raw('multipart/form-data; boundary=x', ''), 404, 'content_type_unsupported'],
  ['no content type', { method: 'POST', headers: script }, 404, 'content_type_unsupported'],
  ['a start that nobody known signed', raw('application/jwt', jws), 400, 'signed_request_invalid'],
  [
    'a result, where the purpose does not say that it takes one',
    json({ ...start, auth_method: undefined, auth_result: jws }),
    400,
    'start_not_supported',
  ],
  [
    'a result in a form',
    postForm({ purpose: 'report_move', comm_method: 'chat', auth_result: jws }, script),
    400,
    'body_invalid',
  ],
  [
    'no identification, where it is required',
    json({ ...start, auth_method: undefined }),
    400,
    'authentication_required',
  ],
  [
    'identifying first, from a script that can not come back',
    json({ ...start, comm_method: undefined }),
    400,
    'body_invalid',
  ],
  [
    'identifying first for a purpose without a channel',
    postForm({ purpose: 'in_conversation', auth_method: 'demo' }, script),
    400,
    'start_not_supported',
  ],
  [
    'a channel of a purpose that has none',
    json({ ...start, purpose: 'in_conversation' }),
    400,
    'method_not_allowed',
  ],
  ['too much', raw('application/json', `"${canary.repeat(6000)}"`), 413, 'body_too_large'],
  ['another HTTP method', { method: 'PUT', headers: script }, 405, 'method_not_supported'],
]

describe('refused with a code, without asking a plugin or telling the log what was sent:', () => {
  test.each(refusals)('%s', async (_what, request, status, code) => {
    const core = await tryCore()
    const response = await core.public.request('/start', request)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const body = await response.text()
    expect(JSON.parse(body)).toMatchObject({ code, status })
    expect(body).not.toContain(canary)
    expect(core.comm.asked).toEqual([])
    expect(core.auth.asked).toEqual([])
    expect(JSON.stringify(core.logged)).not.toContain(canary)
    expect(core.logged).toMatchObject([
      { level: 'info', event: 'request_refused', facts: { code } },
    ])
  })

  test('the first wrong field is named', async () => {
    const core = await tryCore()
    const response = await core.public.request('/start', json({ ...start, comm_method: 7 }))
    expect(await response.json()).toMatchObject({ code: 'body_invalid', path: 'comm_method' })
  })
})

describe('a return address', () => {
  test.each([
    'https://evil.example/verhuizen',
    'https://www.voorbeeld.example.evil.example/',
    'https://www.voorbeeld.example:8443/',
    'http://www.voorbeeld.example/',
    'https://voorbeeld.example/',
    'https://user@www.voorbeeld.example/',
    'https://user:pass@www.voorbeeld.example/',
    'https://www.voorbeeld.example@evil.example/',
    'https://www.voorbeeld.example\\@evil.example/',
    `https://www.voorbeeld.example/${'a'.repeat(2000)}`,
  ])('is refused: %s', async (return_url) => {
    const core = await tryCore()
    const response = await core.public.request('/start', json({ ...start, return_url }))
    // URL parsers of browsers read a backslash as a slash, so that one stays on the website.
    if (return_url.includes('\\')) return expect(response.status).toBe(200)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'return_url_not_allowed' })
    expect(core.comm.asked).toEqual([])
  })

  test.each(['/verhuizen', '//evil.example', 'javascript:alert(1)', 'data:text/html,x'])(
    'is refused as no address at all: %s',
    async (return_url) => {
      const core = await tryCore()
      const response = await core.public.request('/start', json({ ...start, return_url }))
      expect(await response.json()).toMatchObject({ code: 'body_invalid', path: 'return_url' })
    },
  )

  test('that only looks like one of ours is passed on as browsers read it', async () => {
    const core = await tryCore()
    const return_url = 'https://www.voorbeeld.example\\@evil.example/'
    await core.public.request('/start', json({ ...start, return_url }))
    expect(core.comm.asked[0]?.body).toMatchObject({ return_url: `${site}/@evil.example/` })
  })
})

describe('a citizen reads a page, never JSON', () => {
  test.each(refusals)('for %s', async (_what, request, status) => {
    const core = await tryCore()
    const headers = { ...Object.fromEntries(new Headers(request.headers)), ...browser }
    const response = await core.public.request('/start', { ...request, headers })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const body = await response.text()
    expect(body).toContain('<html lang="nl"')
    expect(body).toContain('Gemeente Voorbeeld')
    expect(body).toContain('Terug naar de website')
    expect(body).not.toContain(canary)
  })

  test('that says so when nothing was chosen, with the way back to where it can be', async () => {
    const core = await tryCore()
    const fields = { purpose: 'report_move', locale: 'en', return_url: `${site}/verhuizen` }
    const response = await core.public.request('/start', postForm(fields))
    expect(response.status).toBe(400)
    const body = await response.text()
    expect(body).toContain('You have not chosen anything yet')
    expect(body).toContain(`href="${site}/verhuizen"`)
  })

  test('in the language that the website asked for', async () => {
    const core = await tryCore()
    const fields = { ...start, purpose: 'gone', locale: 'en' }
    const response = await core.public.request('/start', postForm(fields))
    const body = await response.text()
    expect(body).toContain('<html lang="en"')
    expect(body).toContain('This choice is no longer there')
  })

  test('with the way back to where they came from, unless that is not an allowed website', async () => {
    const core = await tryCore()
    const bodyFor = async (return_url: string) =>
      (
        await core.public.request('/start', postForm({ ...start, purpose: 'gone', return_url }))
      ).text()
    expect(await bodyFor(`${site}/verhuizen`)).toContain(`href="${site}/verhuizen"`)
    expect(await bodyFor('https://evil.example/')).not.toContain('evil.example')
  })
})
