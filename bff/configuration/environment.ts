import { environmentValue } from './environment-value.ts'
import type { Path } from './path.ts'
import type { Table } from './tables.ts'

/** Variables by name, as a process gets them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** One setting that stands in the environment. */
export interface Setting {
  variable: string
  at: Path
  tables: Table
}

const prefix = /^rocket_/i

/** These say where the settings are, and are none themselves. */
const notSettings = ['config', 'profile']

/** A variable that is not a setting; empty is as good as not there. */
export function rocketVariable(env: Environment, name: 'CONFIG' | 'PROFILE'): string | undefined {
  const found = Object.entries(env).find(([key]) => key.toUpperCase() === `ROCKET_${name}`)
  return found?.[1]?.trim() || undefined
}

/**
 * The settings in `ROCKET_*`: `ROCKET_PORT` is `port`, `ROCKET_LIMITS.JSON` is `json` in `[limits]`. What
 * is inside of something else comes after it.
 */
export function environmentSettings(env: Environment): Setting[] {
  return Object.entries(env)
    .flatMap(([variable, text]): Setting[] => {
      const name = prefix.test(variable) ? variable.replace(prefix, '').toLowerCase() : ''
      const at = name.split('.').filter(Boolean)
      if (text === undefined || at.length === 0 || notSettings.includes(name)) return []
      return [{ variable, at, tables: nested(at, environmentValue(text)) }]
    })
    .sort((one, other) => one.at.length - other.at.length)
}

const nested = (at: readonly string[], value: unknown): Table => {
  const [key = '', ...inner] = at
  return Object.fromEntries([[key, inner.length > 0 ? nested(inner, value) : value]])
}
