import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { environmentSettings } from './environment.ts'
import type { Fault } from './fault.ts'
import { fillInFiles, type ReadText } from './files-in-tables.ts'
import { type Asked, filesToRead } from './find-files.ts'
import { profilesInOrder, profilesOf, selectedProfile } from './profiles.ts'
import { readToml } from './read-toml.ts'
import type { FileSource, Source, VariableSource } from './source.ts'
import { follow, merge, type Table } from './tables.ts'

/** What stands in all files and the environment together, before anybody has judged it. */
export interface Configuration {
  /** `*_file` is filled in: `key_file` has become `key`. */
  tables: Table
  /** A later one wins. */
  sources: readonly Source[]
  /** Those that were looked for, in the order in which they were read. */
  files: readonly string[]
  /** The selected one. */
  profile: string
  /** Something was to be read, and all of it could be. */
  complete: boolean
}

export interface ReadConfiguration {
  configuration: Configuration
  faults: Fault[]
  warnings: Fault[]
}

/**
 * Reads TOML files and `ROCKET_*`: `default` < the selected profile < `global` < the environment; in each
 * of them a later file wins. Tables merge, arrays are replaced. Files named inside are relative to the
 * file that names them, in the environment to the current folder.
 * @returns the tables also where there are faults, so that what is wrong in them can be told as well
 */
export async function readConfiguration(
  asked: Asked,
  { readText = (path) => readFile(path, 'utf8') }: { readText?: ReadText | undefined } = {},
): Promise<ReadConfiguration> {
  const faults: Fault[] = []
  const warnings: Fault[] = []
  let complete = true
  const profile = selectedProfile(asked.env)
  const files = await filesToRead(asked, readText)
  const byProfile = new Map<string, Source[]>(profilesInOrder(profile).map((name) => [name, []]))
  for (const file of files) {
    const path = resolve(asked.folder, file)
    const { tables, fault } = await readToml(path, { name: file, readText })
    if (fault) {
      faults.push(fault)
      complete = false
    }
    const read = profilesOf(tables, profile)
    const whole: FileSource = { file, tables, fromFiles: [] }
    faults.push(...read.faults.map((found) => ({ ...found, source: whole })))
    warnings.push(...read.warnings.map((found) => ({ ...found, source: whole })))
    for (const { name, spelled, tables: written } of read.profiles) {
      const place = { file, ...(spelled !== undefined && { profile: spelled }) }
      const filled = await fillInFiles(written, { folder: dirname(path), readText })
      faults.push(...filled.faults.map((found) => ({ ...found, source: { ...whole, ...place } })))
      const { tables, fromFiles } = filled
      byProfile.get(name)?.push({ ...place, tables, fromFiles })
    }
  }
  const variables = environmentSettings(asked.env)
  for (const { variable, at, tables: written } of variables) {
    const filled = await fillInFiles(written, { folder: asked.folder, readText })
    const { tables, fromFiles } = filled
    const source: VariableSource = { variable, at, tables, fromFiles }
    faults.push(...filled.faults.map((found) => ({ ...found, source })))
    const given = follow(tables, at).depth === at.length ? at : withoutFile(at)
    byProfile.get('global')?.push({ ...source, at: given })
  }
  if (files.length === 0 && variables.length === 0) {
    faults.push(nothingToRead)
    complete = false
  }
  return {
    configuration: {
      tables: [...byProfile.values()].map(together).reduce<Table>(merge, {}),
      sources: [...byProfile.values()].flat(),
      files,
      profile,
      complete,
    },
    faults,
    warnings,
  }
}

const together = (sources: readonly Source[]): Table =>
  sources.reduce<Table>((all, { tables }) => merge(all, tables), {})

/** `ROCKET_INTERNAL_SECRET_FILE` gives `internal_secret`. */
const withoutFile = (at: VariableSource['at']) =>
  at.map((segment, index) =>
    index === at.length - 1 ? String(segment).replace(/_file$/, '') : segment,
  )

const nothingToRead: Fault = {
  path: '',
  problem:
    'There is no configuration. Name its file with --config FILE or in ROCKET_CONFIG, or put a Rocket.toml in this folder or one above it',
}
