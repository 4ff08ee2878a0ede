import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

const built = join(import.meta.dirname, '..', '..', 'dist', 'widget')
const script = 'id-contact.js'

const channels = [
  { tag: 'chat', name: 'Chatten', waiting: 0 },
  { tag: 'phone', name: 'Bellen', waiting: 5 },
  { tag: 'video', name: 'Videobellen', available: false, opens_at: '2099-01-05T09:00:00+01:00' },
]
const options = JSON.stringify({
  name: 'Verhuizing doorgeven',
  authentication: 'required',
  auth_methods: ['DigiD', 'Yivi'].map((name) => ({
    tag: name.toLowerCase(),
    name,
    image_path: '/images/x.svg',
  })),
  comm_methods: channels.map((channel) => ({ ...channel, image_path: '/images/x.svg' })),
  attributes: [{ tag: 'name', name: 'Naam', reason: 'om u te kunnen aanspreken' }],
  controller: 'Gemeente Voorbeeld',
  retention: 'Na het gesprek wissen wij deze gegevens.',
})

/**
 * A municipal website with the built widget on it, and the contact server that it is of, on another site.
 * Files come compressed and kept for ever, as from the core; the answers are always the same.
 */
export async function startWidgetPages() {
  /** @type {string[]} */
  const asked = []
  const contact = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    asked.push(`${request.method} ${path}`)
    const headers = { 'access-control-allow-origin': '*', 'timing-allow-origin': '*' }
    if (path.startsWith('/session_options'))
      return response
        .writeHead(200, { ...headers, 'content-type': 'application/json' })
        .end(options)
    const file = join(built, path.split('/').at(-1) ?? '')
    if (!existsSync(`${file}.br`)) return response.writeHead(404, headers).end()
    response
      .writeHead(200, {
        ...headers,
        'content-type': 'text/javascript',
        'content-encoding': 'br',
        'cache-control': 'max-age=31536000, immutable',
      })
      .end(readFileSync(`${file}.br`))
  })
  const server = `http://localhost:${await listening(contact)}`
  const site = createServer((request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(pageWith(server, styles[request.url ?? ''] ?? ''))
  })
  const address = `http://127.0.0.1:${await listening(site)}/`
  return {
    pasted: address,
    keptFree: `${address}kept-free`,
    /** The same where the text is no wider than 480 pixels. */
    column: `${address}column`,
    /** What the contact server was asked since the last time that this was asked. */
    askedSince: () => asked.splice(0),
    async stop() {
      for (const one of [contact, site]) {
        one.closeAllConnections()
        await new Promise((over) => one.close(over))
      }
    },
  }
}

/** What `/embed` gives: the height that the widget keeps free, also before its script is there. */
const keptFree =
  '<style>id-contact { display: block; min-height: max(28.4rem, 454px, 45.2rem - 50vw, 722.5px - 50vw) }</style>'
const column = `${keptFree}<style>body { max-width: 480px }</style>`
/** @type {Record<string, string>} */
const styles = { '/kept-free': keptFree, '/column': column }

/**
 * As a web editor pastes it: there is text above it and below it, which must stay where it is.
 * @param {string} server
 * @param {string} style
 */
const pageWith = (server, style) => `<!doctype html>
<html lang="nl">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>Verhuizen</title>
  <link rel="icon" href="data:," />
  ${style}
  <script type="module" src="${server}/widget/${script}"></script>
  <h1>Verhuizen</h1>
  <p>Geef uw verhuizing aan ons door.</p>
  <id-contact purpose="report_move"><p>Bel ons: <a href="tel:14024">14 024</a></p></id-contact>
  <h2>Wat u nodig hebt</h2>
  <p>Uw nieuwe adres, en de dag waarop u verhuist.</p>
</html>`

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<number>} its port
 */
const listening = (server) =>
  new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      ready(typeof address === 'object' ? (address?.port ?? 0) : 0)
    })
  })
