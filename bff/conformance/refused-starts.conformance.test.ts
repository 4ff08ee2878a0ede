import { describe, expect, test } from 'vitest'
import { families } from './testing/families.ts'
import { sharedInstallation } from './testing/installation.ts'
import { browser, form, json, jwt, script } from './testing/requests.ts'

const canary = 'kanarie-8f3a'
const full = { purpose: 'request_passport', auth_method: 'irma', comm_method: 'chat' }
const raw = (type: string | undefined, body: string): RequestInit => ({
  method: 'POST',
  headers: { ...script, ...(type !== undefined && { 'content-type': type }) },
  body: new TextEncoder().encode(body),
})

/** What is wrong, the request, and the code and status, which is in the class of the older cores'. */
const refusals: [string, RequestInit, string, number][] = [
  ['an unknown purpose', json({ ...full, purpose: canary }), 'purpose_unknown', 400],
  ['an unknown auth method', json({ ...full, auth_method: canary }), 'method_unknown', 400],
  ['an unknown comm method', json({ ...full, comm_method: canary }), 'method_unknown', 400],
  ['* for a method', json({ ...full, auth_method: '*' }), 'method_unknown', 400],
  [
    'an auth method that the purpose does not allow',
    json({ ...full, auth_method: 'digid' }),
    'method_not_allowed',
    400,
  ],
  [
    'a comm method that the purpose does not allow',
    json({ ...full, comm_method: 'video' }),
    'method_not_allowed',
    400,
  ],
  [
    'a channel of a purpose that has none',
    json({ ...full, purpose: 'in_conversation' }),
    'method_not_allowed',
    400,
  ],
  ['no purpose', json({ ...full, purpose: undefined }), 'body_invalid', 400],
  ['no method at all', json({ purpose: full.purpose }), 'body_invalid', 400],
  ['a list for a tag', json({ ...full, auth_method: [canary] }), 'body_invalid', 400],
  ['no JSON', raw('application/json', `{"purpose": "${canary}`), 'body_invalid', 400],
  ['nothing', raw('application/json', ''), 'body_invalid', 400],
  ['an empty form', form({}, script), 'body_invalid', 400],
  ['a form in JSON', raw('application/json', 'purpose=a&comm_method=b'), 'body_invalid', 400],
  ['no token', jwt(canary), 'signed_request_invalid', 400],
  [
    'another content type',
    raw('text/plain', JSON.stringify(full)),
    'content_type_unsupported',
    404,
  ],
  ['no content type', raw(undefined, JSON.stringify(full)), 'content_type_unsupported', 404],
  [
    'a page to come back to that is not configured',
    json({ ...full, return_url: `https://${canary}.example/` }),
    'return_url_not_allowed',
    400,
  ],
  ['100 kB', json({ ...full, more: canary.repeat(9000) }), 'body_too_large', 413],
]

describe.each(families)(
  'refused on a configuration of %s, and no plugin hears of it:',
  (family) => {
    const at = sharedInstallation({ family })

    test.each(refusals)('%s', async (_what, request, code, status) => {
      const response = await fetch(`${at.server.url}/start`, request)
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      const text = await response.text()
      expect(JSON.parse(text)).toMatchObject({ code, status })
      expect(text).not.toContain(canary)
      expect(at.journal).toEqual([])
      expect(await at.server.said()).not.toContain(canary)
      expect((await at.server.events('request_refused')).at(-1)).toMatchObject({
        level: 'info',
        code,
      })
    })

    test.each(refusals)(
      '%s, which a citizen reads on a page',
      async (_what, request, _code, status) => {
        const headers = { ...Object.fromEntries(new Headers(request.headers)), ...browser }
        const response = await fetch(`${at.server.url}/start`, { ...request, headers })
        expect(response.status).toBe(status)
        expect(response.headers.get('content-type')).toMatch(/^text\/html/)
        const page = await response.text()
        expect(page).toContain('<html lang="nl"')
        expect(page).not.toContain(canary)
        expect(page).not.toContain('{"')
        expect(at.journal).toEqual([])
      },
    )
  },
)
