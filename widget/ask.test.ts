import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ask } from './ask.ts'
import type { Failure } from './failures.ts'

const url = new URL('https://contact.example.nl/session_options/moving')
const judge = (status: number, body: unknown): Failure => ({
  reason: 'refused',
  code: `${status} ${JSON.stringify(body)}`,
})
const asking = (answer: typeof fetch, signal = new AbortController().signal) => ({
  fetch: answer,
  signal,
  milliseconds: 10_000,
})
const answering = (body: BodyInit, init?: ResponseInit): typeof fetch => {
  return () => Promise.resolve(new Response(body, init))
}
/** Answers when it is told to stop, as a real one does. */
const hanging: typeof fetch = (_, init) =>
  new Promise((_, reject) => {
    init?.signal?.addEventListener('abort', () => {
      reject(new DOMException('stopped', 'AbortError'))
    })
  })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('asks for JSON, without cookies', async () => {
  const fetching = vi.fn(answering('{}'))
  await ask(url, { headers: { 'Content-Type': 'application/json' } }, asking(fetching), judge)
  expect(fetching).toHaveBeenCalledWith(
    url,
    expect.objectContaining({
      credentials: 'omit',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    }),
  )
})

test('gives the answer as it is, whatever its content type says', async () => {
  const answer = answering('{"a":[1]}', { headers: { 'content-type': 'text/plain' } })
  expect(await ask(url, {}, asking(answer), judge)).toEqual({ body: { a: [1] } })
})

test.each(['', '<!doctype html>', '{"a":'])('%j is not an answer', async (text) => {
  expect(await ask(url, {}, asking(answering(text)), judge)).toEqual({
    failure: { reason: 'answer_unusable' },
  })
})

describe('a refusal is judged by its status, and by what it says where that is JSON', () => {
  test.each([
    ['{"code":"plugin_slow","method":"digid"}', '503 {"code":"plugin_slow","method":"digid"}'],
    ['null', '503 null'],
    ['<h1>Down</h1>', '503 undefined'],
  ])('%s', async (body, code) => {
    const answer = await ask(url, {}, asking(answering(body, { status: 503 })), judge)
    expect(answer).toEqual({ failure: { reason: 'refused', code } })
  })
})

test('a server that doesn’t answer within the limit is slow, and is no longer waited for', async () => {
  const answer = ask(url, {}, asking(hanging), judge)
  await vi.advanceTimersByTimeAsync(9_999)
  const early = await Promise.race([answer, Promise.resolve('still waiting')])
  expect(early).toBe('still waiting')
  await vi.advanceTimersByTimeAsync(1)
  expect(await answer).toEqual({ failure: { reason: 'slow' } })
})

test('the limit counts until the last byte', async () => {
  const dripping: typeof fetch = (_, init) => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{'))
        init?.signal?.addEventListener('abort', () => {
          controller.error(new DOMException('stopped', 'AbortError'))
        })
      },
    })
    return Promise.resolve(new Response(body))
  }
  const answer = ask(url, {}, asking(dripping), judge)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await answer).toEqual({ failure: { reason: 'slow' } })
})

test('a server that can’t be reached is told apart from a browser that is offline', async () => {
  const failing: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'))
  vi.stubGlobal('navigator', { onLine: true })
  expect(await ask(url, {}, asking(failing), judge)).toEqual({ failure: { reason: 'unreachable' } })
  vi.stubGlobal('navigator', { onLine: false })
  expect(await ask(url, {}, asking(failing), judge)).toEqual({ failure: { reason: 'offline' } })
})

test('when whoever asked has gone, nothing is made of it', async () => {
  const life = new AbortController()
  const answer = ask(url, {}, asking(hanging, life.signal), judge)
  life.abort()
  await expect(answer).rejects.toThrow()
  const late = vi.fn(hanging)
  await expect(ask(url, {}, asking(late, life.signal), judge)).rejects.toThrow()
  expect(late).not.toHaveBeenCalled()
})

test('leaves no timer and no listener behind', async () => {
  const { signal } = new AbortController()
  const removed = vi.spyOn(signal, 'removeEventListener')
  await ask(url, {}, asking(answering('{}'), signal), judge)
  expect(vi.getTimerCount()).toBe(0)
  expect(removed).toHaveBeenCalledOnce()
})
