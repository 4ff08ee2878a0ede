#!/usr/bin/env node
import { letYoungSpaceGrow } from './lean-heap.ts'
import cluster from 'node:cluster'
import { realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { z } from 'zod'
import type { CitizenAppDeps } from '../plugins/kit/auth/citizen-app.ts'
import { createLog, type Log } from '../plugins/kit/log.ts'
import type { Plugin } from '../plugins/kit/plugin.ts'
import { readCommandLine, usage } from './command-line.ts'
import { checkReport } from './configuration/check.ts'
import type { Fault } from './configuration/fault.ts'
import type { ReadText } from './configuration/files-in-tables.ts'
import type { Asked } from './configuration/find-files.ts'
import type { PluginKinds, PluginReader, ReadPlugin } from './installation/hosted-plugins.ts'
import { type Installation, openInstallation, refuse } from './installation/installation.ts'
import { askedKeys } from './keys/installation-keys.ts'
import { keysReport, makeKeys } from './keys/keys-report.ts'
import { type KeptFiles, keepFiles } from './installation/kept-files.ts'
import {
  readInstallation,
  type ReadInstallation,
  requireConfig,
} from './installation/read-installation.ts'
import { obeySignals, type Signalled } from './installation/obey-signals.ts'
import { serveAsWorker } from './installation/worker-process.ts'
import { superviseWorkers } from './installation/workers.ts'
import { createMetricsOfWorkers } from './observe/metrics-of-workers.ts'
import { createMetrics, type Metrics } from './observe/metrics.ts'
import { version } from '../package.json' with { type: 'json' }

/** The build's folder: `widget/` and `pages/` lie in it, the files of the server beside them. */
const built = join(import.meta.dirname, '..')
const folders = { widget: join(built, 'widget'), pages: join(built, 'pages') }

const databaseOfOne =
  '[comm] keeps its database in one process, unless comm.database names a PostgreSQL server'
const sessionsOfOne = (name: string) =>
  `[auth.${name}] remembers in one process who logged out; for more, serve it from an installation of its own and name that in start`

/** Loaded when a configuration names them: a core alone needs neither the code nor the memory. */
const kinds: PluginKinds = {
  auth: {
    demo: async () => {
      const { DemoTable } = await import('../plugins/auth/demo/config.ts')
      const { availableTags } = await import('../plugins/auth/demo/people.ts')
      const { createDemoAuthPlugin } = await import('../plugins/auth/demo/plugin.ts')
      return authReader(DemoTable, createDemoAuthPlugin, () => ({ attributes: availableTags }))
    },
    oidc: async () => {
      const { OidcTable } = await import('../plugins/auth/oidc/config.ts')
      const { createOidcAuthPlugin } = await import('../plugins/auth/oidc/plugin.ts')
      return authReader(
        OidcTable,
        createOidcAuthPlugin,
        ({ attributes, registeredName }, name) => ({
          attributes: Object.keys(attributes),
          registeredName,
          onlyOne: sessionsOfOne(name),
        }),
      )
    },
  },
  comm: async () => {
    const { parseCommConfig } = await import('../plugins/comm/configuration.ts')
    const { openCommPlugin } = await import('../plugins/comm/plugin.ts')
    return (tables) => {
      const parsed = parseCommConfig(tables)
      if ('faults' in parsed) return parsed
      const config = parsed.value
      const open = ({ now, log }: { now: () => Date; log: Log }) =>
        openCommPlugin({ config, assetsFolder: folders.pages, now, fetch: globalThis.fetch, log })
      const { database } = config
      return {
        value: {
          path: config.path,
          open,
          ...(database === undefined
            ? { onlyOne: databaseOfOne }
            : { reaches: () => reachesDatabase(database) }),
        },
      }
    }
  },
}

/**
 * Of a way of identifying.
 * @param table schema of its table `[auth.<name>]`
 * @param tells what the core knows of it: tags of all that it can give, and the like
 */
async function authReader<S extends z.ZodType>(
  table: S,
  create: (deps: Omit<CitizenAppDeps, 'way'> & { own: z.output<S> }) => Plugin,
  tells: (own: z.output<S>, name: string) => Omit<ReadPlugin, 'path' | 'open'>,
): Promise<PluginReader> {
  const { parseAuthConfig } = await import('../plugins/kit/auth/auth-config.ts')
  return (tables, name) => {
    const parsed = parseAuthConfig(table, tables, { name })
    if ('faults' in parsed) return parsed
    const { config, own } = parsed.value
    const open: ReadPlugin['open'] = ({ now, log }) =>
      create({ config, own, assets: folders.pages, now, log, fetch: globalThis.fetch })
    return { value: { path: config.path, ...tells(own, name), open } }
  }
}

async function reachesDatabase(connectionString: string): Promise<Fault[]> {
  const { tryPostgres } = await import('../plugins/comm/database/postgres.ts')
  const problem = await tryPostgres({ connectionString })
  return problem === undefined ? [] : [{ path: 'comm.database', problem, hidden: true }]
}

export interface StartOptions {
  log?: Log
  metrics?: Metrics
  /** Of the command line: wins from the configuration. */
  workers?: number | undefined
  /** Reads the files of the configuration, where they are not to be read as they are now. */
  readText?: ReadText | undefined
}

/**
 * Reads the configuration, mounts the core and the plugins that it names, and listens.
 * @throws ConfigurationFaults; PortTaken; FolderInUse
 */
export async function startInstallation(
  asked: Asked,
  { log, metrics, workers, readText }: StartOptions = {},
): Promise<Installation> {
  const read = () => readInstallation(asked, { kinds, workers, readText })
  const first = await read()
  return openInstallation(first, {
    read,
    now: () => new Date(),
    log: log ?? createLog({ level: requireConfig(first).logLevel }),
    metrics: metrics ?? createMetrics(),
    folders,
    version,
  })
}

const asked = (files: readonly string[]): Asked => ({
  files,
  env: process.env,
  folder: process.cwd(),
})

async function serve(files: readonly string[], workers: number | undefined): Promise<void> {
  if (cluster.isWorker) {
    const start = (options: StartOptions) =>
      startInstallation(asked(files), { workers, ...options })
    return serveAsWorker(process, start, runs)
  }
  const { readText, kept } = keepFiles()
  const read = await readInstallation(asked(files), { kinds, workers, readText })
  const config = requireConfig(read)
  if (config.workers === 1) return runs(startInstallation(asked(files), { workers }))
  const log = createLog({ level: config.logLevel })
  return runs(
    superviseWorkers(config.workers, {
      log,
      metrics: createMetricsOfWorkers(),
      files: kept,
      readAgain: () => readAgain(files, log),
      gaveUp: () => process.exit(1),
    }),
  )

  async function readAgain(asks: readonly string[], log: Log): Promise<KeptFiles | undefined> {
    const again = keepFiles()
    const next = await readInstallation(asked(asks), { kinds, workers, readText: again.readText })
    if (next.config) return again.kept
    refuse(next, log)
    return undefined
  }
}

async function runs(starting: Promise<Signalled>): Promise<void> {
  obeySignals(process, starting)
  await starting
  letYoungSpaceGrow()
}

function tell({ lines, right }: { lines: readonly string[]; right: boolean }): void {
  console.log(lines.join('\n'))
  process.exitCode = right ? 0 : 1
}

async function check(files: readonly string[]): Promise<void> {
  const read = await readInstallation(asked(files), { kinds })
  tell(checkReport({ ...read, faults: [...read.faults, ...(await reach(read))] }))
}

/** What plugins can't reach. Where the configuration itself is wrong that is told first. */
async function reach(read: ReadInstallation): Promise<Fault[]> {
  if (!read.config) return []
  const each = await Promise.all(read.plugins.plugins.map((plugin) => plugin.reaches?.() ?? []))
  return each.flat()
}

async function keys(folder: string, names: readonly string[]): Promise<void> {
  const asked = askedKeys(names)
  if (asked.faults.length > 0) tell({ lines: asked.faults, right: false })
  else tell(keysReport(folder, await makeKeys(resolve(folder), asked.keys)))
}

async function checkReceipt(file: string, keys: string): Promise<void> {
  const { receiptReport } = await import('../plugins/comm/retention/receipt/report.ts')
  tell(await receiptReport(resolve(file), resolve(keys)))
}

async function conform(typed: readonly string[]): Promise<void> {
  const { conform: run } = await import('../plugins/kit/conform/command.ts')
  const { lines, code } = await run(typed, {
    fetch: globalThis.fetch,
    now: () => new Date(),
    // The report alone goes to standard output.
    say: (line) => console.error(line),
  })
  console[code === 2 ? 'error' : 'log'](lines.join('\n'))
  process.exitCode = code
}

async function token(typed: readonly string[]): Promise<void> {
  const { readTokenOptions, tokenReport, tokenUsage } =
    await import('../plugins/comm/platform/token-command.ts')
  const read = readTokenOptions(typed)
  if ('help' in read) return void console.log(tokenUsage)
  if ('mistake' in read) {
    console.error(`${read.mistake}\n\n${tokenUsage}`)
    process.exitCode = 2
    return
  }
  const { parseCommConfig } = await import('../plugins/comm/configuration.ts')
  const { configuration } = await readInstallation(asked(read.options.files), { kinds })
  const parsed = parseCommConfig(configuration.tables)
  if ('value' in parsed)
    return tell(await tokenReport(read.options, parsed.value, () => new Date()))
  tell({ lines: ['The configuration is wrong: id-contact check says where.'], right: false })
}

async function command(): Promise<void> {
  const typed = readCommandLine(process.argv.slice(2))
  switch (typed.name) {
    case 'serve':
      return serve(typed.files, typed.workers)
    case 'check':
      return check(typed.files)
    case 'keys':
      return keys(typed.folder, typed.names)
    case 'check-receipt':
      return checkReceipt(typed.file, typed.keys)
    case 'conform':
      return conform(typed.typed)
    case 'token':
      return token(typed.typed)
    case 'help':
      console.log(usage)
      return
    case 'version':
      console.log(version)
      return
    case 'mistake':
      console.error(`${typed.why}\n\n${usage}`)
      process.exitCode = 2
  }
}

// Also when it is started by the link that npm makes for the command. The build puts what the demo uses too into
// another file than the one that is started.
const started = process.argv[1] && realpathSync(process.argv[1])
if (started === join(built, 'bff', 'main.js')) {
  command().catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exit(1)
  })
}
