import { type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'

export interface StreamedEvent {
  event: string
  /** Written as JSON. */
  data: unknown
  /** What the browser sends back as `Last-Event-ID` when it reconnects. */
  id?: number
}

/** One open answer of `text/event-stream`. After `closed` has fired, sending does nothing. */
export interface EventStream {
  send(event: StreamedEvent): void
  close(): void
  readonly closed: AbortSignal
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
  const heartbeat = options.heartbeatMilliseconds ?? 15_000
  const open = new Set<EventStream>()

  return {
    closeAll: () => {
      for (const stream of open) stream.close()
    },
    open: (context: Context<{ Bindings: HttpBindings }>, work, onHeartbeat) => {
      // Whoever asks for the headers only gets no stream.
      if (context.req.method === 'HEAD') return context.body(null)
      // `context.res` stays untouched: where it exists, the answer below is taken for one to send.
      const { outgoing } = context.env
      const life = new AbortController()
      outgoing.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        // Proxies that collect an answer before passing it on would hold every message back.
        'x-accel-buffering': 'no',
      })
      const write = (text: string) => {
        if (life.signal.aborted) return
        if (outgoing.writableLength > mostUnread) stream.close()
        else outgoing.write(text)
      }
      const stream: EventStream = {
        closed: life.signal,
        close: () => outgoing.end(),
        send: ({ event, data, id }) =>
          write(
            `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`,
          ),
      }
      const beat = setInterval(() => {
        write(': still here\n\n')
        onHeartbeat?.()
      }, heartbeat)
      open.add(stream)
      outgoing.once('close', () => {
        clearInterval(beat)
        open.delete(stream)
        life.abort()
      })
      // A second after a lost connection the browser tries again.
      write('retry: 1000\n\n')
      work(stream)
      return alreadySent()
    },
  }
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
