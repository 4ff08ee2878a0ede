import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Handler } from 'hono'
import { Problem } from '../../protocol/problem.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

interface File {
  bytes: Uint8Array<ArrayBuffer>
  etag: string
  changed: number
}

export interface StaticFiles {
  /** Undefined: there is nothing to serve. */
  folder: string | undefined
  cacheControl: (name: string) => string
  headers?: Readonly<Record<string, string>>
}

/**
 * Serves the files of one folder, not those of folders in it, by the parameter `name`. They are kept
 * in memory and read again when they have changed.
 * @throws Problem 'not_found'
 */
export function staticFiles({ folder, cacheControl, headers = {} }: StaticFiles): Handler {
  const known = new Map<string, File>()

  async function read(path: string): Promise<File> {
    const { mtimeMs: changed } = await stat(path)
    const before = known.get(path)
    if (before?.changed === changed) return before
    const bytes = new Uint8Array(await readFile(path))
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    known.set(path, { bytes, etag, changed })
    return { bytes, etag, changed }
  }

  return async (c) => {
    const name = c.req.param('name') ?? ''
    const type = types[extname(name)]
    if (folder === undefined || !type || !/^\w[\w.-]*$/.test(name)) throw new Problem('not_found')
    const file = await read(join(folder, name)).catch(() => undefined)
    if (!file) throw new Problem('not_found')

    const answer = { ...headers, etag: file.etag, 'cache-control': cacheControl(name) }
    if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, answer)
    return c.body(file.bytes, 200, { ...answer, 'content-type': type })
  }
}
