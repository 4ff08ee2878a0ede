import { request as ask } from 'node:http'
import { describe, expect, test } from 'vitest'
import { login, sharedInstallation } from './testing/installation.ts'
import { form, json } from './testing/requests.ts'

const at = sharedInstallation({ family: '2021' })
const full = { purpose: 'report_move', auth_method: 'irma', comm_method: 'chat' }
const withAccept = (accept: string) => fetch(`${at.server.url}/start`, json(full, { accept }))

test.each([
  'application/json',
  'application/json, text/plain, */*',
  'text/plain, application/json;q=0.5',
  'application/json; charset=utf-8',
  'APPLICATION/JSON',
  'application/problem+json, application/json',
])('whoever accepts %s gets JSON', async (accept) => {
  const response = await withAccept(accept)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  expect(await response.json()).toEqual(login)
})

test.each([
  '*/*',
  '*/*;q=0.8',
  'text/html',
  'text/html, application/json',
  'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'text/plain',
  'application/json;q=0, */*',
])('whoever accepts %s is sent on', async (accept) => {
  const response = await withAccept(accept)
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe(login.client_url)
})

test('whoever says nothing of it is sent on', async () => {
  const { body, headers = {} } = form(full, {})
  const sent = await new Promise<{ status: number | undefined; location: string | undefined }>(
    (resolve, reject) => {
      const options = { method: 'POST', headers: Object.fromEntries(new Headers(headers)) }
      ask(`${at.server.url}/start`, options, ({ statusCode: status, headers: { location } }) =>
        resolve({ status, location }),
      )
        .on('error', reject)
        .end(body)
    },
  )
  expect(sent).toEqual({ status: 303, location: login.client_url })
})

describe('what is refused is', () => {
  const wrong = { ...full, purpose: 'gone' }
  const refusal = (accept: string) => fetch(`${at.server.url}/start`, json(wrong, { accept }))

  test.each(['application/json', '*/*'])('a problem for whoever accepts %s', async (accept) => {
    const response = await refusal(accept)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  test('a page for a browser, never JSON', async () => {
    const response = await refusal('text/html,*/*;q=0.8')
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await response.text()).toContain('<h1')
  })
})
