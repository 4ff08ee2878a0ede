import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { listenAndTell } from './listen.js'

/** The same bytes by Hono with one route and nothing else. */
process.once('message', (/** @type {import('../measures/options.js').Sample} */ sample) => {
  const { body, etag, whole, unchanged } = sample
  const app = new Hono()
  app.get('/session_options/:purpose', (c) =>
    c.req.header('if-none-match') === etag
      ? c.body(null, 304, unchanged)
      : c.body(body, 200, whole),
  )
  void listenAndTell(createServer(getRequestListener(app.fetch)))
})
