import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { tryCore } from '../testing/core.ts'
import { keepWidget } from './widget-versions.ts'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

async function folderWith(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-widget-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

/** A core of version 1.2.3, as the test's core is, that keeps what it serves beside what others kept. */
async function coreWith(kept: Record<string, Record<string, string>>) {
  const build = await folderWith({ 'id-contact.js': 'of 1.2.3', 'part-AAAAAAAA.js': 'new' })
  const widget_versions_folder = await folderWith()
  for (const [version, files] of Object.entries(kept)) {
    await mkdir(join(widget_versions_folder, version))
    for (const [name, text] of Object.entries(files))
      await writeFile(join(widget_versions_folder, version, name), text)
  }
  await keepWidget({ build, version: '1.2.3', keptFolder: widget_versions_folder }, log)
  const { public: app } = await tryCore({
    folders: { widget: build, pages: build },
    changes: { widget_versions_folder },
  })
  const read = async (path: string) => {
    const response = await app.request(path)
    const text = response.status === 200 ? await response.text() : response.status
    return { text, cached: response.headers.get('cache-control') }
  }
  return { app, read, folder: widget_versions_folder }
}

describe('the address of one version', () => {
  test('is kept for good by browsers, and open to every website', async () => {
    const { read, app } = await coreWith({})
    expect(await read('/widget/1.2.3/id-contact.js')).toEqual({
      text: 'of 1.2.3',
      cached: 'public, max-age=31536000, immutable',
    })
    const { headers } = await app.request('/widget/1.2.3/id-contact.js')
    expect(headers.get('access-control-allow-origin')).toBe('*')
  })

  test('still has that version after an upgrade', async () => {
    const { read } = await coreWith({ '1.1.0': { 'id-contact.js': 'of 1.1.0' } })
    expect((await read('/widget/1.1.0/id-contact.js')).text).toBe('of 1.1.0')
  })

  test('is kept by the core that serves it, once', async () => {
    const { folder } = await coreWith({})
    const later = await folderWith({ 'id-contact.js': 'another build of 1.2.3' })
    await keepWidget({ build: later, version: '1.2.3', keptFolder: folder }, log)
    const upgraded = await tryCore({
      version: '1.3.0',
      folders: { widget: later, pages: later },
      changes: { widget_versions_folder: folder },
    })
    const response = await upgraded.public.request('/widget/1.2.3/id-contact.js')
    expect(await response.text()).toBe('of 1.2.3')
  })

  test.each(['9.9.9', '..', '%2e%2e', '.1.1.0-77', '1.1', 'notes', '1.1.0%2f..%2fnotes'])(
    'has nothing else: %s',
    async (version) => {
      const one = { 'id-contact.js': 'not to be served' }
      const { read } = await coreWith({ '.1.1.0-77': one, '1.1': one, notes: one, '1.1.0': {} })
      expect((await read(`/widget/${version}/id-contact.js`)).text).toBe(404)
    },
  )

  test('a folder that can not be written to stops nothing, and is said', async () => {
    const file = join(await folderWith({ file: '' }), 'file')
    const warned: string[] = []
    const build = await folderWith({ 'id-contact.js': '' })
    const told = { ...log, warn: (event: string) => warned.push(event) }
    await keepWidget({ build, version: '1.2.3', keptFolder: file }, told)
    expect(warned).toEqual(['widget_not_kept'])
  })
})

describe('the address of a major version', () => {
  test('has the newest of it, for minutes', async () => {
    const { read } = await coreWith({
      '1.10.0': { 'id-contact.js': 'of a core beside this one' },
      '0.9.0': { 'id-contact.js': 'of 0.9.0' },
      '0.10.0-rc.1': { 'id-contact.js': 'of 0.10.0-rc.1' },
      '0.10.0': { 'id-contact.js': 'of 0.10.0' },
    })
    expect(await read('/widget/1/id-contact.js')).toEqual({
      text: 'of 1.2.3',
      cached: 'public, max-age=300',
    })
    expect((await read('/widget/0/id-contact.js')).text).toBe('of 0.10.0')
    expect((await read('/widget/2/id-contact.js')).text).toBe(404)
  })

  test('is asked for each time where nothing is kept: its parts go with the next version', async () => {
    const widget = await folderWith({ 'id-contact.js': '' })
    const { public: app } = await tryCore({ folders: { widget, pages: widget } })
    const { headers } = await app.request('/widget/1/id-contact.js')
    expect(headers.get('cache-control')).toBe('no-cache')
  })

  test.each(['/widget', '/widget/1'])(
    'a page that was open during the upgrade finds what it loads later: %s',
    async (address) => {
      const { read } = await coreWith({ '1.1.0': { 'part-BBBBBBBB.js': 'old' } })
      expect((await read(`${address}/part-BBBBBBBB.js`)).text).toBe('old')
      expect((await read(`${address}/part-AAAAAAAA.js`)).text).toBe('new')
    },
  )
})

describe('compressed files', () => {
  const text = 'export const words = "twee woorden twee woorden"'.repeat(20)
  const files = {
    'id-contact.js': text,
    'id-contact.js.br': brotliCompressSync(text),
    'id-contact.js.gz': gzipSync(text),
  }
  async function ask(headers: Record<string, string>, given: typeof files = files) {
    const widget = await folderWith(given)
    const { public: app } = await tryCore({ folders: { widget, pages: widget } })
    return app.request('/widget/id-contact.js', { headers })
  }
  const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer())

  test('are sent to who takes them, the smallest first', async () => {
    const response = await ask({ 'accept-encoding': 'gzip, deflate, br, zstd' })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    const sent = await bytes(response)
    expect(response.headers.get('content-length')).toBe(String(sent.length))
    expect(brotliDecompressSync(sent).toString()).toBe(text)
  })

  test('gzip where that is what is taken', async () => {
    const response = await ask({ 'accept-encoding': 'GZIP, br;q=0' })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await bytes(response)).toString()).toBe(text)
  })

  test.each([undefined, '', 'identity', 'br;q=0, gzip;q=0.0', 'zstd', '*;q=0'])(
    'as they are to who takes %j',
    async (accepted) => {
      const response = await ask(accepted === undefined ? {} : { 'accept-encoding': accepted })
      expect(response.headers.get('content-encoding')).toBeNull()
      expect(response.headers.get('vary')).toBe('Accept-Encoding')
      expect(response.headers.get('content-length')).toBe(String(text.length))
      expect(await response.text()).toBe(text)
    },
  )

  test('each form has its own tag, and is not sent again', async () => {
    const widget = await folderWith(files)
    const { public: app } = await tryCore({ folders: { widget, pages: widget } })
    const tags = new Set<string>()
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': encoding }
      const first = await app.request('/widget/id-contact.js', { headers })
      const etag = String(first.headers.get('etag'))
      tags.add(etag)
      const again = await app.request('/widget/id-contact.js', {
        headers: { ...headers, 'if-none-match': `W/${etag}` },
      })
      expect(again.status).toBe(304)
    }
    expect(tags.size).toBe(3)
  })

  test('one that is older than its file is of another file', async () => {
    const widget = await folderWith(files)
    await utimes(join(widget, 'id-contact.js.br'), 1, 1)
    const { public: app } = await tryCore({ folders: { widget, pages: widget } })
    const headers = { 'accept-encoding': 'br, gzip' }
    const response = await app.request('/widget/id-contact.js', { headers })
    expect(response.headers.get('content-encoding')).toBe('gzip')
  })

  test('are no files of their own', async () => {
    const widget = await folderWith(files)
    const { public: app } = await tryCore({ folders: { widget, pages: widget } })
    expect((await app.request('/widget/id-contact.js.br')).status).toBe(404)
  })
})
