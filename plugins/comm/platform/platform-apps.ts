import type { Hono } from 'hono'
import { pluginApp } from '../../kit/app.ts'
import { assets } from '../../kit/assets.ts'
import type { Mounted } from '../../kit/plugin.ts'
import type { EventStreams } from '../../kit/stream.ts'
import { answerWithPages } from '../answer-with-pages.ts'
import type { CommContext } from '../conversation/context.ts'
import { answers } from '../database/answers.ts'
import { guestRoutes } from './guest-routes.ts'
import { hostRoutes } from './host-routes.ts'
import { internalRoutes } from './internal-routes.ts'
import { frameLoginRoutes } from './login-routes.ts'
import type { PlatformSettings } from './settings.ts'

export interface PlatformDeps {
  context: CommContext
  streams: EventStreams
  assetsFolder: string
}

/** All that a platform may ask, and its guests and hosts (PROTOCOL.md section 4), for each that is configured. */
export function platformApps(deps: PlatformDeps): { public: Mounted[]; internal: Mounted[] } {
  const { context } = deps
  const { platforms } = context.config
  for (const { id, allowTokensWithoutExpiry } of platforms.values()) {
    if (allowTokensWithoutExpiry)
      context.log.warn('platform_tokens_without_expiry_allowed', { platform: id })
  }
  const each = [...platforms.values()]
  return {
    public: each.map((platform) => ({ path: platform.path, app: publicApp(platform, deps) })),
    internal: each.map((platform) => ({
      path: platform.path,
      app: internalRoutes(context, platform),
    })),
  }
}

function publicApp(platform: PlatformSettings, deps: PlatformDeps): Hono {
  const { context, streams, assetsFolder } = deps
  const app = pluginApp({ log: context.log, healthy: () => answers(context.database) })
  answerWithPages(app, context, new URL(platform.guestUrl).pathname.replace(/\/$/, ''))
  app.get('/assets/*', assets(assetsFolder))
  guestRoutes(app, context, platform)
  frameLoginRoutes(app, context, platform)
  hostRoutes(app, { context, streams, platform })
  return app
}
