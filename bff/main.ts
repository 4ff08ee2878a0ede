#!/usr/bin/env node
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parseDemoAuthConfig } from '../plugins/auth/demo/config.ts'
import { createDemoAuthPlugin } from '../plugins/auth/demo/plugin.ts'
import { parseCommConfig } from '../plugins/comm/configuration.ts'
import { openCommPlugin } from '../plugins/comm/plugin.ts'
import type { Fault } from '../plugins/kit/configuration.ts'
import { createLog, type Log } from '../plugins/kit/log.ts'
import type { Plugin } from '../plugins/kit/plugin.ts'
import { closest } from './configuration/closest.ts'
import { describeFaults } from './configuration/describe-faults.ts'
import { parseCoreConfig } from './configuration/parse-core-config.ts'
import { readConfiguration } from './configuration/read-configuration.ts'
import { isTable, type Table } from './configuration/tables.ts'
import { type PluginPaths, unservedStarts } from './configuration/unserved-starts.ts'
import { createCore } from './core.ts'
import { listen } from './listen.ts'

/** The configuration can't be used; the message names every fault. */
export class ConfigurationFaults extends Error {
  override name = 'ConfigurationFaults'
}

export interface Installation {
  /** Ends event streams, lets requests finish, closes the database. */
  close(): Promise<void>
}

/** The build's folder: `widget/` and `pages/` lie in it, this file in `bff/` beside them. */
const built = join(import.meta.dirname, '..')
const folders = { widget: join(built, 'widget'), pages: join(built, 'pages') }

/**
 * Reads the configuration, mounts the core and the plugins that it names, and listens.
 * @throws ConfigurationFaults; PortTaken; FolderInUse
 */
export async function startInstallation(
  files: readonly string[],
  log: Log = createLog(),
): Promise<Installation> {
  const now = () => new Date()
  const { configuration, faults, warnings } = await readConfiguration({
    files,
    env: {},
    folder: process.cwd(),
  })
  const core = parseCoreConfig(configuration.tables)
  const opened = openersOf(configuration.tables)
  // Where a plugin's own table is wrong, its path isn't known either.
  const unserved =
    opened.faults.length === 0 ? unservedStarts(configuration.tables, opened.paths) : []
  const all = [...faults, ...core.faults, ...opened.faults, ...unserved]
  if (all.length > 0 || core.value === undefined) {
    // What is missing may stand there misspelled, which is a warning.
    const told = describeFaults([...all, ...warnings, ...core.warnings], configuration)
    throw new ConfigurationFaults(told.join('\n'))
  }
  for (const warning of describeFaults([...warnings, ...core.warnings], configuration)) {
    log.warn('configuration', { warning })
  }

  const plugins: Plugin[] = []
  const closePlugins = async () => {
    await Promise.all(plugins.map((plugin) => plugin.close()))
  }
  try {
    for (const open of opened.openers) plugins.push(await open({ now, log }))
    const { config, application } = compose(core.value)
    const stopListening = await listen([
      {
        name: 'public',
        app: application.public,
        address: config.listen.address,
        port: config.listen.port,
      },
      {
        name: 'internal',
        app: application.internal,
        address: config.listen.internalAddress,
        port: config.listen.internalPort,
      },
    ])
    log.info('listening', { public: config.serverUrl, internal: config.internalUrl })
    return {
      close: async () => {
        const stopped = stopListening()
        for (const plugin of plugins) plugin.quiet?.()
        await stopped
        await closePlugins()
        await application.close()
      },
    }
  } catch (fault) {
    await closePlugins()
    throw fault
  }

  function compose(config: NonNullable<typeof core.value>) {
    const mounted = {
      public: plugins.flatMap((plugin) => plugin.public),
      internal: plugins.flatMap((plugin) => plugin.internal),
    }
    return { config, application: createCore({ config, now, log, folders, mounted }) }
  }
}

type Opener = (deps: { now: () => Date; log: Log }) => Plugin | Promise<Plugin>

/** Which plugins run in this process: each table `[auth.<name>]`, and `[comm]` where there is one. */
function openersOf(tables: Table): { openers: Opener[]; paths: PluginPaths; faults: Fault[] } {
  const openers: Opener[] = []
  const paths: Record<keyof PluginPaths, string[]> = { auth: [], comm: [] }
  const faults: Fault[] = []
  const auth = isTable(tables.auth) ? tables.auth : {}
  for (const [name, table] of Object.entries(auth)) {
    const kind = isTable(table) && typeof table.plugin === 'string' ? table.plugin : name
    if (kind !== 'demo') {
      const suggestion = closest(kind, ['demo'])
      faults.push({
        path: `auth.${name}.plugin`,
        problem: 'is not a plugin of this version, which has: demo',
        ...(suggestion && { suggestion }),
      })
      continue
    }
    const parsed = parseDemoAuthConfig(tables, { name })
    if ('faults' in parsed) faults.push(...parsed.faults)
    else {
      const config = parsed.value
      paths.auth.push(config.path)
      openers.push(({ now, log }) =>
        createDemoAuthPlugin({ config, assets: folders.pages, now, log, fetch: globalThis.fetch }),
      )
    }
  }
  if (tables.comm !== undefined) {
    const parsed = parseCommConfig(tables)
    if ('faults' in parsed) faults.push(...parsed.faults)
    else {
      const config = parsed.value
      paths.comm.push(config.path)
      openers.push(({ now, log }) =>
        openCommPlugin({ config, assetsFolder: folders.pages, now, log }),
      )
    }
  }
  return { openers, paths, faults }
}

/** `id-contact --config FILE…` */
async function command(): Promise<void> {
  const { values } = parseArgs({ options: { config: { type: 'string', multiple: true } } })
  if (values.config === undefined) {
    throw new ConfigurationFaults('Name at least one configuration file: id-contact --config FILE')
  }
  const installation = await startInstallation(values.config)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void installation.close().then(() => process.exit(0)))
  }
}

// Also when it is started by the link that npm makes for the command.
const started = process.argv[1] && realpathSync(process.argv[1])
if (started === fileURLToPath(import.meta.url)) {
  command().catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exit(1)
  })
}
