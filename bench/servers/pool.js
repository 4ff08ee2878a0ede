import { createServer } from 'node:http'
import { Pool } from 'undici'
import { listenAndTell } from './listen.js'

/**
 * What a start is at least: the same two calls, one after the other, by an undici Pool for each plugin,
 * and the second one's client URL as the answer.
 * @typedef {{ origin: string, path: string, body: string }} Call
 */
process.once('message', (/** @type {{ comm: Call, auth: Call }} */ { comm, auth }) => {
  const pools = new Map([comm, auth].map(({ origin }) => [origin, new Pool(origin)]))

  /** @param {Call} call */
  async function ask({ origin, path, body }) {
    const headers = { accept: 'application/json', 'content-type': 'application/json' }
    const answer = await pools.get(origin)?.request({ path, method: 'POST', headers, body })
    return /** @type {Promise<{ client_url: string }>} */ (answer?.body.json())
  }

  const server = createServer((request, response) => {
    const chunks = /** @type {Buffer[]} */ ([])
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', async () => {
      JSON.parse(Buffer.concat(chunks).toString())
      await ask(comm)
      const { client_url } = await ask(auth)
      const body = JSON.stringify({ client_url })
      const length = { 'content-length': Buffer.byteLength(body) }
      response.writeHead(200, { 'content-type': 'application/json', ...length }).end(body)
    })
  })
  void listenAndTell(server)
})
