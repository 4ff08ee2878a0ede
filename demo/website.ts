import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono, type Context } from 'hono'

const html = 'text/html; charset=utf-8'
const types: Record<string, string> = {
  '.html': html,
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** What is shown, with status 404, for every address that leads to no file. */
const missing = '/404.html'

/** As it stands in the pages, where a web editor pasted it. */
const pastedAddress = 'http://localhost:8081'

/**
 * The website of Gemeente Voorbeeld: plain files, and a policy that lets nothing in but the widget.
 * @param contactServer the origin that the widget comes from, put where the pages name the usual one
 * @param video the supplier of video calls, below `/videobellen`
 */
export function website(folder: string, contactServer: string, video = new Hono()): Hono {
  const app = new Hono()
  app.route('/videobellen', video)
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    `script-src ${contactServer}`,
    `connect-src ${contactServer}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

  const file = (c: Context, text: string, type: string, status: 200 | 404) =>
    c.body(text.replaceAll(pastedAddress, contactServer), status, {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })

  app.get('*', async (c) => {
    const path = c.req.path === '/' ? '/index.html' : c.req.path
    const type = types[extname(path)]
    // The page for what isn't there is no page of its own.
    if (type === undefined || !/^\/[\w-]+\.\w+$/.test(path) || path === missing) return c.notFound()
    const text = await readFile(join(folder, path), 'utf8').catch(() => undefined)
    return text === undefined ? c.notFound() : file(c, text, type, 200)
  })
  app.notFound(async (c) => file(c, await readFile(join(folder, missing), 'utf8'), html, 404))
  return app
}

/** On this machine only. Resolves when it listens; what resolves closes it. */
export function serveWebsite(app: Hono, port: number): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () =>
      resolve(() => new Promise((closed) => server.close(() => closed()))),
    )
    server.once('error', reject)
  })
}
