import { authPlugin } from '../../kit/auth/auth-plugin.ts'
import type { AuthConfig } from '../../kit/auth/auth-config.ts'
import type { CitizenAppDeps } from '../../kit/auth/citizen-app.ts'
import { readClaims } from '../../kit/claims/read-claims.ts'
import { logWith } from '../../kit/log.ts'
import type { Plugin } from '../../kit/plugin.ts'
import type { OidcSettings } from './config.ts'
import { openProvider } from './provider.ts'
import { backchannelRoutes } from './routes.ts'
import { createSessions } from './sessions.ts'
import { oidcWay } from './way.ts'

export interface OidcAuthDeps extends Omit<CitizenAppDeps, 'way'> {
  own: OidcSettings
  /** Seconds that one call to the provider may take; 5 unless told otherwise. */
  patience?: number
}

/** Citizens log in at an OpenID Connect provider: DigiD or eHerkenning by a broker, or any other. */
export function createOidcAuthPlugin({ own: settings, patience, ...deps }: OidcAuthDeps): Plugin {
  const { fetch, now } = deps
  const config = asRegistered(deps.config, settings)
  const log = logWith(deps.log, { plugin: config.path })
  const provider = openProvider(settings, { fetch, now, patience })
  const sessions = createSessions({ config, now, log })
  const way = oidcWay({
    settings,
    provider,
    mapping: readClaims(settings.attributes),
    sessions,
    routes: (app) => backchannelRoutes(app, { settings, provider, sessions, now, log }),
    now,
    log,
  })
  return authPlugin({ ...deps, config, way })
}

/** The organisation as the citizen reads it at the provider too. */
const asRegistered = (config: AuthConfig, { registeredName: name }: OidcSettings): AuthConfig =>
  name === undefined ? config : { ...config, organisation: { ...config.organisation, name } }
