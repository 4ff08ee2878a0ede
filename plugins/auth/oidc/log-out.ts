import * as oidc from 'openid-client'
import type { Way } from '../../kit/auth/way.ts'
import { isAllowed } from '../../kit/allowed-origins.ts'
import type { Log } from '../../kit/log.ts'
import type { OidcSettings } from './config.ts'
import { faultOf } from './faults.ts'
import type { Provider } from './provider.ts'

interface LogOutDeps {
  settings: Pick<OidcSettings, 'origins'>
  provider: Provider
  log: Log
}

/**
 * Where the provider logs the citizen out (OpenID Connect RP-Initiated Logout 1.0). With the ID token of the login it needn't
 * ask; without one it asks whether they mean it.
 */
export const logOutAt =
  ({ settings, provider, log }: LogOutDeps): NonNullable<Way['logOut']> =>
  async ({ login: { hint }, comeBack, state }) => {
    try {
      const configuration = await provider.configuration()
      if (!configuration.serverMetadata().end_session_endpoint) return undefined
      const { href } = oidc.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: comeBack,
        state,
        ...(hint !== undefined && { id_token_hint: hint }),
      })
      return isAllowed(href, settings.origins) ? href : undefined
    } catch (thrown) {
      log.warn('logout_not_possible', { ...faultOf(thrown) })
      return undefined
    }
  }
