import type { Path } from './path.ts'

export type Table = Readonly<Record<string, unknown>>

/** A table of TOML: not an array, not a date. */
export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** Tables merge, everything else, arrays too, is replaced. */
export function merge(earlier: Table, later: Table): Table {
  return Object.fromEntries([
    ...Object.entries(earlier),
    ...Object.entries(later).map(([key, value]) => {
      const before = Object.hasOwn(earlier, key) ? earlier[key] : undefined
      return [key, isTable(before) && isTable(value) ? merge(before, value) : value] as const
    }),
  ])
}

/** How much of a path there is, and what stands at the end of it when there is all of it. */
export function follow(tables: Table, path: Path): { depth: number; value?: unknown } {
  let value: unknown = tables
  for (const [depth, segment] of path.entries()) {
    if (!isTable(value) && !Array.isArray(value)) return { depth }
    if (!Object.hasOwn(value, segment)) return { depth }
    value = Reflect.get(value, segment)
  }
  return { depth: path.length, value }
}
