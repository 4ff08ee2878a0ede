import { authPlugin } from '../../kit/auth/auth-plugin.ts'
import type { CitizenAppDeps } from '../../kit/auth/citizen-app.ts'
import { logWith } from '../../kit/log.ts'
import type { Plugin } from '../../kit/plugin.ts'
import { claimMapping } from './attributes.ts'
import type { OidcSettings } from './config.ts'
import { openProvider } from './provider.ts'
import { oidcWay } from './way.ts'

export interface OidcAuthDeps extends Omit<CitizenAppDeps, 'way'> {
  own: OidcSettings
  /** Seconds that one call to the provider may take; 5 unless told otherwise. */
  patience?: number
}

/** Citizens log in at an OpenID Connect provider: DigiD or eHerkenning by a broker, or any other. */
export function createOidcAuthPlugin({ own: settings, patience, ...deps }: OidcAuthDeps): Plugin {
  const { fetch, now, config } = deps
  const way = oidcWay({
    settings,
    provider: openProvider(settings, { fetch, now, patience }),
    mapping: claimMapping(settings.attributes),
    now,
    log: logWith(deps.log, { plugin: config.path }),
  })
  return authPlugin({ ...deps, way })
}
