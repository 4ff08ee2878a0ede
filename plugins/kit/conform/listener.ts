import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** Something that came to us, in the order in which it came. */
export interface Arrival {
  kind: string
  id: string
  method: string
  url: URL
  headers: IncomingMessage['headers']
  body: string
}

/** What is answered: a status, elsewhere, nothing at all, or a text. */
export type Answer =
  { status: number; text?: string; type?: string; location?: string; after?: number } | 'silence'

export type Answering = (arrival: Arrival, before: number) => Answer

export interface ListenSettings {
  /** `127.0.0.1:0`: any port, of this machine only. */
  listen: string
  /** How the other part reaches it, where that is not the same. */
  callback?: string | undefined
}

/** An attr URL takes one result; everything else is a page that says that it is over. */
const usual: Answering = ({ kind }, before) =>
  kind === 'attr'
    ? { status: before === 0 ? 204 : 404 }
    : { status: 200, text: 'You can close this page.', type: 'text/plain; charset=utf-8' }

/** Where the part under test brings things and sends people: addresses `/<kind>/<id>` that nobody guesses. */
export class Listener {
  readonly arrivals: Arrival[] = []
  readonly #server: Server
  #base = ''
  readonly #answering = new Map<string, Answering>()
  readonly #waiting = new Set<() => void>()

  private constructor() {
    this.#server = createServer((request, response) => void this.#take(request, response))
  }

  /** @throws where the address can't be listened on */
  static async start({ listen, callback }: ListenSettings): Promise<Listener> {
    const listener = new Listener()
    const { hostname, port } = new URL(`http://${listen}`)
    await new Promise<void>((resolve, reject) => {
      listener.#server.once('error', reject).listen(Number(port), hostname, () => resolve())
    })
    const address = listener.#server.address()
    const own = typeof address === 'object' && address !== null ? address.port : port
    listener.#base = (callback ?? `http://${hostname}:${own}`).replace(/\/+$/, '')
    return listener
  }

  get base(): string {
    return this.#base
  }

  /** A new address of this kind, answered in this way. */
  address(kind: string, answering?: Answering): { id: string; url: string } {
    const id = randomBytes(16).toString('hex')
    if (answering) this.#answering.set(`${kind}/${id}`, answering)
    return { id, url: `${this.#base}/${kind}/${id}` }
  }

  /** Of all addresses of this kind. */
  answer(kind: string, answering: Answering): void {
    this.#answering.set(kind, answering)
  }

  at(kind: string, id: string): Arrival[] {
    return this.arrivals.filter((one) => one.kind === kind && one.id === id)
  }

  /** @returns whether it became so within so many milliseconds */
  async until(isSo: () => boolean, milliseconds: number): Promise<boolean> {
    if (isSo()) return true
    return new Promise((resolve) => {
      const end = (so: boolean) => {
        clearTimeout(timer)
        this.#waiting.delete(look)
        resolve(so)
      }
      const look = () => isSo() && end(true)
      const timer = setTimeout(() => end(isSo()), milliseconds)
      this.#waiting.add(look)
    })
  }

  close(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((closed) => this.#server.close(() => closed()))
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    request.on('error', () => undefined)
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const url = new URL(request.url ?? '/', this.#base)
    const [, kind = '', id = ''] = /\/([\w-]+)\/([\w-]+)$/.exec(url.pathname) ?? []
    const { method = '', headers } = request
    const arrival = { kind, id, method, url, headers, body: Buffer.concat(chunks).toString() }
    const before = this.at(kind, id).length
    this.arrivals.push(arrival)
    for (const look of [...this.#waiting]) look()
    const answering = this.#answering.get(`${kind}/${id}`) ?? this.#answering.get(kind) ?? usual
    const answer = answering(arrival, before)
    if (answer === 'silence') return
    const { status, text, type, location, after = 0 } = answer
    setTimeout(() => {
      response.writeHead(status, {
        ...(type !== undefined && { 'content-type': type }),
        ...(location !== undefined && { location }),
      })
      response.end(text)
    }, after)
  }
}
