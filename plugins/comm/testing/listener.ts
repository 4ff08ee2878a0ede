import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { TestComm } from './comm.ts'
import type { Browser } from './people.ts'

/** Event streams write to Node's own response: they need a real connection. */
export function listening(comm: TestComm): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve(
      { fetch: comm.publicApp.fetch, port: 0, hostname: '127.0.0.1' },
      ({ port }: AddressInfo) =>
        resolve({
          url: `http://127.0.0.1:${port}`,
          close: () =>
            new Promise((closed) => {
              server.close(() => closed())
              if ('closeAllConnections' in server) server.closeAllConnections()
            }),
        }),
    )
  })
}

export interface ReceivedEvent {
  event: string
  id: string | undefined
  data: unknown
}

/** An open event stream, read one event at a time. */
export class ReceivedStream {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #abort: AbortController
  readonly #decoder = new TextDecoder()
  #text = ''

  private constructor(reader: ReadableStreamDefaultReader<Uint8Array>, abort: AbortController) {
    this.#reader = reader
    this.#abort = abort
  }

  static async open(address: string, browser: Browser, headers: Record<string, string> = {}) {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const abort = new AbortController()
    const response = await fetch(address, {
      headers: { cookie, ...headers },
      signal: abort.signal,
    })
    if (response.body === null || response.status !== 200) {
      throw new Error(`stream: ${response.status}`)
    }
    return new ReceivedStream(response.body.getReader(), abort)
  }

  /** The next event of this name whose data are as wanted; others are passed over. Waits for it. */
  async next(name: string, wanted: (data: never) => boolean = () => true): Promise<ReceivedEvent> {
    for (;;) {
      const end = this.#text.indexOf('\n\n')
      if (end < 0) {
        const { value, done } = await this.#reader.read()
        if (done) throw new Error('The stream has ended.')
        this.#text += this.#decoder.decode(value, { stream: true })
        continue
      }
      const lines = this.#text.slice(0, end).split('\n')
      this.#text = this.#text.slice(end + 2)
      const field = (key: string) =>
        lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2)
      const data: unknown = JSON.parse(field('data') ?? 'null')
      if (field('event') === name && wanted(data as never)) {
        return { event: name, id: field('id'), data }
      }
    }
  }

  close(): void {
    this.#abort.abort()
  }
}
