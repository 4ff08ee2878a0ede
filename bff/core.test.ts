import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { describe, expect, onTestFinished, test } from 'vitest'
import { browser, site, tryCore } from './testing/core.ts'

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-core-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

describe('files', () => {
  test('what the widget loads later is kept for good, its first file is asked for again', async () => {
    const widget = await folderWith({ 'id-contact.js': '1', 'questions-CoVUkwOm.js': '2' })
    const { public: app } = await tryCore({ folders: { widget, pages: widget } })
    const cached = async (name: string) =>
      (await app.request(`/widget/${name}`)).headers.get('cache-control')
    expect(await cached('id-contact.js')).toBe('no-cache')
    expect(await cached('questions-CoVUkwOm.js')).toContain('immutable')
  })

  test('the script of the widget may be loaded by every website', async () => {
    const widget = await folderWith({ 'id-contact.js': 'export {}' })
    const { public: app } = await tryCore({ folders: { widget, pages: widget } })
    const response = await app.request('/widget/id-contact.js', {
      headers: { origin: 'https://anywhere.example' },
    })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('export {}')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('the images of the methods may be shown by every website, and run nothing', async () => {
    const images_folder = await folderWith({
      'chat.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    })
    const { public: app } = await tryCore({ changes: { images_folder } })
    const response = await app.request('/images/chat.svg')
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  })

  test('the styles of our own pages stay with us', async () => {
    const pages = await folderWith({ 'page.css': 'body{}' })
    const { public: app } = await tryCore({ folders: { widget: pages, pages } })
    const response = await app.request('/assets/page.css', { headers: { origin: site } })
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('are not sent again unchanged, and are when they changed', async () => {
    const widget = await folderWith({ 'id-contact.js': 'one' })
    const { public: app } = await tryCore({ folders: { widget, pages: widget } })
    const ask = (etag = '') =>
      app.request('/widget/id-contact.js', { headers: { 'if-none-match': etag } })
    const etag = String((await ask()).headers.get('etag'))
    expect((await ask(etag)).status).toBe(304)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await writeFile(join(widget, 'id-contact.js'), 'two')
    expect(await (await ask(etag)).text()).toBe('two')
  })

  test.each([
    '/widget/',
    '/widget/missing.js',
    '/widget/secret.toml',
    '/widget/.env',
    '/widget/..%2fsecret.js',
    '/widget/%2e%2e%2fsecret.js',
    '/widget/..%5csecret.js',
    '/widget/id-contact.js%00.svg',
    '/images/chat.svg',
  ])('outside the folder, or of another kind, are not served: %s', async (path) => {
    const widget = await folderWith({ 'id-contact.js': '', 'secret.toml': 'x', '.env': 'x' })
    const { public: app } = await tryCore({ folders: { widget, pages: widget } })
    const response = await app.request(path)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'not_found' })
  })

  test('a folder with the name of a file is not one', async () => {
    const widget = await folderWith({})
    await symlink(widget, join(widget, 'loop.js'))
    const { public: app } = await tryCore({ folders: { widget, pages: widget } })
    expect((await app.request('/widget/loop.js')).status).toBe(404)
  })
})

describe('the two listeners', () => {
  const plugin = () => {
    const app = new Hono()
    app.get('/page', (c) => c.text('plugin'))
    app.get('/broken', () => {
      throw new TypeError('canary')
    })
    return app
  }

  test('are healthy', async () => {
    const core = await tryCore()
    for (const app of [core.public, core.internal]) {
      const response = await app.request('/healthz')
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ status: 'ok' })
    }
  })

  test('have the plugins that were mounted on them, and not those of the other', async () => {
    const core = await tryCore({
      mounted: {
        public: [{ path: '/comm/chat', app: plugin() }],
        internal: [{ path: '/internal/chat', app: plugin() }],
      },
    })
    const statuses = (path: string) =>
      Promise.all([core.public, core.internal].map(async (app) => (await app.request(path)).status))
    expect(await statuses('/comm/chat/page')).toEqual([200, 404])
    expect(await statuses('/internal/chat/page')).toEqual([404, 200])
    expect(await statuses('/session_options')).toEqual([200, 404])
    expect(await statuses('/start')).toEqual([405, 404])
  })

  test('answer for what a plugin does not know, or throws', async () => {
    const core = await tryCore({
      mounted: { public: [{ path: '/comm/chat', app: plugin() }], internal: [] },
    })
    const page = await core.public.request('/comm/chat/other', { headers: browser })
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('Deze pagina bestaat niet')
    const failed = await core.public.request('/comm/chat/broken')
    expect(await failed.json()).toMatchObject({ code: 'internal' })
    expect(core.logged).toMatchObject([{ event: 'request_failed', facts: { error: 'TypeError' } }])
    expect(JSON.stringify(core.logged)).not.toContain('canary')
  })

  test('leave the headers of a plugin as they are', async () => {
    const core = await tryCore({
      mounted: { public: [{ path: '/comm/chat', app: plugin() }], internal: [] },
    })
    const response = await core.public.request('/comm/chat/page')
    expect(response.headers.get('content-security-policy')).toBeNull()
  })
})

test('nothing of ours can be framed, sniffed or tell where somebody was', async () => {
  const { public: app } = await tryCore()
  for (const path of ['/session_options', '/gone', '/return/abc', '/healthz']) {
    for (const headers of [{}, browser]) {
      const response = await app.request(path, { headers })
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      expect(response.headers.get('set-cookie')).toBeNull()
    }
  }
})

test.each([
  ['/session_options/', 200],
  ['//session_options', 200],
  ['//session_options/report_move/', 200],
  ['//start', 405],
  ['/start/', 405],
])('a slash too many is none, as in the older cores: %s', async (path, status) => {
  const { public: app } = await tryCore()
  expect((await app.request(`http://localhost${path}`)).status).toBe(status)
})

test('an address that does not exist is a page for people and a code for programs', async () => {
  const { public: app } = await tryCore()
  const page = await app.request('/gone', { headers: { ...browser, 'accept-language': 'en' } })
  expect(page.status).toBe(404)
  expect(await page.text()).toContain('This page does not exist')
  expect(await (await app.request('/gone')).json()).toMatchObject({ code: 'not_found' })
})
