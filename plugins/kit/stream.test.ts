import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'

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
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('later')) text += (await reader?.read())?.value ?? 'the stream ended'
  expect(text).toContain('event: later\ndata: {"number":1}\n\n')
  expect(faults).toEqual([])
})
