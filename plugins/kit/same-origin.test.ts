import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { Problem, problemResponse } from '../../protocol/problem.ts'
import { sameOrigin } from './same-origin.ts'

const app = new Hono()
  .use(sameOrigin('https://contact.example.nl/some/path'))
  .all('/', (c) => c.text('done'))
  .onError((error) => problemResponse(error instanceof Problem ? error : new Problem('internal')))

const statusOf = async (headers: Record<string, string>, method = 'POST') =>
  (await app.request('/', { method, headers })).status

test.each([
  ['a page of ours', { 'sec-fetch-site': 'same-origin' }],
  ['a person at the address bar', { 'sec-fetch-site': 'none' }],
  ['a page of ours in an old browser', { origin: 'https://contact.example.nl' }],
  ['a form of ours that hides its origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
])('%s may change things', async (_, headers) => {
  expect(await statusOf({ ...headers })).toBe(200)
})

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour', { 'sec-fetch-site': 'same-site', origin: 'https://www.example.nl' }],
  ['another site in an old browser', { origin: 'https://www.example.nl' }],
  ['a sandboxed frame', { origin: 'null' }],
  [
    'one that says ours but was seen elsewhere',
    { 'sec-fetch-site': 'cross-site', origin: 'https://contact.example.nl' },
  ],
  ['no browser', {}],
])('%s may not', async (_, headers) => {
  expect(await statusOf({ ...headers })).toBe(403)
  expect(await statusOf({ ...headers }, 'DELETE')).toBe(403)
})

test('everybody may read', async () => {
  expect(await statusOf({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(200)
})
