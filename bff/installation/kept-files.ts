import { readFile } from 'node:fs/promises'
import type { ReadText } from '../configuration/files-in-tables.ts'

/** What files said when they were read, by their paths. */
export type KeptFiles = Record<string, string>

/** Reads files, and keeps what they said. */
export function keepFiles(): { readText: ReadText; kept: KeptFiles } {
  const kept: KeptFiles = {}
  const readText: ReadText = async (path) => {
    const text = await readFile(path, 'utf8')
    kept[path] = text
    return text
  }
  return { readText, kept }
}

/** Reads what was kept, whatever has become of the files since. */
export const readKept =
  (kept: () => KeptFiles): ReadText =>
  async (path) => {
    const text = Object.hasOwn(kept(), path) ? kept()[path] : undefined
    if (text === undefined) throw Object.assign(new Error('It was not kept.'), { code: 'ENOENT' })
    return text
  }
