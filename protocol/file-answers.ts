import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { acceptedEncodings } from './content-encoding.ts'
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

/** The one text that the build puts beside what it is about. */
const typeOf = (name: string): string | undefined =>
  name === 'LICENSES.txt' ? 'text/plain; charset=utf-8' : types[extname(name)]

interface File {
  bytes: Uint8Array<ArrayBuffer>
  etag: string
  changed: number
}

interface Found {
  file: File
  encoded: Readonly<Record<string, string>>
}

export interface AskedFile {
  /** As it stands in the address: whatever it is, nothing outside the folders is read. */
  name: string
  /** Where a file of this name may lie, the likeliest first. */
  folders: readonly string[]
  /** A header of the request, by its name in small letters. */
  header: (name: string) => string | undefined
}

export interface FileAnswer {
  /** Null where whoever asks has it already: then the status is 304, else 200. */
  body: Uint8Array<ArrayBuffer> | null
  headers: Record<string, string>
}

/**
 * Answers with the files of folders, not those of folders in them. They are kept in memory and read again when they have
 * changed. Where the same lies compressed beside a file, as the build puts it there, who takes that is sent it.
 * @returns a function that gives `undefined` where there is no such file
 */
export function createFileAnswers(): (asked: AskedFile) => Promise<FileAnswer | undefined> {
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

  async function find({ name, folders, header }: AskedFile): Promise<Found | undefined> {
    for (const folder of folders) {
      const path = join(folder, name)
      const plain = await read(path)
      if (!plain) continue
      for (const encoding of acceptedEncodings(header('accept-encoding'))) {
        const compressed = await read(`${path}${encoding.extension}`, plain.changed)
        if (compressed) return { file: compressed, encoded: { 'content-encoding': encoding.name } }
      }
      return { file: plain, encoded: {} }
    }
    return undefined
  }

  return async (asked) => {
    const type = typeOf(asked.name)
    if (!type || !/^\w[\w.-]*$/.test(asked.name)) return undefined
    const found = await find(asked)
    if (!found) return undefined
    const { bytes, etag } = found.file
    const headers = { etag, vary: 'Accept-Encoding' }
    if (hasAlready(asked.header('if-none-match'), etag)) return { body: null, headers }
    const length = String(bytes.length)
    return {
      body: bytes,
      headers: { ...headers, ...found.encoded, 'content-type': type, 'content-length': length },
    }
  }
}
