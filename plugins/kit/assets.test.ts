import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
