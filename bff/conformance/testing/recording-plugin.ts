import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { listening, portOf } from './free-ports.ts'

/** A request that a plugin got. */
export interface Asked {
  /** `POST /start_communication` */
  what: string
  headers: IncomingHttpHeaders
  /** As it was sent. */
  text: string
  /** What the JSON says, where it is JSON. */
  body: Record<string, unknown>
}

/** Sent as JSON unless it is written to the response instead. */
export type Answer = (asked: Asked, response: ServerResponse) => unknown

/**
 * A plugin of the older families over real HTTP: it knows its start call and takes what is brought to its
 * attr URL, and answers 404 to everything else.
 */
export class RecordingPlugin {
  readonly url: string
  /** What it was asked, in order, without questions for how it is. */
  asked: Asked[] = []
  /** What it answers instead of its own. */
  answer: Answer | undefined
  readonly close: () => Promise<void>

  private constructor(url: string, close: () => Promise<void>) {
    this.url = url
    this.close = close
  }

  /**
   * @param own what it answers to its start call
   * @param journal where several plugins write down what they are asked, in one order
   * @param port any, where it is left out
   */
  static async start(
    own: Record<string, unknown>,
    { journal = [], port = 0 }: { journal?: string[]; port?: number } = {},
  ): Promise<RecordingPlugin> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        const what = `${request.method} ${request.url}`
        const asked = { what, headers: request.headers, text, body: bodyOf(text) }
        const asksForHealth = /\/(availability|healthz)/.test(what)
        if (!asksForHealth) {
          plugin.asked.push(asked)
          journal.push(what)
        }
        const answer = asksForHealth ? undefined : plugin.answer
        const said = answer ? answer(asked, response) : answerAsOld(asked, response, own)
        if (said !== undefined) response.end(JSON.stringify(said))
      })
    })
    await listening(server, port)
    const close = () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      })
    const plugin: RecordingPlugin = new RecordingPlugin(`http://127.0.0.1:${portOf(server)}`, close)
    return plugin
  }

  get port(): number {
    return Number(new URL(this.url).port)
  }

  /** The bodies of its start calls. */
  get starts(): Record<string, unknown>[] {
    return this.asked.filter(({ what }) => what.includes('/start_')).map(({ body }) => body)
  }

  /** What was brought to an attr URL of it. */
  get results(): Asked[] {
    return this.asked.filter(({ what }) => what.includes('/attr/'))
  }

  forget(): void {
    this.asked = []
    this.answer = undefined
  }
}

function answerAsOld({ what }: Asked, response: ServerResponse, own: Record<string, unknown>) {
  if (/^POST \/start_\w+$/.test(what)) {
    // Rocket's own type for a text that happens to be JSON.
    response.setHeader('content-type', 'application/json')
    return own
  }
  if (what.startsWith('POST /attr/')) return void response.writeHead(200).end()
  response.writeHead(404)
  return {}
}

function bodyOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
