import { closest } from './closest.ts'
import type { Fault } from './fault.ts'
import { isTable, type Table } from './tables.ts'

/** Where the plugins of this process are mounted: `/auth/demo`, `/comm/chat`. */
export interface PluginPaths {
  auth: readonly string[]
  comm: readonly string[]
}

/** A `start` that is a path of this process must be the path of a plugin that runs in it. */
export function unservedStarts(tables: Table, paths: PluginPaths): Fault[] {
  return (['auth', 'comm'] as const).flatMap((kind) => {
    const methods: unknown = tables[`${kind}_methods`]
    if (!Array.isArray(methods)) return []
    return methods.flatMap((method: unknown, index): Fault[] => {
      const start = isTable(method) ? method.start : undefined
      if (typeof start !== 'string' || !start.startsWith('/')) return []
      const path = start.replace(/\/+$/, '')
      if (paths[kind].includes(path)) return []
      const suggestion = closest(path, paths[kind])
      return [
        {
          path: `${kind}_methods[${index}].start`,
          problem: `is not the path of ${article[kind]} plugin that runs here`,
          ...(suggestion && { suggestion }),
        },
      ]
    })
  })
}

const article = { auth: 'an auth', comm: 'a comm' } as const
