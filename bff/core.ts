import { Hono } from 'hono'
import { getPath } from 'hono/utils/url'
import { Problem } from '../protocol/problem.ts'
import { callRoutes } from './call/routes.ts'
import { breakerSettings, type BreakerSettings } from './calls/breaker.ts'
import { createPluginClient } from './calls/plugin-client.ts'
import { askStartUrls } from './choice/ask-start-url.ts'
import { choiceRoutes } from './choice/routes.ts'
import type { CoreConfig } from './configuration/core-config.ts'
import { contactRoutes } from './contact/routes.ts'
import { embedRoutes } from './embed/routes.ts'
import { createAnswers } from './discovery/answers.ts'
import { createAvailabilities } from './discovery/availability.ts'
import { quickAnswers } from './discovery/quick-answers.ts'
import { discoveryRoutes } from './discovery/routes.ts'
import { apiVersion } from './http/api-version.ts'
import { answerProblem, loggedProblem } from './http/answer-problem.ts'
import { clientsBy } from './http/client-address.ts'
import { crossOrigin } from './http/cross-origin.ts'
import type { Quickly } from './http/quickly.ts'
import { createAllowance, rateLimited } from './http/rate-limit.ts'
import { securityHeaders } from '../ui/security-headers.ts'
import { securityTxtRoutes } from './http/security-txt.ts'
import { staticFiles } from './http/static-files.ts'
import type { Log } from './log.ts'
import { createMetrics, type Metrics } from './observe/metrics.ts'
import { createReadiness, type Readiness } from './observe/readiness.ts'
import { countRequests, healthRoutes, metricsRoutes } from './observe/routes.ts'
import { openApiRoutes } from './openapi/routes.ts'
import { returnRoutes } from './return/routes.ts'
import { shimRoutes } from './shim/routes.ts'
import { splitChoiceRoutes } from './split-choice/routes.ts'
import { quickStarts } from './start/quick-starts.ts'
import { startRoutes } from './start/routes.ts'
import { widgetRoutes } from './widget/routes.ts'
import { widgetVersions } from './widget/widget-versions.ts'

/** An app of a plugin and where it is: no slash at the end. */
export interface Mounted {
  path: string
  app: Hono
}

export interface CoreDeps {
  config: CoreConfig
  now: () => Date
  log: Log
  /** Of this product, as in `package.json`. */
  version: string
  /** Built files: the widget's script, and the styles of our own pages. */
  folders: { widget: string; pages: string }
  /** Plugins that run in this process. */
  mounted?: { public: readonly Mounted[]; internal: readonly Mounted[] }
  /** Milliseconds that a plugin gets: for a call, and for saying whether it is open. */
  timeouts?: { plugin: number; availability: number }
  /** When a plugin that fails is left alone, and how soon it is looked after. */
  breaker?: BreakerSettings
  /** Kept by whoever makes several cores one after the other; else each counts for itself. */
  metrics?: Metrics
}

export interface Core {
  /** For browsers. It doesn't have the internal routes, so that none can slip through. */
  public: Hono
  /** Asked before `public`: answers what is asked most. */
  quickly: Quickly
  /** For the other parts of the installation. */
  internal: Hono
  /** Lets go of the connections to plugins. */
  close(): Promise<void>
}

/** For every website: an image needs no permission, but may be refused. */
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
  const { config, log, now, folders, version } = deps
  const timeouts = deps.timeouts ?? { plugin: 5000, availability: 800 }
  const metrics = deps.metrics ?? createMetrics()
  metrics.methodsAre([...config.authMethods.keys(), ...config.commMethods.keys()])
  const client = createPluginClient({
    timeout: timeouts.plugin,
    settings: deps.breaker ?? breakerSettings,
    log,
    metrics,
  })
  const startUrls = askStartUrls({ timeout: timeouts.plugin })
  const availability = createAvailabilities({ client, now, log, timeout: timeouts.availability })
  const answers = createAnswers({ config, availability, now })
  const readiness = createReadiness({ config, client, now, timeout: timeouts.availability })
  const everywhere = { ...deps, metrics, readiness }

  const widget = widgetVersions({
    build: folders.widget,
    version,
    keptFolder: config.widgetVersionsFolder,
  })

  const publicApp = appWith(deps.mounted?.public ?? [], everywhere)
  const forWebsites = crossOrigin(config.allowedOrigins)
  // The first of them is also for `/session_options` itself.
  for (const path of ['/session_options/*', '/start'])
    publicApp.use(path, forWebsites, apiVersion(version))
  publicApp.use('/openapi.json', apiVersion(version))
  const clients = clientsBy(config.clientAddress)
  const allowance = createAllowance({ rateLimit: config.rateLimit, now, log })
  const limited = rateLimited(allowance, clients)
  // Whatever asks something of another part.
  publicApp.on('POST', ['/start', '/start-auth/*'], limited)
  publicApp.on('GET', ['/start/continue/*', '/auth_attr_shim/*'], limited)
  publicApp.route('/', discoveryRoutes({ config, answers }))
  const starting = { config, client, now, log, metrics, availability }
  publicApp.route('/', startRoutes(starting))
  publicApp.route('/', shimRoutes({ config, client, now, log }))
  publicApp.route('/', splitChoiceRoutes({ config, now, log }))
  publicApp.route('/', returnRoutes({ config, now, log }))
  publicApp.route('/', openApiRoutes({ config, version }))
  publicApp.route('/', choiceRoutes({ config, startUrls, availability, now, log }))
  publicApp.route('/', securityTxtRoutes({ config, now }))
  publicApp.route('/', callRoutes({ config, now, log }))
  publicApp.route('/', contactRoutes({ config, availability, now, log }))
  publicApp.route('/', widgetRoutes(widget))
  publicApp.route(
    '/',
    embedRoutes({ config, widget: { folder: folders.widget, version, kept: widget.kept } }),
  )
  publicApp.get(
    '/images/:name',
    staticFiles({
      folders: () => (config.imagesFolder === undefined ? [] : [config.imagesFolder]),
      cacheControl: () => 'public, max-age=300',
      headers: { ...openToAll, ...imagePolicy },
    }),
  )
  publicApp.get(
    '/assets/:name',
    staticFiles({ folders: () => [folders.pages], cacheControl: () => 'no-cache' }),
  )

  const internalApp = appWith(deps.mounted?.internal ?? [], everywhere)
  internalApp.route('/', metricsRoutes(metrics))

  const optionsQuickly = quickAnswers({ config, answers, metrics, version })
  const startsQuickly = quickStarts({ ...starting, clients, allowance, version })

  return {
    public: publicApp,
    quickly: (request, response) =>
      optionsQuickly(request, response) || startsQuickly(request, response),
    internal: internalApp,
    close: async () => {
      await Promise.all([client.close(), startUrls.close()])
    },
  }
}

/**
 * The older cores took an address with a slash too many, at the beginning or at the end: who is configured with
 * `https://core.example/` asks for `//start`.
 */
function foldedPath(request: Request): string {
  const path = getPath(request)
  return /^\/\/|.\/$/.test(path) ? `/${path.replace(/^\/+|\/+$/g, '')}` : path
}

/** Plugins first: what they answer is theirs alone, what they don't know falls to the core. */
function appWith(
  mounted: readonly Mounted[],
  {
    config,
    log,
    metrics,
    readiness,
  }: Pick<CoreDeps, 'config' | 'log'> & {
    metrics: Metrics
    readiness: () => Promise<Readiness>
  },
): Hono {
  const app = new Hono({ getPath: foldedPath })
  for (const { path, app: plugin } of mounted) app.route(path, plugin)
  app.use(countRequests(metrics))
  app.use(securityHeaders)
  app.route('/', healthRoutes(readiness))
  app.notFound((c) => answerProblem(c, new Problem('not_found'), config))
  app.onError((error, c) => answerProblem(c, loggedProblem(error, log), config))
  return app
}
