import { closest } from '../configuration/closest.ts'
import type { Fault } from '../configuration/fault.ts'
import { isTable, type Table } from '../configuration/tables.ts'
import type { PluginKinds, PluginReader, ReadPlugin, ReadPlugins } from './hosted-plugins.ts'

/** Which plugins run in this process: each table `[auth.<name>]`, and `[comm]` where there is one. */
export async function readPlugins(tables: Table, kinds: PluginKinds): Promise<ReadPlugins> {
  const plugins: ReadPlugin[] = []
  const paths = { auth: [] as string[], comm: [] as string[] }
  const faults: Fault[] = []

  const add = (kind: 'auth' | 'comm', read: PluginReader, name: string) => {
    const parsed = read(tables, name)
    if ('faults' in parsed) faults.push(...parsed.faults)
    else {
      plugins.push(parsed.value)
      paths[kind].push(parsed.value.path)
    }
  }

  for (const [name, table] of Object.entries(isTable(tables.auth) ? tables.auth : {})) {
    const kind = isTable(table) && typeof table.plugin === 'string' ? table.plugin : name
    const load = Object.hasOwn(kinds.auth, kind) ? kinds.auth[kind] : undefined
    if (load) add('auth', await load(), name)
    else faults.push(unknownKind(name, kind, Object.keys(kinds.auth)))
  }
  if (tables.comm !== undefined) add('comm', await kinds.comm(), 'comm')
  return { plugins, paths, faults }
}

function unknownKind(name: string, kind: string, known: readonly string[]): Fault {
  const suggestion = closest(kind, known)
  return {
    path: `auth.${name}.plugin`,
    problem: `is not a plugin of this version, which has: ${known.join(', ')}`,
    ...(suggestion && { suggestion }),
  }
}
