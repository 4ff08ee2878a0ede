import { parse, TomlError } from 'smol-toml'
import type { Fault } from './fault.ts'
import type { ReadText } from './files-in-tables.ts'
import type { Table } from './tables.ts'

/** No setting is nearly so deep; what reads tables goes down into them one by one. */
const deepest = 50

function isTooDeep(tables: Table): boolean {
  let level: unknown[] = [tables]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null && !(value instanceof Date)
        ? Object.values(value)
        : [],
    )
  }
  return false
}

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
    const tables = parse(text)
    return isTooDeep(tables)
      ? {
          tables: {},
          fault: { path: '', problem: `${name} has tables in more than ${deepest} tables` },
        }
      : { tables }
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
