import { resolve } from 'node:path'
import type { Fault } from './fault.ts'
import { type Path, pathText } from './path.ts'
import { z } from 'zod'
import { isTable, type Table } from './tables.ts'

export interface Filled {
  tables: Table
  faults: Fault[]
  /** Paths whose value came from a file of its own: keys and secrets, never to be shown. */
  fromFiles: string[]
}

const pathsOfPem = ['tls.certs', 'tls.key', 'tls.mutual.ca_certs']

/** Not a secret that stands where the name of its file belongs: those have 32 characters and more. */
const isPath = (text: string) =>
  text.length < 32 || (/^[./]|\.\w{1,10}$/.test(text) && /^.{1,200}$/.test(text))

/** Reads a text file. Rejects when it can't be read. */
export type ReadText = (path: string) => Promise<string>

/**
 * Every `<name>_file` becomes `<name>` with the contents of that file, and every `<name>_folder` an
 * absolute path; both are relative to `folder`, where the file stands that said it. So are the paths of
 * `[tls]`, as the older cores have them.
 */
export async function fillInFiles(
  tables: Table,
  { folder, readText }: { folder: string; readText: ReadText },
): Promise<Filled> {
  const faults: Fault[] = []
  const fromFiles: string[] = []
  return { tables: await fillTable(tables, []), faults, fromFiles }

  async function fillTable(table: Table, at: Path): Promise<Table> {
    const entries: [string, unknown][] = []
    for (const [key, value] of Object.entries(table)) {
      const path = [...at, key]
      if (key.endsWith('_file') && typeof value === 'string') {
        const name = key.slice(0, -'_file'.length)
        if (Object.hasOwn(table, name))
          faults.push({ path: pathText(path), problem: `stands beside ${name}: give one of them` })
        else entries.push([name, await contents(value, path, [...at, name])])
      } else if (key.endsWith('_folder') && typeof value === 'string')
        entries.push([key, resolve(folder, value)])
      else if (pathsOfPem.includes(pathText(path))) entries.push([key, await pem(value, path)])
      else entries.push([key, await fill(value, path)])
    }
    return Object.fromEntries(entries)
  }

  async function fill(value: unknown, at: Path): Promise<unknown> {
    if (isTable(value)) return fillTable(value, at)
    if (!Array.isArray(value)) return value
    return Promise.all(value.map((item: unknown, index) => fill(item, [...at, index])))
  }

  /** A path, or what would stand in that file: as text, or as a list of bytes. */
  async function pem(value: unknown, at: Path): Promise<unknown> {
    const bytes = z.array(z.int().min(0).max(255)).safeParse(value).data
    if (typeof value === 'string' && !value.includes('-----BEGIN')) return contents(value, at, at)
    fromFiles.push(pathText(at))
    return bytes ? Buffer.from(bytes).toString() : value
  }

  async function contents(file: string, said: Path, becomes: Path): Promise<string> {
    fromFiles.push(pathText(becomes))
    try {
      return (await readText(resolve(folder, file))).replace(/\r?\n$/, '')
    } catch {
      faults.push({
        path: pathText(said),
        problem: isPath(file) ? `cannot be read: ${resolve(folder, file)}` : 'cannot be read',
        empties: pathText(becomes),
      })
      return ''
    }
  }
}
