import type { ServerResponse } from 'node:http'
import { type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import { createHeartbeat } from './heartbeat.ts'
import { securityHeadersOfAll } from '../../ui/security-headers.ts'

export interface StreamedEvent {
  event: string
  /** Written as JSON. */
  data: unknown
  /** What the browser sends back as `Last-Event-ID` when it reconnects. */
  id?: number
}

/** One open answer of `text/event-stream`. After it is over, sending does nothing. */
export interface EventStream {
  send(event: StreamedEvent): void
  /** An event without a name whose data are this one line itself, as deployed pages of the 2024 family read it. */
  say(data: string): void
  close(): void
  /** The browser is gone, or it was closed here. */
  readonly isOver: boolean
  /** Once; at once where it is over already. */
  onOver(work: () => void): void
}

/**
 * Every event stream of a process. They write straight to Node's response: a third of the memory of
 * a web stream, and thousands of them may be idle at once.
 */
export interface EventStreams {
  /** `onHeartbeat` runs at every heartbeat for as long as the stream is open. */
  open(context: Context, work: (stream: EventStream) => void, onHeartbeat?: () => void): Response
  /** Ends all, on shutdown: browsers reconnect by themselves, to the next process. */
  closeAll(): void
}

/** Where a reader is so far behind, the stream ends; it resumes from its last event. */
const mostUnread = 1024 * 1024

export function eventStreams(options: { heartbeatMilliseconds?: number } = {}): EventStreams {
  const heartbeat = createHeartbeat<OpenStream>(options.heartbeatMilliseconds ?? 15_000)

  return {
    closeAll: () => {
      for (const stream of heartbeat.all()) stream.close()
    },
    open: (context: Context<{ Bindings: HttpBindings }>, work, onHeartbeat) => {
      // Whoever asks for the headers only gets no stream.
      if (context.req.method === 'HEAD') return context.body(null)
      // `context.res` stays untouched: where it exists, the answer below is taken for one to send.
      const { outgoing } = context.env
      writeHead(outgoing)
      const stream = new OpenStream(outgoing, onHeartbeat)
      const stop = heartbeat.add(stream)
      stream.onOver(stop)
      // A second after a lost connection the browser tries again.
      stream.write('retry: 1000\n\n')
      work(stream)
      return alreadySent()
    },
  }
}

/**
 * An answer that goes on until the connection ends: as such it needs no chunks, each of which would be four pieces
 * to put together and write where one will do.
 */
function writeHead(outgoing: HttpBindings['outgoing']): void {
  outgoing.removeHeader('transfer-encoding')
  outgoing.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Sent around Hono, and so around `securityHeaders`.
    ...securityHeadersOfAll,
    // Proxies that collect an answer before passing it on would hold every message back.
    'x-accel-buffering': 'no',
    connection: 'close',
  })
  // By itself, Node keeps the head as the one text that it sends, not as the forty that it was made of.
  outgoing.flushHeaders()
}

/** No more than it needs: there are thousands. */
class OpenStream implements EventStream {
  readonly #outgoing: ServerResponse
  readonly #onHeartbeat: (() => void) | undefined
  #overs: (() => void)[] = []
  #isOver = false

  constructor(outgoing: HttpBindings['outgoing'], onHeartbeat: (() => void) | undefined) {
    this.#outgoing = outgoing as ServerResponse
    this.#onHeartbeat = onHeartbeat
    outgoing.once('close', () => this.#end())
  }

  get isOver(): boolean {
    return this.#isOver
  }

  onOver(work: () => void): void {
    if (this.#isOver) work()
    else this.#overs.push(work)
  }

  send({ event, data, id }: StreamedEvent): void {
    const number = id === undefined ? '' : `id: ${id}\n`
    this.write(`event: ${event}\n${number}data: ${JSON.stringify(data)}\n\n`)
  }

  say(data: string): void {
    this.write(`data: ${data}\n\n`)
  }

  /** As it goes over the wire. */
  write(text: string): void {
    if (this.#isOver) return
    if (this.#outgoing.writableLength <= mostUnread) this.#outgoing.write(text)
    else {
      // Whoever doesn't read wouldn't read the end either.
      this.#outgoing.destroy()
      this.#end()
    }
  }

  beat(): void {
    this.write(': still here\n\n')
    this.#onHeartbeat?.()
  }

  close(): void {
    if (this.#isOver) return
    this.#outgoing.end()
    // What comes until the connection is gone isn't written any more.
    this.#end()
  }

  #end(): void {
    this.#isOver = true
    const works = this.#overs
    this.#overs = []
    for (const work of works) work()
  }
}

/**
 * Before a stream is opened of which there are thousands: the server would keep the request's headers, and all that
 * was made of them, for as long as it answers. Nothing may be asked of it afterwards. Whoever listens to the
 * end of the answer by then does so for the request.
 */
export function forgetRequest(context: Context<{ Bindings: HttpBindings }>): void {
  const { incoming, outgoing } = context.env
  outgoing.removeAllListeners('close')
  incoming.rawHeaders = []
  incoming.headers = {}
}

/**
 * Tells the server that Node's response is written. A response that node-server makes itself, as it does for
 * modules that are loaded when a server runs already, is sent from its own notes, without a look at what it says,
 * until somebody looks into it.
 */
function alreadySent(): Response {
  void RESPONSE_ALREADY_SENT.body
  return RESPONSE_ALREADY_SENT
}

/** After which event a reconnecting browser wants to go on: 0 is from the beginning. */
export function resumesAfter(context: Context): number {
  const said = context.req.header('last-event-id') ?? context.req.query('after') ?? '0'
  return /^\d{1,9}$/.test(said) ? Number(said) : 0
}
