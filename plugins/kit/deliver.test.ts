import { afterEach, expect, test } from 'vitest'
import { Problem } from '../../protocol/problem.ts'
import { deliverAuthResult, type Delivery, type DeliveryDeps } from './deliver.ts'
import { createLog } from './log.ts'
import { attrUrlPeer, type Answer } from './testing/attr-url-peer.ts'

const jwe = 'sealed.result.of.an.authentication'
const continuation = 'https://comm.example.nl/c/abc?x=1#top'

const closing: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

async function peerThat(...answers: Answer[]) {
  const peer = await attrUrlPeer(...answers)
  closing.push(peer.close)
  return peer
}

function deliver(delivery: Partial<Delivery>, deps: Partial<DeliveryDeps> = {}) {
  const lines: string[] = []
  const { origin } = new URL(delivery.attrUrl ?? continuation)
  const allowedOrigins = ['https://comm.example.nl', origin]
  const outcome = deliverAuthResult(
    { jwe, continuation, allowedOrigins, ...delivery },
    {
      fetch,
      log: createLog({ destination: { write: (line) => lines.push(line) } }),
      pause: 1,
      ...deps,
    },
  ).catch((error: unknown) => (error instanceof Problem ? error : Promise.reject(error)))
  return outcome.finally(() => expect(lines.join('')).not.toContain(jwe))
}

test('the result is posted as application/jwt, and then the citizen may go on', async () => {
  const peer = await peerThat(204)
  expect(await deliver({ attrUrl: peer.attrUrl })).toBe(continuation)
  expect(peer.received).toEqual([
    { method: 'POST', path: '/attr/0f8b', contentType: 'application/jwt', body: jwe },
  ])
})

test('without an attr URL the result goes along with the citizen', async () => {
  expect(await deliver({})).toBe(`https://comm.example.nl/c/abc?x=1&result=${jwe}#top`)
})

test.each([301, 302, 400, 403, 404, 418])(
  'an answer of %i is a failure, at once',
  async (status) => {
    const peer = await peerThat(status)
    expect(await deliver({ attrUrl: peer.attrUrl })).toMatchObject({
      code: 'delivery_failed',
      facts: { answer: status, attempts: 1 },
    })
    expect(peer.received).toHaveLength(1)
  },
)

test('a redirect is not followed', async () => {
  const elsewhere = await peerThat(200)
  const peer = await peerThat({ redirectTo: elsewhere.attrUrl })
  expect(await deliver({ attrUrl: peer.attrUrl })).toMatchObject({ code: 'delivery_failed' })
  expect(elsewhere.received).toEqual([])
})

test.each([[[503, 200]], [['hang up', 500, 200]]] as [Answer[]][])(
  'what passes by itself is tried again: %j',
  async (answers) => {
    const peer = await peerThat(...answers)
    expect(await deliver({ attrUrl: peer.attrUrl })).toBe(continuation)
    expect(peer.received).toHaveLength(answers.length)
  },
)

test('and no more than twice', async () => {
  const peer = await peerThat(503)
  expect(await deliver({ attrUrl: peer.attrUrl })).toMatchObject({
    code: 'delivery_failed',
    facts: { answer: 503, attempts: 3, uncertain: true },
  })
  expect(peer.received).toHaveLength(3)
})

test('nobody listening is a failure', async () => {
  const peer = await peerThat(200)
  await peer.close()
  expect(await deliver({ attrUrl: peer.attrUrl })).toMatchObject({
    code: 'delivery_failed',
    facts: { fault: 'unreachable', attempts: 3 },
  })
})

test('a peer that keeps silent is given up after the time limit, without another attempt', async () => {
  const peer = await peerThat('silence')
  const begin = Date.now()
  expect(await deliver({ attrUrl: peer.attrUrl }, { timeout: 100 })).toMatchObject({
    code: 'delivery_failed',
    facts: { fault: 'timeout', attempts: 1, uncertain: true },
  })
  expect(Date.now() - begin).toBeLessThan(2_000)
  expect(peer.received).toHaveLength(1)
})

test('where an attempt may have arrived, 404 on the next one means that it did', async () => {
  const peer = await peerThat('hang up', 404)
  expect(await deliver({ attrUrl: peer.attrUrl })).toBe(continuation)
})

test('also when that attempt was an earlier delivery', async () => {
  const peer = await peerThat(404)
  expect(await deliver({ attrUrl: peer.attrUrl, mayHaveArrived: true })).toBe(continuation)
})

test.each([
  ['attr URL', { attrUrl: 'http://127.0.0.1:1/attr' }],
  ['continuation', { continuation: 'https://evil.example/' }],
  ['number to call as continuation', { continuation: 'tel:0881234567,1' }],
])('a %s that is not configured is not used', async (_, delivery) => {
  const asked: unknown[] = []
  const spy: typeof fetch = (...request) => {
    asked.push(request)
    return fetch(...request)
  }
  const allowedOrigins = ['https://comm.example.nl']
  expect(await deliver({ ...delivery, allowedOrigins }, { fetch: spy })).toMatchObject({
    code: 'url_not_allowed',
  })
  expect(asked).toEqual([])
})
