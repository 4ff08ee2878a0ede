import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem, problemResponse } from '../../protocol/problem.ts'
import { assets } from './assets.ts'

let folder = ''
const root = new Hono()

beforeAll(async () => {
  const outside = await mkdtemp(join(tmpdir(), 'assets-'))
  folder = join(outside, 'pages')
  await mkdir(join(folder, 'deeper'), { recursive: true })
  await writeFile(join(outside, 'secret.css'), 'secret')
  await writeFile(join(folder, 'page.css'), 'body { margin: 0 }')
  await writeFile(join(folder, 'citizen.js'), 'export {}')
  await writeFile(join(folder, 'chunk-a1b2.js'), 'export {}')
  await writeFile(join(folder, 'LICENSES.txt'), 'BSD-3-Clause')
  await writeFile(join(folder, 'desk.js'), 'export const desk = 1')
  await writeFile(join(folder, 'desk.js.br'), brotliCompressSync('export const desk = 1'))
  await writeFile(join(folder, 'desk.js.gz'), gzipSync('export const desk = 1'))
  await writeFile(join(folder, 'changed.js.br'), brotliCompressSync('export const before = 1'))
  await writeFile(join(folder, 'deeper', 'inner.css'), 'inner')
  await writeFile(join(folder, 'notes.txt'), 'notes')
  const app = new Hono().get('/assets/*', assets(folder))
  root.route('/comm/chat', app)
  root.onError((error) =>
    problemResponse(error instanceof Problem ? error : new Problem('internal')),
  )
})
afterAll(() => rm(join(folder, '..'), { recursive: true }))

const get = (name: string, headers: Record<string, string> = {}) =>
  root.request(`/comm/chat/assets/${name}`, { headers })

test('a style and a script arrive as what they are', async () => {
  const style = await get('page.css')
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(style.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await style.text()).toBe('body { margin: 0 }')
  const script = await get('citizen.js')
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
})

test('a browser that has the file is told so, until it changes', async () => {
  const etag = (await get('page.css')).headers.get('etag') ?? ''
  const again = await get('page.css', { 'if-none-match': etag })
  expect([again.status, await again.text()]).toEqual([304, ''])

  await writeFile(join(folder, 'page.css'), 'body { margin: 1px }')
  const changed = await get('page.css', { 'if-none-match': etag })
  expect([changed.status, await changed.text()]).toEqual([200, 'body { margin: 1px }'])
})

test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip;q=0.5', 'gzip', gunzipSync],
] as const)('a browser that takes %s gets it compressed', async (takes, encoding, unpack) => {
  const script = await get('desk.js', { 'accept-encoding': takes })
  expect(script.headers.get('content-encoding')).toBe(encoding)
  expect(script.headers.get('vary')).toBe('Accept-Encoding')
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(String(unpack(await script.arrayBuffer()))).toBe('export const desk = 1')
  const etag = script.headers.get('etag') ?? ''
  const again = await get('desk.js', { 'accept-encoding': takes, 'if-none-match': etag })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('one that takes nothing compressed gets it as it is, and so does everybody where it changed since', async () => {
  const plain = await get('desk.js', { 'accept-encoding': 'identity, br;q=0' })
  expect(plain.headers.has('content-encoding')).toBe(false)
  expect(await plain.text()).toBe('export const desk = 1')

  const later = new Date(Date.now() + 60_000)
  await writeFile(join(folder, 'changed.js'), 'export const now = 2')
  await utimes(join(folder, 'changed.js'), later, later)
  const changed = await get('changed.js', { 'accept-encoding': 'br' })
  expect(await changed.text()).toBe('export const now = 2')
})

test('the licences of what is in the files can be read', async () => {
  const licences = await get('LICENSES.txt')
  expect(licences.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await licences.text()).toBe('BSD-3-Clause')
})

test('what is compressed is not a file of its own', async () => {
  expect((await get('desk.js.br')).status).toBe(404)
})

test('only what has a hash in its name is kept without asking', async () => {
  expect((await get('chunk-a1b2.js')).headers.get('cache-control')).toContain('immutable')
  expect((await get('citizen.js')).headers.get('cache-control')).toBe('no-cache')
})

test.each([
  'absent.css',
  'notes.txt',
  'inner.css',
  '../secret.css',
  '..%2Fsecret.css',
  '%2e%2e/secret.css',
  '..%5Csecret.css',
  'page.css%00.js',
  '.css',
  '',
])('"%s" is not there', async (name) => {
  const response = await get(name)
  expect(response.status).toBe(404)
  expect(await response.text()).not.toContain('secret')
})
