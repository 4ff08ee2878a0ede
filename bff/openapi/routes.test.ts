import { describe, expect, test } from 'vitest'
import { statusOfProblem } from '../../protocol/problem.ts'
import { browser, postJson, site, start, tryCore } from '../testing/core.ts'

describe('/openapi.json', () => {
  test('may be read by every website, and tells its version', async () => {
    const core = await tryCore()
    const response = await core.public.request('/openapi.json', {
      headers: { origin: 'https://anywhere.example' },
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('api-version')).toBe('1.2.3')
    expect(await response.json()).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } })
  })

  test('is not on the internal listener', async () => {
    const core = await tryCore()
    expect((await core.internal.request('/openapi.json')).status).toBe(404)
    expect((await core.internal.request('/docs')).status).toBe(404)
  })
})

test.each([
  ['/session_options', {}, 200],
  ['/session_options/report_move', {}, 200],
  ['/session_options/other', {}, 400],
  ['/start', postJson(start), 200],
  ['/start', postJson({}), 400],
] as const)(
  '%s says which version answers, also to scripts and in errors',
  async (path, request, status) => {
    const core = await tryCore()
    const headers = new Headers({ origin: site, ...('headers' in request && request.headers) })
    const response = await core.public.request(path, { ...request, headers })
    expect(response.status).toBe(status)
    expect(response.headers.get('api-version')).toBe('1.2.3')
    expect(response.headers.get('access-control-expose-headers')).toBe('API-Version')
  },
)

test('pages for citizens do not say which version they are of', async () => {
  const core = await tryCore()
  const response = await core.public.request('/start-auth?notification=cancel', {
    headers: browser,
  })
  expect(response.headers.get('api-version')).toBeNull()
})

describe('/docs', () => {
  async function docs(): Promise<{ response: Response; text: string }> {
    const core = await tryCore()
    const response = await core.public.request('/docs', { headers: browser })
    return { response, text: await response.text() }
  }

  test('is a page in English that runs nothing and loads nothing from elsewhere', async () => {
    const { response, text } = await docs()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(text).toContain('<html lang="en"')
    expect(text).not.toMatch(/<script|style="|<(link|img)[^>]*(src|href)="http/)
    expect(text).toContain('href="/id/assets/docs.css"')
    expect(text).toContain('href="/id/openapi.json"')
    expect(text).toContain('Version 1.2.3')
  })

  test('has every operation, schema and error code, each once', async () => {
    const { text } = await docs()
    const core = await tryCore()
    const document = await (await core.public.request('/openapi.json')).json()
    for (const [path, item] of Object.entries<Record<string, object>>(document.paths))
      for (const [verb, operation] of Object.entries(item)) {
        const { operationId } = Object(operation)
        expect(text.split(`id="${operationId}"`), operationId).toHaveLength(2)
        expect(text).toContain(`<span class="docs-verb">${verb.toUpperCase()}</span> ${path}<`)
      }
    for (const name of Object.keys(document.components.schemas))
      expect(text.split(`id="schema-${name}"`), name).toHaveLength(2)
    for (const code of Object.keys(statusOfProblem))
      expect(text).toMatch(new RegExp(`<th scope="row"><code>${code}</code></th>`))
  })

  test('leads nowhere that it does not have', async () => {
    const { text } = await docs()
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of text.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  test('shows the rules it departs from as a list, and code as code', async () => {
    const { text } = await docs()
    expect(text).toMatch(
      /<li>There is no version in the path \(<code>\/core\/uri-version<\/code>\)/,
    )
    expect(text).not.toContain('`')
  })
})
