import type { Hono } from 'hono'
import * as oidc from 'openid-client'
import { z } from 'zod'
import { Problem, problemResponse } from '../../../protocol/problem.ts'
import type { AuthConfig } from '../../kit/auth/auth-config.ts'
import { isAllowed } from '../../kit/allowed-origins.ts'
import type { Log } from '../../kit/log.ts'
import { readForm } from '../../kit/parse-body.ts'
import type { OidcSettings } from './config.ts'
import { faultOf } from './faults.ts'
import { readLogoutToken } from './logout-token.ts'
import type { Provider } from './provider.ts'
import { memory, type Sessions } from './sessions.ts'

const Told = z.looseObject({ logout_token: z.string().max(16_384) })

export interface RouteDeps {
  config: Pick<AuthConfig, 'organisation'>
  settings: OidcSettings
  provider: Provider
  sessions: Sessions
  now: () => Date
  log: Log
}

/**
 * Logging out: the provider tells of it, and a citizen can go there for it. The provider asks the citizen to confirm it,
 * since we keep no token to say who they are; so a link to it on somebody else's page does no harm.
 */
export function logoutRoutes(app: Hono, deps: RouteDeps): void {
  const { config, settings, provider, sessions, now, log } = deps
  const told = memory<true>(now)

  app.post('/backchannel-logout', async (c) => {
    c.header('cache-control', 'no-store')
    try {
      const { logout_token: token } = await readForm(c, Told)
      const { jti, ...ended } = await readLogoutToken(token, {
        clientId: settings.clientId,
        now,
        signer: provider.signer,
      })
      if (told.get(jti)) throw new Problem('state_invalid', { kind: 'logout_token_again' })
      told.set(jti, true)
      sessions.ended(ended)
      return c.body(null, 200)
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown
      log.info('request_refused', { ...thrown.facts, code: thrown.code })
      return problemResponse(thrown)
    }
  })

  app.get('/logout', async (c) => {
    const website = config.organisation.website
    c.header('cache-control', 'no-store')
    c.header('referrer-policy', 'no-referrer')
    return c.redirect((await endSession(website)) ?? website ?? '/', 303)
  })

  async function endSession(website: string | undefined): Promise<string | undefined> {
    try {
      const configuration = await provider.configuration()
      if (!configuration.serverMetadata().end_session_endpoint) return undefined
      const { href } = oidc.buildEndSessionUrl(configuration, {
        ...(website !== undefined && { post_logout_redirect_uri: website }),
      })
      return isAllowed(href, settings.origins) ? href : undefined
    } catch (thrown) {
      log.warn('logout_not_possible', { ...faultOf(thrown) })
      return undefined
    }
  }
}
