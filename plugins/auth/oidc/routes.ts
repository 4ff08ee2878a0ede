import type { Hono } from 'hono'
import { z } from 'zod'
import { Problem, problemResponse } from '../../../protocol/problem.ts'
import type { Log } from '../../kit/log.ts'
import { readForm } from '../../kit/parse-body.ts'
import type { OidcSettings } from './config.ts'
import { readLogoutToken } from './logout-token.ts'
import type { Provider } from './provider.ts'
import type { Sessions } from './sessions.ts'

const Told = z.looseObject({ logout_token: z.string().max(16_384) })

export interface RouteDeps {
  settings: OidcSettings
  provider: Provider
  sessions: Sessions
  now: () => Date
  log: Log
}

/**
 * The provider tells who logged out there (OpenID Connect Back-Channel Logout 1.0). The same word once more ends nothing
 * that the first didn't, in whichever process it arrives: it says until when logins of that person are over, and it counts
 * for two minutes. So nobody has to remember which words there were, and a provider that tries again, because our answer
 * was lost, gets the same one.
 */
export function backchannelRoutes(app: Hono, deps: RouteDeps): void {
  const { settings, provider, sessions, now, log } = deps

  app.post('/backchannel-logout', async (c) => {
    c.header('cache-control', 'no-store')
    try {
      const { logout_token: token } = await readForm(c, Told)
      const ended = await readLogoutToken(token, {
        clientId: settings.clientId,
        clockTolerance: settings.clockTolerance,
        now,
        signer: provider.signer,
      })
      sessions.ended(ended)
      return c.body(null, 200)
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown
      log.info('request_refused', { ...thrown.facts, code: thrown.code })
      return problemResponse(thrown)
    }
  })
}
