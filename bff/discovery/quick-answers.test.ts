import { expect, test } from 'vitest'
import { z } from 'zod'
import { PurposeOptions } from '../../protocol/session-options.ts'
import { createMetrics } from '../observe/metrics.ts'
import { postJson, site, start, tryCore } from '../testing/core.ts'
import { answerOf, listening } from '../testing/over-http.ts'
import { stubPlugin } from '../testing/stub-plugin.ts'

const path = '/session_options/report_move'

/** The first time a plugin is asked, the second time its answer is there. */
async function whatIsKnown(port: number, url: string, headers?: Record<string, string>) {
  await answerOf(port, url, headers)
  return answerOf(port, url, headers)
}

const etagOf = async (port: number) =>
  z.object({ etag: z.string() }).parse((await whatIsKnown(port, path)).headers).etag

const optionsOf = async (port: number) =>
  PurposeOptions.parse(JSON.parse((await answerOf(port, path)).body))
const chatOf = async (port: number) => (await optionsOf(port)).comm_methods[0]?.available

test.each([
  ['what the widget asks', path, {}],
  ['of all purposes', '/session_options', {}],
  ['in a language by name', `${path}?lang=en`, {}],
  ['in one that is not offered', `${path}?lang=pl`, { 'accept-language': 'en' }],
  ['in that of the browser', path, { 'accept-language': 'en-GB,en;q=0.9,nl;q=0.1' }],
  ['by a script of a configured website', path, { origin: site }],
  ['by one of another website', path, { origin: 'https://evil.example' }],
  ['by a page without an origin', path, { origin: 'null' }],
  ['with a tag that is not this one', path, { 'if-none-match': '"other"' }],
])('is the same, byte by byte: %s', async (_what, url, headers) => {
  const { quick, slow, atOnce } = await listening(await tryCore())
  const before = await whatIsKnown(quick, url, headers)
  const answer = await answerOf(quick, url, headers)
  const routes = await answerOf(slow, url, headers)
  expect(atOnce).toEqual([false, false, true])
  expect(answer).toEqual(before)
  expect(answer).toEqual(routes)
  expect(routes.status).toBe(200)
})

test.each([
  ['as it was given', (etag: string) => etag],
  ['made weak by a proxy', (etag: string) => `W/${etag}`],
  ['among others', (etag: string) => `"other", ${etag}`],
])('is not sent again to who has it, the tag %s', async (_what, tagOf) => {
  const { quick, slow, atOnce } = await listening(await tryCore())
  const headers = { 'if-none-match': tagOf(await etagOf(quick)), origin: site }
  const answer = await answerOf(quick, path, headers)
  expect(atOnce).toEqual([false, false, true])
  expect(answer).toMatchObject({ status: 304, body: '' })
  expect(answer).toEqual(await answerOf(slow, path, headers))
})

test.each([
  ['an unknown purpose', '/session_options/gone', 'GET'],
  ['a purpose that every object has', '/session_options/constructor', 'GET'],
  ['an address written otherwise', '/session_options/report%5Fmove', 'GET'],
  ['more in the query', `${path}?lang=en&lang=nl`, 'GET'],
  ['its headers only', path, 'HEAD'],
  ['whether it may', path, 'OPTIONS'],
  ['another address', '/healthz', 'GET'],
])('is left to the routes: %s', async (_what, url, method) => {
  const { quick, slow, atOnce } = await listening(await tryCore())
  await whatIsKnown(quick, path)
  const answer = await answerOf(quick, url, { origin: site }, method)
  expect(atOnce).toEqual([false, false, false])
  expect(answer).toEqual(await answerOf(slow, url, { origin: site }, method))
})

test('a channel that opens is told after five seconds', async () => {
  let available = false
  const core = await tryCore({ comm: await stubPlugin(() => ({ available })) })
  const { quick, atOnce } = await listening(core)
  expect(await chatOf(quick)).toBe(false)
  expect(await chatOf(quick)).toBe(false)
  available = true
  core.wait(4.9)
  expect(await chatOf(quick)).toBe(false)
  core.wait(0.2)
  expect(await chatOf(quick)).toBe(true)
  expect(atOnce).toEqual([false, false, true, false])
})

test('a way to identify that is gone is told at once', async () => {
  const core = await tryCore({ auth: { url: 'http://127.0.0.1:1', asked: [] } })
  const { quick } = await listening(core)
  await whatIsKnown(quick, path)
  const demo = async () => (await optionsOf(quick)).auth_methods[0]
  expect(await demo()).not.toHaveProperty('available')
  for (let times = 0; times < 5; times += 1) await core.public.request('/start', postJson(start))
  expect(await demo()).toMatchObject({ tag: 'demo', available: false })
})

test('opening hours end on time, give or take five seconds', async () => {
  const method = { tag: 'chat', name: 'Chat', image_path: '/images/chat.svg' }
  const comm = await stubPlugin((_asked, response) => {
    response.statusCode = 404
    return {}
  })
  // It is one o'clock in the Netherlands.
  const opening_hours = { monday: ['08:00-13:01'] }
  const core = await tryCore({
    comm,
    changes: { comm_methods: [{ ...method, start: comm.url, opening_hours }] },
  })
  const { quick, atOnce } = await listening(core)
  await whatIsKnown(quick, path)
  expect(await chatOf(quick)).toBe(true)
  expect(atOnce).toEqual([false, false, true])
  core.wait(58)
  await whatIsKnown(quick, path)
  expect(await chatOf(quick)).toBe(true)
  core.wait(6)
  expect(await chatOf(quick)).toBe(false)
})

test('is counted like every other', async () => {
  const metrics = createMetrics()
  const { quick } = await listening(await tryCore({ metrics }))
  const etag = await etagOf(quick)
  await answerOf(quick, path, { 'if-none-match': etag })
  const { body } = await metrics.text()
  const counted = 'id_contact_http_requests_total{route="/session_options/:purpose",status='
  expect(body).toContain(`${counted}"200"} 2`)
  expect(body).toContain(`${counted}"304"} 1`)
})
