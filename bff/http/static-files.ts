import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Context, Handler } from 'hono'
import { Problem } from '../../protocol/problem.ts'
import { acceptedEncodings, type Encoding } from './content-encoding.ts'
import { hasAlready } from './entity-tags.ts'

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
  /** Where the file of this name may lie, the likeliest first. None: there is nothing to serve. */
  folders: (name: string, c: Context) => readonly string[]
  cacheControl: (name: string, c: Context) => string
  headers?: Readonly<Record<string, string>>
}

/**
 * Serves the files of folders, not those of folders in them, by the parameter `name`. They are kept in memory and read
 * again when they have changed. Where the same lies compressed beside a file, as the build puts it there, who takes
 * that is sent it.
 * @throws Problem 'not_found'
 */
export function staticFiles({ folders, cacheControl, headers = {} }: StaticFiles): Handler {
  const known = new Map<string, File>()

  /** @param notBefore of the file that this is a compressed form of: one that is older is of something else */
  async function read(path: string, notBefore = 0): Promise<File | undefined> {
    const changed = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    )
    if (changed === undefined || changed < notBefore) return undefined
    const before = known.get(path)
    if (before?.changed === changed) return before
    const bytes = await readFile(path).then(
      (read) => new Uint8Array(read),
      () => undefined,
    )
    if (!bytes) return undefined
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    const file = { bytes, etag, changed }
    known.set(path, file)
    return file
  }

  async function find(name: string, c: Context) {
    for (const folder of folders(name, c)) {
      const path = join(folder, name)
      const plain = await read(path)
      if (!plain) continue
      for (const encoding of acceptedEncodings(c.req.header('accept-encoding'))) {
        const compressed = await read(`${path}${encoding.extension}`, plain.changed)
        if (compressed) return { file: compressed, encoding }
      }
      return { file: plain }
    }
    return undefined
  }

  return async (c) => {
    const name = c.req.param('name') ?? ''
    const type = types[extname(name)]
    if (!type || !/^\w[\w.-]*$/.test(name)) throw new Problem('not_found')
    const found = await find(name, c)
    if (!found) throw new Problem('not_found')
    const { file, encoding }: { file: File; encoding?: Encoding } = found

    const answer = {
      ...headers,
      etag: file.etag,
      'cache-control': cacheControl(name, c),
      vary: 'Accept-Encoding',
    }
    if (hasAlready(c.req.header('if-none-match'), file.etag)) return c.body(null, 304, answer)
    return c.body(file.bytes, 200, {
      ...answer,
      ...(encoding && { 'content-encoding': encoding.name }),
      'content-type': type,
      'content-length': String(file.bytes.length),
    })
  }
}
