import { type Checked, faultsToTell } from '../configuration/check.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { describeFaults } from '../configuration/describe-faults.ts'
import type { Fault } from '../configuration/fault.ts'
import type { ReadText } from '../configuration/files-in-tables.ts'
import type { Asked } from '../configuration/find-files.ts'
import { parseCoreConfig } from '../configuration/parse-core-config.ts'
import { readConfiguration } from '../configuration/read-configuration.ts'
import { withRegisteredNames } from '../configuration/registered-names.ts'
import { unprovidedAttributes } from '../configuration/unprovided-attributes.ts'
import { unservedStarts } from '../configuration/unserved-starts.ts'
import type { PluginKinds, ReadPlugins } from './hosted-plugins.ts'
import { readPlugins } from './read-plugins.ts'

/** The configuration can't be used; the message names every fault, a line each. */
export class ConfigurationFaults extends Error {
  override name = 'ConfigurationFaults'
}

/** All that is known of an installation before anything of it is started. */
export interface ReadInstallation extends Checked {
  /** Undefined where there are faults. */
  config: CoreConfig | undefined
  plugins: ReadPlugins
}

export interface ReadOptions {
  kinds: PluginKinds
  /** Of the command line: wins from the configuration. */
  workers?: number | undefined
  readText?: ReadText | undefined
}

/** What stands in the configuration, of the core and of the plugins, and everything that is wrong with it. */
export async function readInstallation(
  asked: Asked,
  { kinds, workers, readText }: ReadOptions,
): Promise<ReadInstallation> {
  const { configuration, faults, warnings } = await readConfiguration(asked, { readText })
  const core = parseCoreConfig(configuration.tables)
  const plugins = await readPlugins(configuration.tables, kinds)
  // Where a plugin's own table is wrong, its path isn't known either.
  const unserved =
    plugins.faults.length === 0 ? unservedStarts(configuration.tables, plugins.paths) : []
  const unprovided = unprovidedAttributes(configuration.tables, providersOf(plugins))
  const config = core.value && {
    ...withRegisteredNames(core.value, registeredIn(plugins)),
    workers: workers ?? core.value.workers,
  }
  const others = [
    ...faults,
    ...plugins.faults,
    ...unserved,
    ...unprovided,
    ...unshared(config, plugins),
  ]
  return {
    configuration,
    core,
    config: others.length + core.faults.length === 0 ? config : undefined,
    plugins,
    faults: others,
    warnings,
  }
}

/** @throws ConfigurationFaults */
export function requireConfig(read: ReadInstallation): CoreConfig {
  if (read.config) return read.config
  // What is missing may stand there misspelled, which is only odd.
  throw new ConfigurationFaults([...wrongLines(read), ...oddLines(read)].join('\n'))
}

/** What is wrong, a line each. */
export function wrongLines(read: ReadInstallation): string[] {
  const { wrong, odd } = faultsToTell(read)
  return describeFaults(wrong, read.configuration, [...wrong, ...odd])
}

/** What is odd, but no reason not to start. */
export function oddLines(read: ReadInstallation): string[] {
  const { wrong, odd } = faultsToTell(read)
  return describeFaults(odd, read.configuration, [...wrong, ...odd])
}

const providersOf = ({ plugins }: ReadPlugins) =>
  plugins.flatMap(({ path, attributes }) => (attributes ? [{ path, attributes }] : []))

const registeredIn = ({ plugins }: ReadPlugins) =>
  plugins.flatMap(({ path, registeredName }) => (registeredName ? [{ path, registeredName }] : []))

/** What one process remembers the others don't know. */
function unshared(config: CoreConfig | undefined, { plugins }: ReadPlugins): Fault[] {
  if (!config || config.workers === 1) return []
  const reasons = plugins.flatMap(({ onlyOne }) => (onlyOne === undefined ? [] : [onlyOne]))
  return reasons.map((why) => ({
    path: 'workers',
    problem: `must be 1, not ${config.workers}: ${why}`,
  }))
}
