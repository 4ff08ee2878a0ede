import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import type { EventStream } from './stream.ts'

test('a stream of a plugin that is loaded when the server runs already is sent once, and goes on', async () => {
  const app = new Hono()
  const faults: unknown[] = []
  const answer = getRequestListener(app.fetch)
  const server = createServer((request, response) => {
    response.once('error', (fault) => faults.push(fault))
    void answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  // As `bff/main.ts` does: what a configuration doesn't name is never loaded.
  const { eventStreams } = await import('./stream.ts')
  const streams = eventStreams()
  onTestFinished(() => {
    streams.closeAll()
    server.close()
  })
  app.get('/events', (c) =>
    streams.open(c, (stream) => {
      setTimeout(() => stream.send({ event: 'later', data: { number: 1 } }), 50)
    }),
  )

  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const response = await fetch(`http://127.0.0.1:${port}/events`)
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('later')) text += (await reader?.read())?.value ?? 'the stream ended'
  expect(text).toContain('event: later\ndata: {"number":1}\n\n')
  expect(faults).toEqual([])
})

/** A server on whose `/events` `work` writes. */
async function serving(
  work: (stream: EventStream) => void,
  {
    heartbeatMilliseconds = 15_000,
    before = () => {},
  }: { heartbeatMilliseconds?: number; before?: (c: Context) => void } = {},
) {
  const { eventStreams } = await import('./stream.ts')
  const streams = eventStreams({ heartbeatMilliseconds })
  const app = new Hono()
  app.get('/events', (c) => {
    before(c)
    return streams.open(c, work)
  })
  const answer = getRequestListener(app.fetch)
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    streams.closeAll()
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return { port, streams, server }
}

const connectionsOf = (server: Server) =>
  new Promise<number>((resolve) => server.getConnections((_fault, count) => resolve(count)))

test('it goes over the wire as it is, without chunks, and the connection ends with it', async () => {
  const { port, streams } = await serving((stream) =>
    stream.send({ event: 'one', data: 'één', id: 1 }),
  )
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8').on('data', (part) => (text += String(part)))
  socket.write('GET /events HTTP/1.1\r\nhost: localhost\r\n\r\n')
  await expect.poll(() => text).toContain('one')
  streams.closeAll()
  await once(socket, 'end')
  const [head = '', body] = text.split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  expect(head.toLowerCase()).toContain('connection: close')
  expect(head.toLowerCase()).not.toContain('transfer-encoding')
  expect(body).toBe('retry: 1000\n\nevent: one\nid: 1\ndata: "één"\n\n')
})

test('whoever asked hears once that it is over, whether they asked before or after', async () => {
  const told: string[] = []
  let open: EventStream | undefined
  const { port } = await serving((stream) => {
    open = stream
    stream.onOver(() => told.push('before'))
  })
  const life = new AbortController()
  await fetch(`http://127.0.0.1:${port}/events`, { signal: life.signal })
  expect(open?.isOver).toBe(false)
  expect(told).toEqual([])
  life.abort()
  await expect.poll(() => open?.isOver).toBe(true)
  open?.onOver(() => told.push('after'))
  open?.send({ event: 'late', data: 1 })
  expect(told).toEqual(['before', 'after'])
})

test('a reader who stopped reading is let go, with a megabyte that they have not read', async () => {
  let open: EventStream | undefined
  const { port, server } = await serving((stream) => (open = stream))
  const socket = connect(port, '127.0.0.1')
  socket.pause()
  socket.write('GET /events HTTP/1.1\r\nhost: localhost\r\n\r\n')
  await expect.poll(() => open).toBeDefined()
  const data = 'x'.repeat(100_000)
  for (let number = 0; number < 200; number += 1) open?.send({ event: 'much', data })
  expect(open?.isOver).toBe(true)
  await expect.poll(() => connectionsOf(server)).toBe(0)
  socket.destroy()
})

test('what is sent to a stream that was closed a moment ago is left', async () => {
  const { port } = await serving((stream) => {
    stream.send({ event: 'first', data: 1 })
    stream.close()
    stream.close()
    stream.send({ event: 'late', data: 2 })
  })
  const text = await (await fetch(`http://127.0.0.1:${port}/events`)).text()
  expect(text).toBe('retry: 1000\n\nevent: first\ndata: 1\n\n')
})

test('a stream whose request is forgotten goes on, beats, and hears that it is over', async () => {
  const { forgetRequest } = await import('./stream.ts')
  let open: EventStream | undefined
  const { port } = await serving((stream) => (open = stream), {
    heartbeatMilliseconds: 100,
    before: forgetRequest,
  })
  const life = new AbortController()
  const response = await fetch(`http://127.0.0.1:${port}/events`, { signal: life.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (text.split('still here').length < 3) text += (await reader?.read())?.value ?? 'ended'
  expect(text).not.toContain('ended')
  life.abort()
  await expect.poll(() => open?.isOver).toBe(true)
})
