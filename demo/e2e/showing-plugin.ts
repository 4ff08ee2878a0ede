import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/**
 * A way of identifying that shows where it sends citizens, as older ones do: what it is asked it passes on to the demo's, and
 * everybody can read the continuation.
 */
export class ShowingPlugin {
  /** Where each start sends the citizen once they have identified, in order. */
  readonly continuations: string[] = []
  /** The demo's own, which does the work. */
  behind = ''
  readonly #server = createServer((request, response) => {
    void this.#passOn(request).then(({ status, type, body }) =>
      response.writeHead(status, { 'content-type': type }).end(body),
    )
  })

  static async start(): Promise<ShowingPlugin> {
    const plugin = new ShowingPlugin()
    await new Promise<void>((listens) => plugin.#server.listen(0, '127.0.0.1', listens))
    return plugin
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  close(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((closed) => this.#server.close(() => closed()))
  }

  async #passOn(request: IncomingMessage) {
    const { method = 'GET', url = '/' } = request
    const asked = await text(request)
    if (url.endsWith('/start_authentication')) {
      const { continuation } = JSON.parse(asked) as { continuation: string }
      this.continuations.push(continuation)
    }
    const answer = await fetch(`${this.behind}${url}`, {
      method,
      headers: { 'content-type': request.headers['content-type'] ?? 'application/json' },
      ...(method === 'POST' && { body: asked }),
    })
    const type = answer.headers.get('content-type') ?? 'application/json'
    return { status: answer.status, type, body: await answer.text() }
  }
}
