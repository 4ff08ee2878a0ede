import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { Problem } from '../protocol/problem.ts'
import { callRoutes } from './call/routes.ts'
import { createPluginClient } from './calls/plugin-client.ts'
import type { CoreConfig } from './configuration/core-config.ts'
import { contactRoutes } from './contact/routes.ts'
import { askAvailability } from './discovery/availability.ts'
import { discoveryRoutes } from './discovery/routes.ts'
import { answerProblem, loggedProblem } from './http/answer-problem.ts'
import { securityHeaders } from './http/security-headers.ts'
import { staticFiles } from './http/static-files.ts'
import type { Log } from './log.ts'
import { returnRoutes } from './return/routes.ts'
import { startRoutes } from './start/routes.ts'

/** An app of a plugin and where it is: no slash at the end. */
export interface Mounted {
  path: string
  app: Hono
}

export interface CoreDeps {
  config: CoreConfig
  now: () => Date
  log: Log
  /** Built files: the widget's script, and the styles of our own pages. */
  folders: { widget: string; pages: string }
  /** Plugins that run in this process. */
  mounted?: { public: readonly Mounted[]; internal: readonly Mounted[] }
  /** Milliseconds that a plugin gets: for a call, and for saying whether it is open. */
  timeouts?: { plugin: number; availability: number }
}

export interface Core {
  /** For browsers. It doesn't have the internal routes, so that none can slip through. */
  public: Hono
  /** For the other parts of the installation. */
  internal: Hono
  /** Lets go of the connections to plugins. */
  close(): Promise<void>
}

/** For every website: a script tag and an image need no permission, module scripts do. */
const openToAll = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
}

/** An image that is opened by itself runs nothing and loads nothing. */
const imagePolicy = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}

/** The core: tells what can be chosen, starts it, and takes citizens back to where they came from. */
export function createCore(deps: CoreDeps): Core {
  const { config, log, now, folders } = deps
  const timeouts = deps.timeouts ?? { plugin: 5000, availability: 800 }
  const client = createPluginClient({ timeout: timeouts.plugin })
  const availability = askAvailability({ client, now, log, timeout: timeouts.availability })

  const publicApp = appWith(deps.mounted?.public ?? [], deps)
  const forWebsites = cors({
    origin: (origin) => (config.allowedOrigins.includes(origin) ? origin : undefined),
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Content-Type'],
    maxAge: 7200,
  })
  for (const path of ['/session_options', '/session_options/*', '/start'])
    publicApp.use(path, forWebsites)
  publicApp.route('/', discoveryRoutes({ config, availability }))
  publicApp.route('/', startRoutes({ config, client, now, log }))
  publicApp.route('/', returnRoutes({ config, now, log }))
  publicApp.route('/', callRoutes({ config, now, log }))
  publicApp.route('/', contactRoutes({ config, availability, now, log }))
  publicApp.get(
    '/widget/:name',
    staticFiles({
      folder: folders.widget,
      cacheControl: (name) =>
        hashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      headers: openToAll,
    }),
  )
  publicApp.get(
    '/images/:name',
    staticFiles({
      folder: config.imagesFolder,
      cacheControl: () => 'public, max-age=300',
      headers: { ...openToAll, ...imagePolicy },
    }),
  )
  publicApp.get(
    '/assets/:name',
    staticFiles({ folder: folders.pages, cacheControl: () => 'no-cache' }),
  )

  return {
    public: publicApp,
    internal: appWith(deps.mounted?.internal ?? [], deps),
    close: () => client.close(),
  }
}

/**
 * The build puts a hash into the names of what the widget's first file loads. That first file is asked
 * for again each time: an old one would load parts that are gone after an upgrade.
 */
const hashed = /-[\w-]{8}\.js$/

/** Plugins first: what they answer is theirs alone, what they don't know falls to the core. */
function appWith(mounted: readonly Mounted[], { config, log }: CoreDeps): Hono {
  const app = new Hono()
  for (const { path, app: plugin } of mounted) app.route(path, plugin)
  app.use(securityHeaders)
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }))
  app.notFound((c) => answerProblem(c, new Problem('not_found'), config))
  app.onError((error, c) => answerProblem(c, loggedProblem(error, log), config))
  return app
}
