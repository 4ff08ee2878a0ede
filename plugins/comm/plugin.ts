import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { eventStreams } from '../kit/stream.ts'
import { type Log, logWith } from '../kit/log.ts'
import type { Plugin } from '../kit/plugin.ts'
import { organisationLogin } from './agents/oidc/organisation-login.ts'
import { citizenRoutes } from './citizen/routes.ts'
import type { CommConfig } from './configuration.ts'
import type { CommContext } from './conversation/context.ts'
import { listenForNews } from './conversation/news.ts'
import { startRoutes } from './conversation/start-routes.ts'
import type { Database } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { holdFolder } from './database/one-process.ts'
import { openPGlite } from './database/pglite.ts'
import { deskRoutes } from './desk/routes.ts'
import { coreClient } from './identification/core-client.ts'
import { platformApps } from './platform/platform-apps.ts'
import { tendEvery } from './queue/tend.ts'
import { keepLinked } from './retention/access-log.ts'
import { openKeyring } from './retention/keyring.ts'
import { leaveNothingInMemory } from './retention/leave-nothing.ts'
import { openReceiptKeys } from './retention/receipt/keys.ts'
import { openSessions } from './session-feedback/sessions.ts'
import { sweepEvery } from './retention/sweep-every.ts'

export interface CommDeps {
  config: CommConfig
  /** The built scripts and styles of the pages. */
  assetsFolder: string
  now: () => Date
  /** Asks the organisation's provider about agents who log in and the core about ways to identify, and tells auth plugins of activity and logout. */
  fetch: typeof fetch
  log: Log
}

/**
 * The communication plugin: conversations, the citizen's pages and the desk, on the database that the
 * configuration names, else on the embedded one.
 * @throws FolderInUse when another process works in the same data folder on the embedded database
 */
export async function openCommPlugin(deps: CommDeps): Promise<Plugin> {
  leaveNothingInMemory()
  const { dataFolder, database: server } = deps.config
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  if (server !== undefined) {
    // Loaded only where it is used: whoever serves from the embedded database has no need of it.
    const { openPostgres } = await import('./database/postgres.ts')
    const onFault = () => deps.log.warn('database_connection_lost')
    return commPlugin(deps, await openPostgres({ connectionString: server }, onFault))
  }
  const letGo = await holdFolder(dataFolder)
  const database = await openPGlite(join(dataFolder, 'database'))
  const plugin = await commPlugin(deps, database)
  return {
    ...plugin,
    close: async () => {
      await plugin.close()
      await letGo()
    },
  }
}

/** The same on a database that is open already; it is closed with the plugin. */
export async function commPlugin(deps: CommDeps, database: Database): Promise<Plugin> {
  const { config, assetsFolder, now } = deps
  await migrate(database)
  const log = logWith(deps.log, { plugin: 'comm' })
  const context: CommContext = {
    config,
    database,
    keyring: await openKeyring(join(config.dataFolder, 'keyring'), now),
    news: await listenForNews(database),
    now,
    log,
    core:
      config.identification &&
      coreClient({ config, log, now, fetch: deps.fetch, coreUrl: config.identification.coreUrl }),
    sessions: openSessions({ allowedOrigins: config.sessionOrigins, fetch: deps.fetch, log }),
  }
  const receiptKeys = await openReceiptKeys(config.receipts, join(config.dataFolder, 'receipts'))
  const streams = eventStreams()
  const login = config.organisationLogin && organisationLogin(config.organisationLogin, deps.fetch)
  const platforms = platformApps({ context, streams, assetsFolder })
  const stopSweeping = sweepEvery(context, 6_000)
  const stopTending = tendEvery(context, 2_000)
  const stopLinking = keepLinked(context)

  return {
    name: 'comm',
    public: [
      { path: config.path, app: citizenRoutes(context, streams, assetsFolder, receiptKeys) },
      { path: '/desk', app: deskRoutes(context, streams, assetsFolder, login) },
      ...platforms.public,
    ],
    internal: [{ path: config.path, app: startRoutes(context) }, ...platforms.internal],
    quiet: () => streams.closeAll(),
    close: async () => {
      streams.closeAll()
      await stopTending()
      await stopSweeping()
      await stopLinking()
      await context.sessions.done()
      await database.close()
    },
  }
}
