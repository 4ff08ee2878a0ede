import { createServer, type Server } from 'node:http'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EventStream, eventStreams, resumesAfter } from './stream.ts'
import { documentedSettings, findNginx, startNginx } from './testing/nginx.ts'

const program = findNginx()
if (program === undefined) {
  console.warn('No nginx was found: event streams behind it are left out.')
}

describe.runIf(program !== undefined)('behind nginx with the documented settings', () => {
  const streams = eventStreams({ heartbeatMilliseconds: 300 })
  const opened: { stream: EventStream; after: number }[] = []
  let server: Server
  let nginx: Awaited<ReturnType<typeof startNginx>>
  beforeAll(async () => {
    const app = new Hono<{ Bindings: HttpBindings }>()
    app.get('/events', (c) =>
      streams.open(c, (stream) => opened.push({ stream, after: resumesAfter(c) })),
    )
    const answer = getRequestListener(app.fetch)
    server = createServer((request, response) => void answer(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const backend = typeof address === 'object' ? (address?.port ?? 0) : 0
    nginx = await startNginx(program ?? '', async (port) =>
      // Quiet for a second, as long as three heartbeats, in place of a minute.
      (await documentedSettings(backend, port)).replace('read_timeout 60s', 'read_timeout 1s'),
    )
  })
  afterAll(async () => {
    streams.closeAll()
    await nginx.stop()
    server.close()
  })

  async function open(headers: Record<string, string> = {}) {
    const before = opened.length
    const life = new AbortController()
    const response = await fetch(`${nginx.url}/events`, { headers, signal: life.signal })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const { stream, after } = opened[before] ?? expect.fail('it did not arrive')
    return {
      stream,
      after,
      /** Reads until this has come. */
      until: async (wanted: string, times = 1) => {
        while (text.split(wanted).length <= times) {
          const { value, done } = (await reader?.read()) ?? { done: true }
          if (done) throw new Error(`It ended after: ${text}`)
          text += value
        }
      },
      leave: () => life.abort(),
    }
  }

  test('an event arrives while the stream is open, however small it is', async () => {
    const { stream, until, leave } = await open()
    stream.send({ event: 'small', data: 1 })
    await until('event: small\ndata: 1\n\n')
    expect(stream.isOver).toBe(false)
    leave()
  })

  test('a quiet stream lives on longer than nginx waits for an answer', async () => {
    const { stream, until, leave } = await open()
    await until(': still here', 6)
    stream.send({ event: 'late', data: 1 })
    await until('event: late')
    leave()
  })

  test('what a page resumes after gets through, and that it is gone does too', async () => {
    const { stream, after, leave } = await open({ 'last-event-id': '41' })
    expect(after).toBe(41)
    const gone = new Promise<void>((resolve) => stream.onOver(resolve))
    leave()
    await gone
  })
})
