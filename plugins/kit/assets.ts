import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Handler } from 'hono'
import { Problem } from '../../protocol/problem.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The build puts a hash in these names, so what is behind them never changes. */
const hashed = /^chunk-/

interface Asset {
  bytes: Uint8Array<ArrayBuffer>
  etag: string
  changed: number
}

/**
 * Serves the files of one folder, not of folders in it, by the last part of the address:
 * `app.get('/assets/*', assets('dist/pages'))`. With an ETag; read again when the file has changed.
 * @throws Problem 'not_found'
 */
export function assets(folder: string): Handler {
  const known = new Map<string, Asset>()

  async function read(name: string): Promise<Asset> {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    const before = known.get(name)
    if (before?.changed === mtimeMs) return before
    const bytes = new Uint8Array(await readFile(path))
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    const asset = { bytes, etag, changed: mtimeMs }
    known.set(name, asset)
    return asset
  }

  return async (c) => {
    const name = c.req.path.slice(c.req.path.lastIndexOf('/') + 1)
    const type = types[extname(name)]
    if (!type || !/^\w[\w.-]*$/.test(name)) throw new Problem('not_found')
    const asset = await read(name).catch(() => undefined)
    if (!asset) throw new Problem('not_found')

    const headers = {
      etag: asset.etag,
      'cache-control': hashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    }
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304, headers)
    return c.body(asset.bytes, 200, { ...headers, 'content-type': type })
  }
}
