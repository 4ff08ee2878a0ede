import { createServer } from 'node:http'
import { listenAndTell } from './listen.js'

/** The same bytes by nothing but `node:http`. */
process.once('message', (/** @type {import('../measures/options.js').Sample} */ sample) => {
  const { body, etag, unchanged } = sample
  const whole = { ...sample.whole, 'content-length': Buffer.byteLength(body) }
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, unchanged).end()
    return response.writeHead(200, whole).end(body)
  })
  void listenAndTell(server)
})
