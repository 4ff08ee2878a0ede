import { type Path, pathText } from './path.ts'
import { isTable, type Table } from './tables.ts'

interface Said {
  /** As it was written, with the files that it names filled in. */
  tables: Table
  /** Paths whose value came from a file of its own: keys and secrets, never to be shown. */
  fromFiles: readonly string[]
}

/** A file, or one profile of it. */
export interface FileSource extends Said {
  file: string
  /** The table that its settings stand in, as it is spelled there. */
  profile?: string
}

/** One variable of the environment. */
export interface VariableSource extends Said {
  variable: string
  /** The setting that it gives a value. */
  at: Path
}

/** Something that settings were read from. */
export type Source = FileSource | VariableSource

/** Where an operator finds this path: `Rocket.toml: global.purposes[0].tag`, `ROCKET_LIMITS.json`. */
export function placeOf(path: Path, source: Source | undefined): string {
  if (!source) return pathText(path)
  if ('variable' in source) {
    const inside = pathText(path.slice(source.at.length))
    return source.variable + (inside && !inside.startsWith('[') ? `.${inside}` : inside)
  }
  return `${source.file}: ${pathText(source.profile ? [source.profile, ...path] : path)}`
}

/**
 * The last source that says it; for what is missing, the last that says the most of the way to it. What
 * is not a table replaces all that earlier sources say of it.
 */
export function sourceOf(path: Path, sources: readonly Source[]): Source | undefined {
  let best: { source: Source; depth: number } | undefined
  for (const source of [...sources].reverse()) {
    if ('variable' in source && !source.at.every((segment, index) => segment === path[index]))
      continue
    const { depth, final } = wayTo(path, source.tables)
    if (!best || depth > best.depth) best = { source, depth }
    if (final) break
  }
  return best?.source
}

/** How much of the path there is, and whether anything on it is no table. */
function wayTo(path: Path, tables: Table): { depth: number; final: boolean } {
  let value: unknown = tables
  let final = false
  for (const [depth, segment] of path.entries()) {
    if (!isTable(value) && !Array.isArray(value)) return { depth, final: true }
    final ||= Array.isArray(value)
    if (!Object.hasOwn(value, segment)) return { depth, final }
    value = Reflect.get(value, segment)
  }
  return { depth: path.length, final: final || !isTable(value) }
}
