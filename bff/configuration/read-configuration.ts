import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parse, TomlError } from 'smol-toml'
import type { Fault } from './fault.ts'
import { fillInFiles, type ReadText } from './files-in-tables.ts'
import { merge, type Table } from './tables.ts'

/** One file of the configuration as it was written, with the files that it names filled in. */
export interface Source {
  file: string
  tables: Table
  fromFiles: readonly string[]
}

/** What stands in all files together, before anybody has judged it. */
export interface Configuration {
  /** `*_file` is filled in: `key_file` has become `key`. */
  tables: Table
  /** In the order in which they were read; a later one wins. */
  sources: readonly Source[]
}

/**
 * Reads the TOML files of `--config`, in this order: tables merge, arrays are replaced. Files named
 * inside are relative to the file that names them.
 * @returns the tables also where there are faults, so that what is wrong in them can be told as well
 */
export async function readConfiguration(
  files: readonly string[],
  { readText = (path) => readFile(path, 'utf8') }: { readText?: ReadText } = {},
): Promise<{ configuration: Configuration; faults: Fault[] }> {
  const faults: Fault[] = []
  const sources: Source[] = []
  for (const file of files) {
    const { tables, fault } = await readToml(file, readText)
    if (fault) faults.push(fault)
    const filled = await fillInFiles(tables, { folder: dirname(resolve(file)), readText })
    faults.push(...filled.faults)
    sources.push({ file, tables: filled.tables, fromFiles: filled.fromFiles })
  }
  const tables = sources.reduce<Table>((all, source) => merge(all, source.tables), {})
  return { configuration: { tables, sources }, faults }
}

async function readToml(
  file: string,
  readText: ReadText,
): Promise<{ tables: Table; fault?: Fault }> {
  const text = await readText(resolve(file)).catch(() => undefined)
  if (text === undefined)
    return { tables: {}, fault: { path: '', problem: `${file} cannot be read` } }
  try {
    return { tables: parse(text) }
  } catch (error) {
    // The library's message goes on with the lines around the mistake, which may hold a secret.
    const { line, column, message } =
      error instanceof TomlError ? error : { line: 0, column: 0, message: 'it is not TOML' }
    const problem = message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? ''
    return {
      tables: {},
      fault: { path: '', problem: `${file}, line ${line}, column ${column}: ${problem}` },
    }
  }
}
