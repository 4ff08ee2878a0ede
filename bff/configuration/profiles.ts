import { closest } from './closest.ts'
import { CoreTables } from './core-schema.ts'
import { type Environment, rocketVariable } from './environment.ts'
import type { Fault } from './fault.ts'
import { pathText } from './path.ts'
import { isTable, type Table } from './tables.ts'

/** Settings that others go before or after. */
export interface Profile {
  /** In lower case. */
  name: string
  /** As it is spelled in the file; absent where a file has no profiles. */
  spelled?: string
  tables: Table
}

const standing = ['default', 'global', 'release', 'debug']

/** The one that `ROCKET_PROFILE` names, in lower case. */
export const selectedProfile = (env: Environment): string =>
  (rocketVariable(env, 'PROFILE') ?? 'release').toLowerCase()

/** The profiles that are read: a later one wins. */
export const profilesInOrder = (selected: string): readonly string[] => [
  ...new Set(['default', selected].filter((name) => name !== 'global')),
  'global',
]

/**
 * The profiles of a file that are read. A file of which no table at the top is a profile is one whole, and
 * counts as `global`.
 */
export function profilesOf(
  tables: Table,
  selected: string,
): { profiles: Profile[]; faults: Fault[]; warnings: Fault[] } {
  const names = [...new Set([...standing, selected])]
  const isProfile = (key: string) => names.includes(key.toLowerCase())
  const entries = Object.entries(tables)
  if (!entries.some(([key, value]) => isTable(value) && isProfile(key))) {
    const warnings = entries.flatMap(([key, value]) =>
      isTable(value) && !isSetting(key) ? misspelled(key, names) : [],
    )
    return { profiles: [{ name: 'global', tables }], faults: [], warnings }
  }
  const read = profilesInOrder(selected)
  return {
    profiles: entries.flatMap(([key, value]): Profile[] =>
      isTable(value) && read.includes(key.toLowerCase())
        ? [{ name: key.toLowerCase(), spelled: key, tables: value }]
        : [],
    ),
    faults: entries.flatMap(([key, value]) => (isTable(value) ? [] : beside(key))),
    warnings: entries.flatMap(([key, value]) => {
      if (!isTable(value) || isProfile(key)) return []
      return isSetting(key) ? beside(key) : misspelled(key, names)
    }),
  }
}

const isSetting = (key: string) => Object.hasOwn(CoreTables.shape, key)

const beside = (key: string): Fault[] => [
  {
    path: pathText([key]),
    problem: `stands beside the profiles, where it does nothing: it belongs in one, such as ${pathText(['global', key])}`,
    hidden: true,
  },
]

/** A profile may have any name, so that only one that looks like another is told. */
function misspelled(key: string, names: readonly string[]): Fault[] {
  const suggestion = closest(key, names)
  const problem = 'is not a profile that is read, and does nothing'
  return suggestion ? [{ path: pathText([key]), problem, suggestion, hidden: true }] : []
}
