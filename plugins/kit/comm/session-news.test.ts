import { afterEach, expect, test } from 'vitest'
import { type Answer, attrUrlPeer } from '../testing/attr-url-peer.ts'
import { tellSession } from './session-news.ts'

let peer: Awaited<ReturnType<typeof attrUrlPeer>>
afterEach(() => peer.close())

async function tells(...answers: Answer[]) {
  peer = await attrUrlPeer(...answers)
  const session = `${peer.origin}/session_feedback/1?of=plugin`
  return tellSession(session, 'logout', {
    fetch,
    allowedOrigins: [peer.origin],
    timeout: 300,
  })
}

test('the auth plugin gets a POST without a body that says what happened', async () => {
  expect(await tells(204)).toBe('told')
  expect(peer.received).toEqual([
    {
      method: 'POST',
      path: '/session_feedback/1?of=plugin&type=logout',
      contentType: undefined,
      body: '',
    },
  ])
})

test('what it answers is ignored, and no redirect is followed', async () => {
  expect(await tells(404)).toBe('told')
  await peer.close()
  expect(await tells({ redirectTo: '/elsewhere' })).toBe('told')
  expect(peer.received).toHaveLength(1)
})

test('only one answer counts, which no other plugin gives: that the session is over', async () => {
  expect(await tells({ problem: 'session_over' })).toBe('over')
  for (const answer of [410, { problem: 'state_expired' }] as const) {
    await peer.close()
    expect(await tells(answer)).toBe('told')
  }
})

test.each([
  ['silence', 'timeout'],
  ['hang up', 'unreachable'],
] as const)('%s is no fault of whoever tells it: %s', async (answer, told) => {
  expect(await tells(answer)).toBe(told)
})

test('where the connection broke it is sent once more', async () => {
  expect(await tells('hang up', 204)).toBe('told')
  expect(peer.received).toHaveLength(2)
})

test('an origin that is not configured gets nothing', async () => {
  peer = await attrUrlPeer(204)
  const deps = { fetch, allowedOrigins: ['https://auth.example.nl'] }
  expect(await tellSession(`${peer.origin}/session/1`, 'user_active', deps)).toBe('not_allowed')
  expect(peer.received).toEqual([])
})
