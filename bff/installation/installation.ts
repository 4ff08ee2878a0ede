import { getRequestListener } from '@hono/node-server'
import type { RequestListener } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import type { CoreConfig } from '../configuration/core-config.ts'
import type { Configuration } from '../configuration/read-configuration.ts'
import { createCore, type Core, type CoreDeps } from '../core.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { HostedPlugin } from './hosted-plugins.ts'
import { listen, type Listener, PortTaken } from './listen.ts'
import { keepWidget } from '../widget/widget-versions.ts'
import { oddLines, type ReadInstallation, requireConfig, wrongLines } from './read-installation.ts'

export interface Installation {
  /** Takes what changed in the configuration, without a request being lost. Where it is wrong the old one stays. */
  reload(): Promise<void>
  /** Ends event streams, lets requests finish, closes the database. */
  close(): Promise<void>
}

export interface InstallationDeps {
  /** Reads the configuration again. */
  read: () => Promise<ReadInstallation>
  now: () => Date
  log: Log
  metrics: Metrics
  folders: CoreDeps['folders']
  version: string
}

/** Milliseconds after which no request that an old core took is under way any more. */
const oldCoreLife = 15_000

/** A core that answers, with its listeners for Node. */
interface Answering {
  core: Core
  public: RequestListener
  internal: RequestListener
}

/**
 * Opens the plugins, puts the core in front of them and listens on both listeners, or on none.
 * @throws ConfigurationFaults; PortTaken; what a plugin throws that can't be opened
 */
export async function openInstallation(
  first: ReadInstallation,
  deps: InstallationDeps,
): Promise<Installation> {
  const { log, now, metrics, folders, version } = deps
  const config = requireConfig(first)
  warn(first, log)

  const plugins: HostedPlugin[] = []
  const stopping: (() => Promise<void>)[] = []
  const listening: Partial<Record<Listener['name'], string>> = {}
  let answering: Answering | undefined
  let reloading = Promise.resolve()
  const close = async () => {
    const stopped = stopInTurn(stopping)
    for (const plugin of plugins) plugin.quiet?.()
    await stopped
    await Promise.all(plugins.map((plugin) => plugin.close()))
    await answering?.core.close()
  }

  const { widgetVersionsFolder: keptFolder } = config
  await keepWidget({ build: folders.widget, version, keptFolder }, log)
  try {
    for (const plugin of first.plugins.plugins) plugins.push(await plugin.open({ now, log }))
    answering = answer(config)
    for (const listener of listenersOf(config, current)) {
      const stop = await listenOrGoWithout(listener, config)
      if (!stop) continue
      stopping.push(stop)
      listening[listener.name] = `${listener.address}:${listener.port}`
    }
  } catch (fault) {
    await close()
    throw fault
  }
  log.info('listening', { server_url: config.serverUrl, ...listening })

  return { reload, close }

  function current(): Answering {
    if (!answering) throw new TypeError('Nobody listens before there is an answer.')
    return answering
  }

  function answer(from: CoreConfig): Answering {
    const mounted = {
      public: plugins.flatMap((plugin) => plugin.public),
      internal: plugins.flatMap((plugin) => plugin.internal),
    }
    const core = createCore({ config: from, now, log, metrics, folders, version, mounted })
    const publicListener = getRequestListener(core.public.fetch)
    return {
      core,
      public: (request, response) =>
        core.quickly(request, response) || publicListener(request, response),
      internal: getRequestListener(core.internal.fetch),
    }
  }

  /** Metrics are no reason not to start where another program has the port that nobody chose. */
  async function listenOrGoWithout(listener: Listener, { listen: chosen }: CoreConfig) {
    const dispensable =
      listener.name === 'internal' && chosen.internalPortIsDefault && plugins.length === 0
    return listen(listener).catch((fault: unknown) => {
      if (!(fault instanceof PortTaken) || !dispensable) throw fault
      log.warn('internal_port_taken', { port: listener.port })
      return undefined
    })
  }

  /** One after the other, in the order asked: the newest file counts in the end. */
  function reload(): Promise<void> {
    reloading = reloading.then(reloadOnce).catch((fault: unknown) => {
      log.error('configuration_refused', { fault: fault instanceof Error ? fault.name : 'unknown' })
      log.warn('configuration_kept')
    })
    return reloading
  }

  async function reloadOnce(): Promise<void> {
    const next = await deps.read()
    if (!next.config) {
      refuse(next, log)
      return
    }
    warn(next, log)
    const changed = changedStartSettings(first, next).filter(
      // Where it is only matters to plugins that are here.
      (setting) => setting !== 'internal_url' || plugins.length > 0,
    )
    for (const setting of changed) log.warn('restart_needed', { setting })
    // Plugins of this process are found where it listens now.
    if (plugins.length > 0 && changed.some((setting) => setting.startsWith('internal_'))) return
    const old = current()
    answering = answer(next.config)
    setTimeout(() => void old.core.close(), oldCoreLife).unref()
    log.info('configuration_reloaded', { purposes: next.config.purposes.size })
  }
}

/** One after the other: what came in by the first listener may need the next one to finish. */
async function stopInTurn(stopping: readonly (() => Promise<void>)[]): Promise<void> {
  for (const stop of stopping) await stop()
}

function listenersOf({ listen: at }: CoreConfig, current: () => Answering): Listener[] {
  const { keepAliveSeconds, tls } = at
  return [
    {
      name: 'public',
      address: at.address,
      port: at.port,
      tls,
      keepAliveSeconds,
      answering: () => current().public,
    },
    {
      name: 'internal',
      address: at.internalAddress,
      port: at.internalPort,
      keepAliveSeconds,
      answering: () => current().internal,
    },
  ]
}

/** What is wrong with a new configuration, and that the old one stays. */
export function refuse(read: ReadInstallation, log: Log): void {
  for (const fault of wrongLines(read)) log.error('configuration_refused', { fault })
  warn(read, log)
  log.warn('configuration_kept')
}

function warn(read: ReadInstallation, log: Log): void {
  for (const warning of oddLines(read)) log.warn('configuration', { warning })
}

/** What only counts from the next start on, by the names in the configuration. */
const startSettings = [
  'address',
  'port',
  'internal_address',
  'internal_port',
  'internal_url',
  'keep_alive',
  'tls',
  'workers',
  'log_level',
  'auth',
  'comm',
] as const

function changedStartSettings(before: ReadInstallation, after: ReadInstallation): string[] {
  const changed = (name: string, one: Configuration, other: Configuration) =>
    !isDeepStrictEqual(one.tables[name], other.tables[name])
  return startSettings.filter((name) => changed(name, before.configuration, after.configuration))
}
