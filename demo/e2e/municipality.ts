import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { test as base } from '@playwright/test'
import { answersIn } from '../../protocol/testing/answers.ts'

const built = resolve(import.meta.dirname, '..', '..', 'dist', 'widget')
const html = 'text/html; charset=utf-8'

export const { moving, oneChannel, optional, chat, phone } = answersIn('nl')

/** Of this the first question needs no more than the first file. */
export const usual = { ...moving, comm_methods: [chat, phone] }

/** What a web editor puts into the element. */
export const inside = '<a href="tel:14000">14 000</a>'

interface Answer {
  headers: Record<string, string>
  body?: string | Buffer
}

/**
 * The website of a municipality, of which a test writes the page, and on another site the built widget with a contact
 * server of which a test writes the answers. For what a whole installation would not say by itself.
 */
export class Municipality {
  /** By subject: what can be chosen. */
  options: Record<string, unknown> = {
    report_move: moving,
    passport: { ...oneChannel, name: 'Paspoort', description: undefined },
  }
  /** The fields of each `POST /start`, as JSON or as a form. */
  readonly starts: Record<string, string>[] = []
  #page = ''
  #site: Server
  #contact: Server

  private constructor(site: Server, contact: Server) {
    this.#site = site
    this.#contact = contact
  }

  static async open(): Promise<Municipality> {
    const [site, contact] = await Promise.all([listening(), listening()])
    const municipality = new Municipality(site, contact)
    site.on('request', (_request, response) => {
      response.writeHead(200, { 'content-type': html }).end(municipality.#page)
    })
    contact.on('request', (request, response) => {
      const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
      municipality.#answer(request).then(
        ({ headers, body }) => {
          const status = 'location' in headers ? 303 : 200
          response.writeHead(status, { ...open, ...headers }).end(body)
        },
        () => response.writeHead(404, open).end(),
      )
    })
    return municipality
  }

  get site(): string {
    return `http://127.0.0.1:${portOf(this.#site)}/`
  }

  get contact(): string {
    return `http://localhost:${portOf(this.#contact)}`
  }

  /**
   * Writes the page, which every address of the website shows.
   * @param widgets as a web editor pastes them, without the script
   */
  write(widgets: string, head = ''): void {
    this.#page = `<!doctype html><html lang="nl"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Gemeente</title>${head}
      <script type="module" src="${this.contact}/widget/id-contact.js"></script>
      <main><h1>Verhuizen</h1>${widgets}<p>Hieronder</p></main></html>`
  }

  async close(): Promise<void> {
    for (const server of [this.#site, this.#contact]) {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    }
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.contact)
    const [, first, second] = pathname.split('/')
    switch (first) {
      case 'session_options':
        return json(second === undefined ? this.options : this.options[second])
      case 'start':
        return request.method === 'POST' ? this.#start(request) : { headers: {} }
      case 'identify':
        return { headers: { 'content-type': html }, body: identifying(searchParams.get('back')) }
      case undefined:
      default:
        return file(pathname.split('/').at(-1) ?? '', request.headers['accept-encoding'])
    }
  }

  async #start(request: IncomingMessage): Promise<Answer> {
    const sent = Buffer.concat(await request.toArray()).toString()
    const byScript = request.headers['content-type']?.startsWith('application/json')
    const fields = (
      byScript ? JSON.parse(sent) : Object.fromEntries(new URLSearchParams(sent))
    ) as Record<string, string>
    this.starts.push(fields)
    const back = encodeURIComponent(fields.return_url ?? '')
    const location = `${this.contact}/identify?back=${back}`
    return byScript ? json({ client_url: location }) : { headers: { location } }
  }
}

/** As a core sends the citizen back: PROTOCOL.md section 7. */
function identifying(back: string | null): string {
  const way = (notice: string) =>
    `${back ?? ''}${back?.includes('#') ? '&' : '#'}id-contact=${notice}`.replaceAll('&', '&amp;')
  return `<!doctype html><html lang="nl"><title>Inloggen</title><h1>Inloggen</h1>
    <a href="${way('cancelled')}">Annuleren</a> <a href="${way('identified')}">Klaar</a></html>`
}

const json = (body: unknown): Answer => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Compressed as the core sends it, for tests in which the network is slow. */
async function file(name: string, accepted: string | string[] = ''): Promise<Answer> {
  const headers = { 'content-type': 'text/javascript' }
  return accepted.includes('br')
    ? {
        headers: { ...headers, 'content-encoding': 'br' },
        body: await readFile(resolve(built, `${name}.br`)),
      }
    : { headers, body: await readFile(resolve(built, name)) }
}

async function listening(): Promise<Server> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return server
}

const portOf = (server: Server) => (server.address() as AddressInfo).port

export const test = base.extend<{ municipality: Municipality }>({
  municipality: async ({ browserName }, use) => {
    void browserName
    const municipality = await Municipality.open()
    await use(municipality)
    await municipality.close()
  },
})

export { expect } from '@playwright/test'
