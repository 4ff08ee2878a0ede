import { parse, TomlError } from 'smol-toml'
import type { Fault } from './fault.ts'
import type { ReadText } from './files-in-tables.ts'
import type { Table } from './tables.ts'

/**
 * Reads a TOML file.
 * @param name as the operator knows it
 * @returns no tables, and why, where it can't be read
 */
export async function readToml(
  path: string,
  { name, readText }: { name: string; readText: ReadText },
): Promise<{ tables: Table; fault?: Fault }> {
  const text = await readText(path).catch(() => undefined)
  if (text === undefined)
    return { tables: {}, fault: { path: '', problem: `${name} cannot be read` } }
  try {
    return { tables: parse(text) }
  } catch (error) {
    // The library's message goes on with the lines around the mistake, which may hold a secret.
    const { line, column, message } =
      error instanceof TomlError ? error : { line: 0, column: 0, message: 'it is not TOML' }
    const problem = message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? ''
    return {
      tables: {},
      fault: { path: '', problem: `${name}, line ${line}, column ${column}: ${problem}` },
    }
  }
}
